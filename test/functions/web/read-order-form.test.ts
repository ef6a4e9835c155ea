import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderIn, shownIn } from '../../../functions/web/forms/read-order-form.ts'
import { textsOf } from '../../../functions/web/pieces/typed-values.tsx'

/** The form as a browser sends it: a number for each text. */
function form(numbers: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    numbers.flatMap((number, index) => [
      [`matter.${index + 1}`, String.fromCharCode(97 + index)],
      [`place.${index + 1}`, number],
    ]),
  )
}

test.each([
  [['1', '2', '3', '4'], 'abcd', 'nothing is changed'],
  [['3', '2', '3', '4'], 'bcad', 'the first text becomes the third'],
  [['1', '2', '3', '1'], 'dabc', 'the last text becomes the first'],
  [['4', '3', '2', '1'], 'dcba', 'all are changed'],
  [[' 2 ', '2', '3', '4'], 'bacd', 'there are spaces around a number'],
])('numbers %j give the order %s: %s', (numbers, order) => {
  expect(orderIn(form(numbers))?.join('')).toBe(order)
})

test.each([['0'], ['5'], ['x'], [''], ['1.5'], ['-1']])('the number %j is refused', (number) => {
  expect(orderIn(form([number, '2', '3', '4']))).toBeUndefined()
})

test('whatever numbers are typed, every text is in the order once, and one text whose number is changed gets that place', () => {
  const count = fc.integer({ min: 1, max: 12 })
  fc.assert(
    fc.property(
      count.chain((many) => fc.array(fc.integer({ min: 1, max: many }), { minLength: many, maxLength: many })),
      (numbers) => {
        const order = orderIn(form(numbers.map(String))) ?? []
        expect([...order].sort()).toEqual(numbers.map((_, index) => String.fromCharCode(97 + index)))
      },
    ),
  )
  fc.assert(
    fc.property(
      count.chain((many) =>
        fc.tuple(fc.constant(many), fc.integer({ min: 1, max: many }), fc.integer({ min: 1, max: many })),
      ),
      ([many, from, to]) => {
        const numbers = Array.from({ length: many }, (_, index) => String(index + 1 === from ? to : index + 1))
        expect(orderIn(form(numbers))?.[to - 1]).toBe(String.fromCharCode(96 + from))
      },
    ),
  )
})

test('a refused form gives back what somebody wrote, and not the keys, numbers and digests beside it', () => {
  const typed = { 'matter.1': 'topic media', 'place.1': '2', words: 'f'.repeat(64), 'reservation.c1.en': 'Not by us.' }

  expect(textsOf(typed)).toEqual(['Not by us.'])
})

test('the texts stay in the order that the page showed, so that typed numbers stay beside their texts', () => {
  expect(shownIn({ 'matter.2': 'a', 'place.1': 'x', 'matter.1': 'b' })).toEqual(['b', 'a'])
})
