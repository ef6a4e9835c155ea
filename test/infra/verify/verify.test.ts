import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { type Rehearsed, readRehearsed } from '../../../infra/rehearsal/rehearsal.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import { recordUntil } from '../../../shared/proof/record-until.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { aBasket } from '../../builders.ts'
import { sized } from '../../many.ts'
import { adjournedAt, aRecord } from '../../shared/instrument/a-record.ts'
import { mismatchesIn } from '../../simulation/settlements.ts'
import { aCourse, registerOfCourse } from './a-register-record.ts'

/** In `npm test` the record is verified after one reading in so many. */
const EVERY = sized({ atOnce: 7, inAll: 1 })

/** A round of one reading, which is little to read for the command. */
const SHORT = await adjournedAt('terms.1')

const VERIFY = join(import.meta.dirname, '../../../infra/verify/verify.ts')

const RULES = [
  ['under the Chatham House Rule', {}],
  ['with names disclosed', { attribution: 'named' }],
  ['with sides disclosed', { attribution: 'side' }],
  ['as a single undertaking', { packageRule: 'single-undertaking' }],
] as const

describe.each(RULES.slice(0, sized({ atOnce: 1, inAll: RULES.length })))('the record of a round %s', (_, rules) => {
  test('verifies as a whole, after each reading, and in every edition', async () => {
    const record = asJson(await aRecord({ rules }))

    expect(verifyRecord(record, record.head).mismatches).toEqual([])
    for (const edition of ['delegations', 'public'] as const) {
      expect(verifyRecord(asJson(editionOf(record, edition)), record.head).mismatches).toEqual([])
    }
    for (const { id, link } of record.readings.filter((_reading, index) => index % EVERY === 0)) {
      expect(verifyRecord(asJson(recordUntil(record, id)), link).mismatches).toEqual([])
    }
  })
})

test('the record of an adjourned round verifies, although none of its agreed baskets was taken', async () => {
  const record = asJson(await aRecord({ files: await adjournedAt('baskets.1') }))

  expect(record.readings.at(-1)?.settlement).toMatchObject({ next: 'adjourn', lanes: [{ basket: 'b1' }, {}, {}, {}] })
  expect(verifyRecord(record, record.head).mismatches).toEqual([])
})

describe.each([
  ['nobody took a position', async () => silenced((await readRehearsed('us-russia')).rehearsal)],
  ['nothing was tabled', async () => ({ proposals: {} })],
])('the record of a round in which %s', (_, change) => {
  test.each(['none', 'side', 'named'])('verifies in every edition with attribution %s', async (attribution) => {
    const files = await adjournedAt('terms.1', await change())
    const record = await aRecord({ files, rules: { attribution } })

    expect(mismatchesIn(record)).toEqual([])
  })
})

test('headings with the same beginning are sorted by their words', async () => {
  const baskets = ['Media', 'Media law', 'Media "law"', 'Media.'].map((title) => aBasket(title))
  const proposals = baskets.map((body, index) => [`m${index}`, { by: 'whitlock', body, positions: {} }] as const)
  const files = await adjournedAt('baskets.1', { proposals: Object.fromEntries(proposals) })

  expect(mismatchesIn(await aRecord({ files }))).toEqual([])
})

/** The first reading, with nobody's position on anything. */
function silenced({ readings: [first] }: Rehearsed['rehearsal']) {
  const nobody = { us: [], russia: [] }
  const texts = Object.entries(first?.proposals ?? {}).map(([id, text]) => [id, { ...text, positions: nobody }])
  return { proposals: Object.fromEntries(texts) }
}

describe('after names were erased', () => {
  test('the record still verifies under the same head, and the number of erased names is printed', async () => {
    const [whole, record] = [await aRecord({ rules: NAMED }), await aRecord({ rules: NAMED, erased: await somebody() })]

    const verdict = verifyRecord(asJson(record), whole.head)

    expect(verdict).toMatchObject({ mismatches: [], erased: 1, head: whole.head })
    expect(verifyRecord(asJson(whole), whole.head)).toMatchObject({ mismatches: [], erased: 0 })
  })

  test('the verifier finds a name that was never sealed, whatever was erased', async () => {
    const record = asJson(await aRecord({ rules: NAMED }))
    const reading = record.readings.findIndex(({ names = {} }) => Object.keys(names).length > 0)
    const [id = ''] = Object.keys(record.readings[reading]?.names ?? {})
    const [renamed, another] = [structuredClone(record), structuredClone(record)]
    Object.assign(renamed.readings[reading]?.names?.[id]?.person ?? {}, { name: 'Somebody Else' })
    Object.assign(another.readings[reading]?.names ?? {}, { [id]: { digest: '0'.repeat(64) } })

    expect(verifyRecord(renamed).mismatches).toEqual([
      { place: `readings[${reading}].names.${id}`, says: 'is not the name that was sealed' },
    ])
    expect(verifyRecord(another).mismatches).toContainEqual({
      place: `readings[${reading}].names`,
      says: 'was changed after it was sealed',
    })
  })

  const NAMED = { attribution: 'named' }

  /** Somebody who tabled something. */
  async function somebody(): Promise<readonly string[]> {
    const { readings } = await aRecord({ rules: NAMED })
    return readings.flatMap(({ names = {} }) => Object.keys(names)).slice(0, 1)
  }
})

test('exits with 0 for a record that verifies, 1 for one that does not, 2 for a missing one', async () => {
  const record = asJson(await aRecord({ files: SHORT }))
  const folder = await mkdtemp(join(tmpdir(), 'parley-verify-'))
  const [good, bad] = [join(folder, 'good.json'), join(folder, 'bad.json')]
  await writeFile(good, JSON.stringify(record))
  await writeFile(bad, JSON.stringify({ ...record, dialogue: { ...record.dialogue, slug: 'us-ussr' } }))

  const [fine, wrong, another, absent] = await Promise.all([
    run(good),
    run(bad),
    run(good, '--head', '0'.repeat(64)),
    run(join(folder, 'absent.json')),
  ])
  const [typed, mistyped] = await Promise.all([
    run(good, '--head', ` ${record.head.toUpperCase().replace(/(.{4})/g, '$1 ')}`),
    run(good, '--hed', record.head),
  ])
  await rm(folder, { recursive: true })

  expect(fine).toMatchObject({ code: 0, stdout: expect.stringContaining(record.head) })
  expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('dialogue.slug: was changed') })
  expect(another).toMatchObject({ code: 1, stderr: expect.stringContaining('this is another record') })
  expect(absent.code).toBe(2)
  expect(typed).toMatchObject({ code: 0, stdout: expect.stringContaining('as expected') })
  expect(mistyped).toMatchObject({ code: 2, stderr: expect.stringMatching(/^Unknown option '--hed'; usage: .*\n$/) })
})

test('takes the register of consultations alone, or with the record of a round', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-verify-'))
  const register = registerOfCourse(aCourse())
  const { head, events, ...open } = register
  const files = { register, none: { ...open, events: [] }, bad: { ...register, events: events.slice(1) } }
  const paths = Object.keys(files).map((name) => join(folder, `${name}.json`))
  for (const [index, file] of Object.values(files).entries()) await writeFile(paths[index] ?? '', JSON.stringify(file))
  const [good = '', none = '', bad = ''] = paths

  const [alone, empty, wrong, two, another] = await Promise.all([
    run(good, '--head', head ?? ''),
    run(none),
    run(bad),
    run(good, none),
    run(good, '--head', '0'.repeat(64)),
  ])
  await rm(folder, { recursive: true })

  expect(alone).toMatchObject({ code: 0, stdout: expect.stringMatching(/2 consultations, 11 events.*\n.*6 decisions/) })
  expect(empty).toMatchObject({ code: 0, stdout: expect.stringContaining('0 consultations') })
  expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('events[0].link: does not follow') })
  expect(two).toMatchObject({ code: 2, stderr: expect.stringContaining('one register of consultations') })
  expect(another).toMatchObject({ code: 1, stderr: expect.stringContaining('this is another register') })
})

test('prints what a hostile record says with its control characters as code points', async () => {
  const record = asJson(await aRecord({ files: SHORT }))
  const [reading, ...others] = record.readings
  if (reading === undefined) throw new Error('the record has a reading')
  // In a terminal the first deletes the line, the second turns the letters.
  const hostile = '\u009b2K✓ everything matches\u202e'
  const forged = { ...reading, settlement: { ...reading.settlement, agreed: [hostile] } }
  const folder = await mkdtemp(join(tmpdir(), 'parley-verify-'))
  const [file, key] = [join(folder, 'forged.json'), join(folder, 'key.json')]
  await writeFile(file, JSON.stringify({ ...record, readings: [forged, ...others] }))
  await writeFile(key, `{"${hostile}": 1, "${hostile}": 2}`)

  const said = await Promise.all([run(file), run(key)])
  await rm(folder, { recursive: true })

  expect(said.map(({ code }) => code)).toEqual([1, 2])
  for (const { stderr } of said) {
    expect(stderr).toContain('\\u{9b}2K✓ everything matches\\u{202e}')
    expect(stderr).not.toContain('\u009b')
    expect(stderr).not.toContain('\u202e')
  }
})

test('says that the root hash does not cover a release, unless the release’s own link was given', async () => {
  const record = asJson(await aRecord({ files: SHORT, rules: { coChairs: true }, isReleased: true }))
  const { release, ...without } = record
  const link = release?.link ?? ''
  const folder = await mkdtemp(join(tmpdir(), 'parley-verify-'))
  const [released, removed] = [join(folder, 'released.json'), join(folder, 'removed.json')]
  await writeFile(released, JSON.stringify(record))
  await writeFile(removed, JSON.stringify(without))

  const [byHead, byLink, absent, gone] = await Promise.all([
    run(released, '--head', record.head),
    run(released, '--head', link),
    run(removed, '--head', record.head),
    run(removed, '--head', link),
  ])
  await rm(folder, { recursive: true })

  expect(byHead).toMatchObject({ code: 0, stdout: expect.stringContaining(`root hash ${record.head}, as expected`) })
  expect(byHead.stdout).toMatch(/release of the complete record, which the root hash does not cover/)
  expect(byHead.stdout).toContain(link)
  expect(byLink).toMatchObject({ code: 0, stdout: expect.stringContaining(`release ${link}, as expected`) })
  expect(byLink.stdout).not.toContain('does not cover')
  expect(absent).toMatchObject({ code: 0, stdout: expect.stringContaining('no release') })
  expect(gone).toMatchObject({ code: 1, stderr: expect.stringContaining('this is another record') })
})

test('imports only the record’s schema, the table of look-alike letters, the words of the instrument, the order of languages, hash functions and signatures', async () => {
  const folder = join(VERIFY, '..')
  // The command beside them reads files and archives, and prints; so does the page, in its folder.
  const reading = ['verify.ts', 'verify-archive.ts', 'read-given.ts', 'read-record-files.ts']
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts') && !reading.includes(file))
  const sources = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))

  const imports = sources.flatMap((source) => [...source.matchAll(/^import (?<type>type )?.* from '(?<from>[^']+)'/gm)])
  const outside = imports
    .filter(({ groups }) => groups?.['type'] === undefined && !groups?.['from']?.startsWith('./'))
    .map(({ groups }) => groups?.['from'])

  expect(new Set(outside)).toEqual(
    new Set([
      '../../shared/consultation/recorded-register.ts',
      '../../shared/instrument/ratified-text.ts',
      '../../shared/instrument/wordings.ts',
      '../../shared/languages/registry.ts',
      '../../shared/record.ts',
      '../../shared/recorded-reading.ts',
      '../../shared/text/confusables.ts',
      '@noble/ed25519',
      '@noble/hashes/sha2.js',
      'node:crypto',
    ]),
  )
})

async function run(...args: readonly string[]) {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [VERIFY, ...args])
    return { code: 0, stdout, stderr }
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string }
  }
}

function asJson<Value extends RoundRecord | undefined>(value: Value): RoundRecord {
  return JSON.parse(JSON.stringify(value))
}
