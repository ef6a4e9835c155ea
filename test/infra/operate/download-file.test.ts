import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { downloadFile } from '../../../infra/operate/download-file.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-download-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a record is written as it is, wherever its parts end, also within a character', async () => {
  const text = fc.string({ unit: fc.constantFrom('🕊', '🇦', 'ﷺ', '"', 'a'), minLength: 1, maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (record, size) => {
      expect(await downloaded(partsOf(record, size))).toBe(record)
    }),
    { numRuns: 60 },
  )
})

test('a record that grew meanwhile is refused, with what to do', async () => {
  const [one, other] = [partsOf('the record', 4), partsOf('the record, and more', 7, 'another head')]

  await expect(downloaded((part) => (part === 1 ? one(part) : other(part)))).rejects.toThrow(
    'the record of round 1 grew while it was downloaded; run the command again',
  )
})

type Parts = (part: number) => { readonly part: string; readonly of: number; readonly head: string }

function partsOf(record: string, size: number, head = 'head'): Parts {
  return (part) => ({
    part: gzipSync(JSON.stringify(record.slice((part - 1) * size, part * size))).toString('base64'),
    of: Math.ceil(record.length / size),
    head,
  })
}

async function downloaded(parts: Parts): Promise<string> {
  const ask = async ({ part }: Readonly<Record<string, unknown>>) => parts(Number(part))
  const file = join(folder, 'record.json')
  await downloadFile({ ask: ask as never }, { round: 1, name: 'record.json', inParts: true }, file)
  return readFileSync(file, 'utf8')
}
