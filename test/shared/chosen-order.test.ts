import { expect, test } from 'vitest'
import { BY_FACILITATORS, orderOf } from '../../shared/chosen-order.ts'
import { NEWEST_FORMAT, type RecordFormat } from '../../shared/record-format.ts'
import { aDialogue, aProposal, aReading, aSettledReading, daysFromNow } from '../builders.ts'

/** Tabled in the order of the alphabet, and stored in another one. */
const TABLED = ['c', 'a', 'b'].map((competes) =>
  aProposal({ id: competes, competes, tabledAt: daysFromNow(competes.charCodeAt(0) - 200) }),
)
const READING = aReading({ stage: 'commitments' })

function rules(says: Record<string, unknown> = {}, format: RecordFormat = NEWEST_FORMAT) {
  return { dialogue: aDialogue(says), format }
}

test('where sides are disclosed, texts are in the order in which they were tabled', () => {
  expect(orderOf(READING, TABLED, rules({ attribution: 'side' }))).toEqual(['a', 'b', 'c'])
  expect(orderOf(READING, TABLED, rules({ attribution: 'named' }))).toEqual(['a', 'b', 'c'])
})

test('under the rule none, the order says nothing of when a text was tabled', () => {
  expect(orderOf(READING, TABLED, rules())).toEqual([])
})

test('the order that facilitators chose comes first, then that of the sitting before, then the new texts', () => {
  const reading = { ...READING, orders: { [BY_FACILITATORS]: ['b'] }, orderBefore: ['c', 'b'] }

  expect(orderOf(reading, TABLED, rules())).toEqual(['b', 'c'])
  expect(orderOf(reading, TABLED, rules({ attribution: 'side' }))).toEqual(['b', 'c', 'a'])
})

test('with co-chairs, an order applies while a co-chair of each side has chosen the same', () => {
  const chosen = (orders: Record<string, string[]>) =>
    orderOf({ ...READING, orders }, TABLED, rules({ coChairs: true }))

  expect(chosen({ river: ['b', 'a'] })).toEqual([])
  expect(chosen({ river: ['b', 'a'], sea: ['a', 'b'] })).toEqual([])
  expect(chosen({ river: ['b', 'a'], sea: ['b', 'a'] })).toEqual(['b', 'a'])
  expect(chosen({ [BY_FACILITATORS]: ['b', 'a'] })).toEqual([])
})

test('a settled reading keeps the order that it was settled with', () => {
  const settled = {
    ...aSettledReading({ stage: 'commitments' }, { order: ['c'] }),
    orders: { [BY_FACILITATORS]: ['b'] },
  }

  expect(orderOf(settled, TABLED, rules({ attribution: 'side' }))).toEqual(['c'])
})

test('rounds of earlier formats, and stages with one matter, have no order', () => {
  const orders = { [BY_FACILITATORS]: ['b'] }
  for (const format of ['parley-record/1', 'parley-record/2'] as const) {
    expect(orderOf({ ...READING, orders }, TABLED, rules({ attribution: 'side' }, format))).toEqual([])
  }
  expect(orderOf({ ...READING, stage: 'modality', orders }, TABLED, rules({ attribution: 'side' }))).toEqual([])
})
