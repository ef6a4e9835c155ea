import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CannotRead } from '../../../infra/files/record-texts.ts'
import { readRecordFiles } from '../../../infra/verify/read-record-files.ts'

const RECORD = '{"format":"parley-record/3","readings":[{"closing":{"at":"then"}}]}'
const TWICE = '{"format":"parley-record/3","readings":[{"closing":{"at":"then","\\u0061t":"later"}}]}'
const HEAD = 'f'.repeat(64)

describe('the files of a record', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-files-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  async function files(...contents: readonly (string | Uint8Array)[]): Promise<readonly string[]> {
    const names = contents.map((_, index) => join(folder, `${index}.json`))
    await Promise.all(names.map((name, index) => writeFile(name, contents[index] ?? '')))
    return names
  }

  /** The text of a record in two parts, as the API sends them. */
  function inParts(text: string, more: readonly string[] = ['', '']): readonly string[] {
    return [text.slice(0, 60), text.slice(60)].map((piece, index) => {
      const part = JSON.stringify({ part: index + 1, of: 2, head: HEAD, text: piece })
      return part.replace(/\}$/, `${more[index] ?? ''}}`)
    })
  }

  const WAYS: readonly (readonly [how: string, (text: string) => readonly (string | Uint8Array)[]])[] = [
    ['plain', (text) => [text]],
    ['compressed', (text) => [gzipSync(text)]],
    ['in UTF-16', (text) => [Buffer.from(`\uFEFF${text}`, 'utf16le')]],
    ['in parts', (text) => inParts(text)],
    ['in compressed parts', (text) => inParts(text).map((part) => gzipSync(part))],
  ]

  test.each(WAYS)('%s, are read', async (_, written) => {
    expect(readRecordFiles(await files(...written(RECORD)))).toEqual([JSON.parse(RECORD)])
  })

  test.each(WAYS)('%s, are refused with a key twice, and the key is named', async (_, written) => {
    const names = await files(...written(TWICE))

    const read = () => readRecordFiles(names)
    expect(read).toThrow(CannotRead)
    expect(read).toThrow(/has the key readings\[0\]\.closing\.at twice/)
  })

  test('of several records are read in the order in which they are given', async () => {
    const others = [1, 3].map((number) => JSON.stringify({ format: 'parley-record/5', round: { number } }))
    const names = await files(others[0] ?? '', ...inParts(RECORD).toReversed(), others[1] ?? '')

    expect(readRecordFiles(names)).toEqual([others[0], RECORD, others[1]].map((one) => JSON.parse(one ?? '')))
  })

  test('are refused where a part is missing', async () => {
    expect(() => readRecordFiles(['absent.json'])).toThrow(CannotRead)
    const [first = ''] = inParts(RECORD)
    const names = await files(RECORD, first)

    expect(() => readRecordFiles(names)).toThrow(/give the file of part 2 as well/)
  })

  test('are refused with a key twice in a part itself', async () => {
    const names = await files(...inParts(RECORD, ['', `,"head":"${HEAD}"`]))

    expect(() => readRecordFiles(names)).toThrow(/1\.json has the key head twice/)
  })
})
