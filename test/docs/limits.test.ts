import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const ROWS = readFileSync(join(ROOT, 'docs/limits.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| [\d,]+/.test(line))

test('each limit of the platform that a local stack holds has a test, which exists', () => {
  const named = ROWS.flatMap((row) =>
    [...row.matchAll(/`(test\/[^`]+)`: \*([^*]+)\*/g)].map(([, file = '', title = '']) => ({ file, title })),
  )
  const missing = named.filter(({ file, title }) => !readFileSync(join(ROOT, file), 'utf8').includes(title))

  expect(missing).toEqual([])
  expect(ROWS.filter((row) => !/\| no \|/.test(row) && !row.includes('`test/'))).toEqual([])
  expect(ROWS.length).toBeGreaterThan(12)
})
