import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRecord } from '../../../functions/record/read-record.ts'
import { listedAs, MANIFEST, manifestText } from '../../../infra/archive/manifest.ts'
import { readArchive } from '../../../infra/archive/read-archive.ts'
import { writeArchive } from '../../../infra/archive/write-archive.ts'
import { verifyArchive } from '../../../infra/verify/verify-archive.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import { aStack, opened, published } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { hashedAnew, type Open } from './a-forgery.ts'

type Files = Record<string, Uint8Array>

describe('an archive of two rounds', () => {
  let folder: string
  let archive: string
  let manifest: string
  let head: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parley-archive-'))
    const { stack, company, stop } = await aStack()
    const written: string[] = []
    const write = (name: string, text: string) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
      written.push(name)
    }
    for (const round of [1, 2]) {
      await company.cleo.ask('POST', '/api/rounds?knowingly=true')
      const reading = `${round}.terms.1`
      await opened(company.ada, reading)
      const text = await company.ada.tables(reading, aDefinition(`Term ${round}`))
      for (const name of ['ada', 'abe', 'bo', 'bea'] as const) await company[name].takes(reading, text, 'support')
      await company.cleo.closes(reading, 'adjourn')
      await published(company.ada, round)
      const record = await readRecord(stack.table, round)
      head = record.head
      for (const edition of ['complete', 'delegations', 'public'] as const) {
        const name = edition === 'complete' ? 'record.json' : `record.${edition}.json`
        write(`round-${round}/${name}`, JSON.stringify(editionOf(record, edition)))
      }
      write(`round-${round}/instrument.en.md`, `# Round ${round}\n`)
    }
    await stop()
    archive = join(folder, 'archive.zip')
    manifest = writeArchive(archive, folder, written)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  /** What is found in an archive that somebody changed, with its manifest made anew if they thought of it. */
  function found(
    change: (files: Files) => unknown,
    hasNewManifest = true,
    expected: { manifest?: string } = {},
  ): string {
    const files: Files = unzipSync(readOf(archive))
    change(files)
    if (hasNewManifest) {
      const listed = Object.entries(files).filter(([name]) => name !== MANIFEST)
      files[MANIFEST] = strToU8(manifestText(new Map(listed.map(([name, bytes]) => [name, listedAs(bytes)]))))
    }
    const forged = join(folder, 'forged.zip')
    writeFileSync(forged, zipSync(files))
    return verifyArchive(readArchive(forged), { head, ...expected })
      .mismatches.map(({ place, says }) => `${place} ${says}`)
      .join('\n')
  }

  test('verifies: every file, every record in each edition, and the rounds in their row', () => {
    const verdict = verifyArchive(readArchive(archive), { head, manifest })

    expect(verdict).toMatchObject({ mismatches: [], manifest, files: 9, dialogue: { head, rounds: [{}, {}] } })
    expect(verdict.records).toHaveLength(6)
    expect(found(() => {})).toBe('')
  })

  test('is the same bytes whenever it is made', () => {
    const again = join(folder, 'again.zip')
    const names = Object.keys(unzipSync(readOf(archive))).filter((name) => name.startsWith('round-'))

    expect(writeArchive(again, folder, names)).toBe(manifest)
    expect(Buffer.compare(readOf(again), readOf(archive))).toBe(0)
  })

  test.each<[string, string, (files: Files) => unknown]>([
    [
      'a document was changed',
      'round-1/instrument.en.md is not the file',
      (files) => add(files, 'round-1/instrument.en.md', '#'),
    ],
    [
      'a record was changed',
      'round-2/record.json is not the file',
      (files) => edit(files, 'round-2/record.json', () => {}),
    ],
    ['the note was changed', 'VERIFY.txt is not the file', (files) => add(files, 'VERIFY.txt', 'Trust me.')],
    [
      'a file is left out',
      'round-1/instrument.en.md is left out',
      (files) => remove(files, 'round-1/instrument.en.md'),
    ],
    ['a file was added', 'round-1/protocol.txt was added', (files) => add(files, 'round-1/protocol.txt', 'Secret.')],
  ])('is found out by its manifest where %s', (_, says, change) => {
    expect(found(change, false)).toContain(says)
  })

  test.each<[string, string | RegExp, (files: Files) => void]>([
    [
      'a value of a record was changed',
      'round 1: readings[0].settlement',
      (files) =>
        edit(files, 'round-1/record.json', (record) => {
          record.readings[0].settlement.counted += 1
        }),
    ],
    [
      'a value of another edition was changed',
      'round-1/record.public.json: readings[0].closesAt',
      (files) =>
        edit(files, 'round-1/record.public.json', (record) => {
          record.readings[0].closesAt = '2036-01-01T00:00:00.000Z'
        }),
    ],
    ['a round is left out', 'round 1 is left out', (files) => remove(files, /^round-1\//)],
    [
      'an edition is left out',
      'round-2/record.delegations.json is left out',
      (files) => remove(files, 'round-2/record.delegations.json'),
    ],
    [
      'the complete edition is left out',
      'round-2/record.json is left out',
      (files) => remove(files, 'round-2/record.json'),
    ],
    ['no record is there', 'records there is none', (files) => remove(files, /record/)],
    [
      'a record is that of another round',
      'round-2/record.public.json is the record of round 1',
      (files) => copy(files, 'round-1/record.public.json', 'round-2/record.public.json'),
    ],
    [
      'an edition is of another record',
      'is an edition of another record',
      (files) => edit(files, 'round-1/record.public.json', forgeStart),
    ],
    [
      'a round was forged in every edition',
      'round 2: previous.head',
      (files) => {
        for (const name of ['record.json', 'record.delegations.json', 'record.public.json'])
          edit(files, `round-1/${name}`, forgeStart)
      },
    ],
    [
      'the last round was forged in every edition',
      'round 2: head',
      (files) => {
        for (const name of ['record.json', 'record.delegations.json', 'record.public.json'])
          edit(files, `round-2/${name}`, forgeEnd)
      },
    ],
    [
      'a record is something else',
      'round-1/record.json is not a record',
      (files) => add(files, 'round-1/record.json', '{}'),
    ],
  ])('is found out, with a manifest made anew, where %s', (_, says, change) => {
    expect(found(change)).toMatch(typeof says === 'string' ? new RegExp(says.replace(/[.[\]]/g, '\\$&')) : says)
  })

  test('is found out by the digest of its manifest alone where a document was changed and the manifest made anew', () => {
    const change = (files: Files) => add(files, 'round-1/instrument.en.md', '# Another\n')

    expect(found(change)).toBe('')
    expect(found(change, true, { manifest })).toMatch(
      /^manifest\.json has the digest [0-9a-f]{64}, and [0-9a-f]{64} was expected$/,
    )
  })

  test.each<[string, string, (files: Files) => unknown]>([
    ['without a manifest', 'has no manifest.json', (files) => remove(files, MANIFEST)],
    [
      'with another manifest',
      'is not the manifest of an archive',
      (files) => add(files, MANIFEST, '{"format":"parley-archive/2","files":{}}'),
    ],
    [
      'with a key twice in the manifest',
      'twice',
      (files) => add(files, MANIFEST, '{"format":"x","format":"parley-archive/1","files":{}}'),
    ],
    [
      'with a key twice in a record',
      'twice',
      (files) => add(files, 'round-1/record.json', '{"format":"x","format":"parley-record/4"}'),
    ],
    ['with a record that is no JSON', 'cannot be read as JSON', (files) => add(files, 'round-1/record.json', 'record')],
    [
      'with a record that is no text',
      'is not UTF-8',
      (files) => Object.assign(files, { 'round-1/record.json': new Uint8Array([0xff]) }),
    ],
  ])('cannot be read %s', (_, says, change) => {
    expect(() => found(change, false)).toThrow(says)
  })
})

function readOf(path: string): Uint8Array {
  return readFileSync(path)
}

function add(files: Files, name: string, text: string): void {
  files[name] = strToU8(text)
}

function remove(files: Files, which: string | RegExp): void {
  for (const name of Object.keys(files)) {
    if (typeof which === 'string' ? name === which : which.test(name)) delete files[name]
  }
}

function copy(files: Files, from: string, to: string): void {
  files[to] = files[from] ?? new Uint8Array()
}

function edit(files: Files, name: string, change: (record: Open) => Open): void {
  const record = JSON.parse(strFromU8(files[name] ?? new Uint8Array()))
  add(files, name, JSON.stringify(change(record) ?? record, null, 1))
}

function forgeStart(record: Open): Open {
  record.round.startedAt = '2026-01-01T00:00:00.000Z'
  return hashedAnew(record)
}

function forgeEnd(record: Open): Open {
  record.publication.at = new Date(Date.parse(record.publication.at) + 1_000).toISOString()
  return hashedAnew(record)
}
