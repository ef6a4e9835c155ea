import { expect, test } from 'vitest'
import { mayHaveNames } from '../../shared/copy-outside.ts'

const at = (day: string) => new Date(`${day}T12:00:00.000Z`)

test('a copy may have names, if the bucket lets it go before they are erased', () => {
  expect(mayHaveNames(at('2030-01-01'), undefined, 35)).toBe(true)
  expect(mayHaveNames(at('2030-01-01'), '2030-02-07', 35)).toBe(true)
  expect(mayHaveNames(at('2030-01-02'), '2030-02-07', 35)).toBe(false)
  expect(mayHaveNames(at('2030-02-04'), '2030-02-07', 1)).toBe(true)
  expect(mayHaveNames(at('2030-02-06'), '2030-02-07', 1)).toBe(false)
  expect(mayHaveNames(at('2031-01-01'), '2030-02-07', 1)).toBe(false)
})
