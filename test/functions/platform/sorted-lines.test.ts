import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortedLines } from '../../../functions/platform/sorted-lines.ts'

test('lines with any characters are sorted as in memory, with any limit of lines in memory', async () => {
  const line = fc.string({ unit: fc.oneof(fc.constantFrom('\u2028', '\r', '\u0085', '🕊', '"'), fc.string()) })
  const lines = fc.uniqueArray(
    line.filter((one) => !one.includes('\n') && one.isWellFormed()),
    { maxLength: 40 },
  )
  await fc.assert(
    fc.asyncProperty(lines, fc.integer({ min: 1, max: 50 }), async (given, most) => {
      expect(await allOf(sortedLines(each(given), most))).toEqual(given.toSorted())
    }),
    { numRuns: 60 },
  )
})

test('no file is left, also when not all lines are taken, and when there is no next one', async () => {
  const before = left()

  for await (const _ of sortedLines(each(['c', 'a', 'b']), 1)) break
  await expect(allOf(sortedLines(failing(), 1))).rejects.toThrow('there is no more')

  expect(left()).toEqual(before)
})

function left(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('parley-sorted-'))
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

async function* failing(): AsyncGenerator<string> {
  yield 'b'
  yield 'a'
  throw new Error('there is no more')
}

async function allOf(lines: AsyncIterable<string>): Promise<readonly string[]> {
  const all: string[] = []
  for await (const line of lines) all.push(line)
  return all
}
