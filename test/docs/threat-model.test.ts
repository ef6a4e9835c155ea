import { expect, test } from 'vitest'
import { isThere, pageOf, testsNamedIn } from './named-tests.ts'

const [, section = ''] = pageOf('threat-model.md').split(/^## (?=What a convener may not do)/m)
const ROWS = section
  .split(/^## /m)[0]
  ?.split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (---|What )/.test(line))

test('every row of what whoever convenes or runs the server may not has a test', () => {
  expect(ROWS?.length).toBeGreaterThan(10)
  expect(ROWS?.filter((row) => testsNamedIn(row).length === 0)).toEqual([])
})

test.each((ROWS ?? []).flatMap(testsNamedIn))('$file: $name', (named) => {
  expect(isThere(named)).toBe(true)
})
