import { describe, expect, test } from 'vitest'
import { isThere, pageOf, testsNamedIn } from './named-tests.ts'

const TABLES = pageOf('asvs.md')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()))

/** Requirements that apply, with what shows that they are met. */
const APPLYING = TABLES.filter((cells) => cells.length === 4).map(([numbers = '', , how = '', shown = '']) => ({
  numbers,
  how,
  shows: testsNamedIn(shown),
}))

describe('every test that the ASVS page names exists', () => {
  test.each(APPLYING.flatMap(({ numbers, shows }) => shows.map((one) => ({ numbers, ...one }))))(
    '$numbers: $name',
    (named) => {
      expect(isThere(named)).toBe(true)
    },
  )
})

test('every requirement is listed once, and most have a test', () => {
  const numbers = TABLES.flatMap(([first = '']) => first.split(', '))
  const untested = APPLYING.filter(({ shows }) => shows.length === 0)

  expect(numbers.filter((one, index) => numbers.indexOf(one) !== index)).toEqual([])
  expect(APPLYING.length).toBeGreaterThan(60)
  expect(untested.map((one) => one.numbers)).toEqual([
    '7.1.1, 7.1.2',
    '11.1.1, 11.1.2',
    '12.3.1, 12.3.2, 12.3.3, 12.3.4',
    '15.1.2',
    '16.2.2, 16.2.4',
  ])
})
