import { describe, expect, test } from 'vitest'
import { ReadingNotDue, readingDue } from '../../shared/reading-due.ts'
import { draftedText } from '../../shared/round.ts'
import { aReading, aSettledReading } from '../builders.ts'

const again = { next: 'another-reading' } as const
const onward = { next: 'next-stage' } as const
const redraft = { next: 'redraft' } as const

describe('the next reading', () => {
  test('is the first of the next stage', () => {
    expect(readingDue(3, 'terms', undefined, [])).toEqual({
      open: {
        id: '3.terms.1',
        round: 3,
        stage: 'terms',
        number: 1,
        passage: 1,
        sitting: 1,
        decided: [],
        carries: [],
      },
    })
  })

  test('is in its own lane, whatever the other lanes’ outcomes', () => {
    const lanes = ['b1', 'b2'].map((basket) => ({ basket, proposal: `p-${basket}` }))
    const baskets = aSettledReading({ stage: 'baskets' }, { ...onward, lanes })
    const elsewhere = aSettledReading({ stage: 'modality', basket: 'b1' }, again)

    expect(readingDue(1, 'modality', 'b2', [baskets, elsewhere])).toMatchObject({
      open: { id: '1.modality.b2.1', basket: 'b2', sitting: 1, carries: [] },
    })
  })

  test.each(['open', 'closed'] as const)('is the one that is %s, so that a second call opens nothing', (status) => {
    const reading = aReading({ stage: 'terms', status })

    expect(readingDue(1, 'terms', undefined, [reading])).toEqual({ exists: reading })
  })

  test.each(['next-stage', 'adjourn'] as const)('is the settled one if that leads to %s', (next) => {
    const reading = aSettledReading({ stage: 'baskets' }, { next })

    expect(readingDue(1, 'baskets', undefined, [reading])).toEqual({ exists: reading })
  })

  test('is another sitting with the bracketed texts, if the last one asked for it', () => {
    const first = aSettledReading(
      { stage: 'terms' },
      { ...again, agreed: ['p1'], bracketed: ['p2', 'p3'], decided: ['definition war'] },
    )

    expect(readingDue(1, 'terms', undefined, [first])).toMatchObject({
      open: {
        id: '1.terms.2',
        number: 2,
        passage: 1,
        sitting: 2,
        decided: ['definition war'],
        carries: [{ reading: '1.terms.1', proposals: ['p2', 'p3'] }],
      },
    })
  })

  test('has the decisions of every sitting and the brackets of the last one', () => {
    const first = aSettledReading({ stage: 'terms' }, { ...again, bracketed: ['p1'], decided: ['definition war'] })
    const second = aSettledReading(
      { stage: 'terms', number: 2 },
      { ...again, bracketed: ['p2'], decided: ['definition peace'] },
    )

    expect(readingDue(1, 'terms', undefined, [second, first])).toMatchObject({
      open: {
        id: '1.terms.3',
        decided: ['definition war', 'definition peace'],
        carries: [{ reading: '1.terms.2', proposals: ['p2'] }],
      },
    })
  })
})

describe('a redrafting', () => {
  const first = aSettledReading(
    { stage: 'commitments' },
    { ...again, agreed: ['c1'], bracketed: ['c2', 'c3'], decided: ['commitment c1'] },
  )
  const second = aSettledReading(
    { stage: 'commitments', number: 2 },
    { ...onward, agreed: ['c2'], bracketed: ['c3'], decided: ['commitment c2'] },
  )
  const modality = aSettledReading({ stage: 'modality' }, onward)
  const refused = aSettledReading({ stage: 'ratification' }, { ...redraft, bracketed: ['text'] })
  const lane = [modality, first, second, refused]

  test('opens a new passage with everything agreed or bracketed, and nothing decided', () => {
    expect(readingDue(1, 'commitments', 'b1', lane)).toMatchObject({
      open: {
        id: '1.commitments.b1.3',
        number: 3,
        passage: 2,
        sitting: 1,
        decided: [],
        carries: [
          { reading: '1.commitments.b1.1', proposals: ['c1'] },
          { reading: '1.commitments.b1.2', proposals: ['c2'] },
          { reading: '1.commitments.b1.2', proposals: ['c3'] },
        ],
      },
    })
  })

  test('does not change the modality', () => {
    expect(readingDue(1, 'modality', 'b1', lane)).toEqual({ exists: modality })
  })

  test('of one basket does not change the others', () => {
    const elsewhere = aSettledReading({ stage: 'commitments', basket: 'b2' }, onward)

    expect(readingDue(1, 'commitments', 'b2', [...lane, elsewhere])).toEqual({ exists: elsewhere })
  })

  test('is ratified again, with the text of the new passage only', () => {
    const third = aSettledReading({ stage: 'commitments', number: 3, passage: 2, sitting: 1 }, onward)

    expect(readingDue(1, 'ratification', 'b1', [...lane, third])).toMatchObject({
      open: { id: '1.ratification.b1.2', number: 2, passage: 2, sitting: 1, decided: [], carries: [] },
    })
  })

  test.each([
    ['before it is drafted anew', []],
    ['while it is', [aReading({ stage: 'commitments', number: 3, passage: 2, sitting: 1 })]],
    ['between two sittings', [aSettledReading({ stage: 'commitments', number: 3, passage: 2, sitting: 1 }, again)]],
    [
      'once it is shelved',
      [aSettledReading({ stage: 'commitments', number: 3, passage: 2, sitting: 1 }, { next: 'shelve' })],
    ],
  ])('is not ratified %s: who asks again is answered with the refusal', (_, drafted) => {
    expect(readingDue(1, 'ratification', 'b1', [...lane, ...drafted])).toEqual({ exists: refused })
  })

  test('continues with its own second sitting, not with the passage before', () => {
    const third = aSettledReading(
      { stage: 'commitments', number: 3, passage: 2, sitting: 1 },
      { ...again, agreed: ['c1'], bracketed: ['c4'], decided: ['commitment c1'] },
    )

    expect(readingDue(1, 'commitments', 'b1', [...lane, third])).toMatchObject({
      open: {
        id: '1.commitments.b1.4',
        passage: 2,
        sitting: 2,
        decided: ['commitment c1'],
        carries: [{ reading: '1.commitments.b1.3', proposals: ['c4'] }],
      },
    })
  })

  test('after a second refusal opens a third passage', () => {
    const third = aSettledReading(
      { stage: 'commitments', number: 3, passage: 2, sitting: 1 },
      { ...onward, agreed: ['c4'] },
    )
    const refusedAgain = aSettledReading({ stage: 'ratification', number: 2, passage: 2, sitting: 1 }, redraft)

    expect(readingDue(1, 'commitments', 'b1', [...lane, third, refusedAgain])).toMatchObject({
      open: { number: 4, passage: 3, carries: [{ proposals: ['c4'] }, { proposals: [] }] },
    })
  })

  test('has a text of its passage only: everything agreed, and the last brackets', () => {
    const open = aReading({ stage: 'commitments', number: 3, passage: 2, sitting: 1 })

    expect(draftedText([...lane, open], 1)).toEqual({
      agreed: [
        { reading: '1.commitments.b1.1', proposals: ['c1'] },
        { reading: '1.commitments.b1.2', proposals: ['c2'] },
      ],
      bracketed: [{ reading: '1.commitments.b1.2', proposals: ['c3'] }],
    })
    expect(draftedText([...lane, open], 2)).toEqual({ agreed: [], bracketed: [] })
  })
})

test('the next sitting of a ratification puts the text again and carries no brackets', () => {
  const text = aSettledReading({ stage: 'ratification' }, { ...again, bracketed: ['text'] })

  expect(readingDue(1, 'ratification', 'b1', [text])).toMatchObject({
    open: { id: '1.ratification.b1.2', passage: 1, sitting: 2, carries: [] },
  })
})

describe('a stage is not taken unless the stage before led to it', () => {
  const lanes = [{ basket: 'b1', proposal: 'p' }]
  const terms = aSettledReading({ stage: 'terms' }, onward)
  const baskets = aSettledReading({ stage: 'baskets' }, { ...onward, lanes })

  test.each([
    ['baskets', undefined, [aReading({ stage: 'terms' })]],
    ['baskets', undefined, [aSettledReading({ stage: 'terms' }, again)]],
    ['modality', 'b1', [terms, aSettledReading({ stage: 'baskets' }, { ...again, lanes })]],
    ['modality', 'b2', [terms, baskets]],
    ['commitments', 'b1', [terms, baskets, aReading({ stage: 'modality' })]],
    ['commitments', 'b1', [aSettledReading({ stage: 'modality', basket: 'b2' }, onward)]],
    ['ratification', 'b1', [aReading({ stage: 'commitments', status: 'closed' })]],
    ['ratification', 'b1', [aSettledReading({ stage: 'commitments' }, { next: 'shelve' })]],
  ] as const)('%s of %s', (stage, basket, readings) => {
    expect(() => readingDue(1, stage, basket, readings)).toThrow(ReadingNotDue)
  })
})
