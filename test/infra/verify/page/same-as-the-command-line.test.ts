import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { archiveNote, NOTE_NAME } from '../../../../infra/archive/archive-note.ts'
import { listedAs, MANIFEST, manifestText } from '../../../../infra/archive/manifest.ts'
import { openArchive } from '../../../../infra/archive/open-archive.ts'
import { compareReceipts } from '../../../../infra/verify/compare-receipts.ts'
import { isRecord } from '../../../../infra/verify/is-record.ts'
import type { Mismatch } from '../../../../infra/verify/mismatch.ts'
import { areaOf } from '../../../../infra/verify/page/area-of.ts'
import { verifyArchive } from '../../../../infra/verify/verify-archive.ts'
import { verifyDialogue } from '../../../../infra/verify/verify-dialogue.ts'
import { verifyRecord } from '../../../../infra/verify/verify-record.ts'
import { verifyRegister } from '../../../../infra/verify/verify-register.ts'
import { editionOf } from '../../../../shared/proof/edition.ts'
import type { RoundRecord } from '../../../../shared/record.ts'
import { RecordFormat } from '../../../../shared/record-format.ts'
import { FOLDERS, type KeptFormat, keptRecord, keptRecords } from '../../../fixtures/kept.ts'
import { many } from '../../../many.ts'
import { SEED } from '../../../seed.ts'
import { randomRecords } from '../a-random-round.ts'
import { BASES } from '../forged-bases.ts'
import { forgeriesOf, knownForgeries } from '../random-forgeries.ts'
import { twoRoundsWithConsultations } from '../two-rounds-with-consultations.ts'
import { aFile, pageSays } from './checks-of-page.ts'

/*
 * The page is bundled from the checks of the command line, with other hashes beneath them. Both have to say the same, word for word.
 */

type Asked = { readonly what: string; readonly record: RoundRecord }

const KEPT = (Object.keys(FOLDERS) as KeptFormat[]).flatMap((format) =>
  keptRecords(format).map((name) => ({ what: `${format} ${name}`, record: keptRecord(format, name) })),
)

/** What does not match, by the page. */
function byPage(...files: Parameters<typeof pageSays>[0]['files']): readonly Mismatch[] | string {
  const { verdict } = pageSays({ files })
  return verdict.is === 'none' ? verdict.why : verdict.mismatches
}

/** What the command line says of one record. A format that the page does not know yet is a reason of its own there. */
function byCommand(written: RoundRecord): readonly Mismatch[] | string {
  if (!isRecord(written)) return 'no-record'
  const isNewer = /^parley-record\/[1-9]\d*$/.test(written.format) && !RecordFormat.safeParse(written.format).success
  return isNewer ? 'newer-format' : verifyRecord(written).mismatches
}

function disagreements(asked: readonly Asked[]): readonly string[] {
  return asked.flatMap(({ what, record }) => {
    const written = JSON.parse(JSON.stringify(record))
    const [ours, theirs] = [byCommand(written), byPage(aFile('record.json', written))]
    return JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [`${what}: ${JSON.stringify({ ours, theirs })}`]
  })
}

describe('the page says what the command line says', () => {
  test('of every record that is kept, of each format and edition, and of those that forgers begin with', () => {
    expect(KEPT.length).toBeGreaterThan(10)
    expect(disagreements(KEPT)).toEqual([])
    expect(disagreements(Object.entries(BASES).map(([what, record]) => ({ what, record })))).toEqual([])
    for (const { what, record } of KEPT) expect(byPage(aFile('record.json', record)), what).toEqual([])
  }, 300_000)

  test('of every forgery that the command line is known to find, and knows what each is about', () => {
    const forgeries = knownForgeries()

    expect(forgeries.length).toBeGreaterThan(100)
    expect(disagreements(forgeries)).toEqual([])
    const places = forgeries.flatMap(({ record }) => byPage(aFile('record.json', record)) as readonly Mismatch[])
    expect(places.map(({ place }) => place).filter((place) => areaOf(place) === 'other')).toEqual([])
  }, 300_000)

  test('of random rounds and of what a forger makes of them', async () => {
    const records = await randomRecords(many({ atOnce: 10, inAll: 40 }), SEED)

    expect(disagreements(records.map((record, index) => ({ what: `round ${index}`, record })))).toEqual([])
    expect(disagreements(forgeriesOf(records, SEED))).toEqual([])
  }, 600_000)

  test('of an archive, and of one that somebody changed', () => {
    const record = BASES['a record that discloses sides']
    const files: Record<string, Uint8Array> = { [NOTE_NAME]: aFile('', archiveNote()).bytes }
    for (const edition of ['complete', 'delegations', 'public'] as const) {
      const name = edition === 'complete' ? 'record.json' : `record.${edition}.json`
      files[`round-1/${name}`] = aFile('', editionOf(record, edition)).bytes
    }
    const listed = new Map(Object.entries(files).map(([name, bytes]) => [name, listedAs(bytes)]))
    const archive = (changed: Record<string, Uint8Array>) =>
      zipSync({ ...files, [MANIFEST]: aFile('', manifestText(listed)).bytes, ...changed })

    for (const bytes of [
      archive({}),
      archive({ 'round-1/record.json': aFile('', '{}').bytes }),
      archive({ 'a.txt': Uint8Array.of(65) }),
    ]) {
      const { mismatches } = verifyArchive(openArchive(bytes, 'archive.zip'), {})
      expect(byPage({ name: 'archive.zip', bytes })).toEqual(mismatches)
    }
    expect(byPage({ name: 'archive.zip', bytes: archive({}) })).toEqual([])
  }, 60_000)

  describe('of two rounds with consultations between them', () => {
    let it: Awaited<ReturnType<typeof twoRoundsWithConsultations>>
    beforeAll(async () => {
      it = await twoRoundsWithConsultations()
    })
    afterAll(() => it.stop())

    test('in any order, with the register, without a round, and with the register alone', () => {
      const [one, two] = it.records.map((record, at) => aFile(`${at}.json`, record)) as [
        ReturnType<typeof aFile>,
        ReturnType<typeof aFile>,
      ]
      const register = aFile('register.json', it.register)
      const written = JSON.parse(JSON.stringify(it.records)) as readonly unknown[]

      expect(byPage(two, register, one)).toEqual(verifyDialogue(written, undefined, it.register).mismatches)
      expect(byPage(two, register, one)).toEqual([])
      expect(byPage(two, register)).toEqual(verifyDialogue(written.slice(1), undefined, it.register).mismatches)
      expect(byPage(register)).toEqual(verifyRegister(it.register).mismatches)
      const forged = JSON.parse(JSON.stringify(it.register))
      forged.events[2].event.at = forged.events[0].event.at
      expect(byPage(one, two, aFile('register.json', forged))).toEqual(
        verifyDialogue(written, undefined, forged).mismatches,
      )
    }, 60_000)

    test('of receipts', () => {
      const [record] = JSON.parse(JSON.stringify(it.records)) as [RoundRecord]
      const { id, submissions } = record.readings[0] ?? { id: '', submissions: [] }
      const receipts = {
        format: 'parley-receipts/1',
        reading: id,
        receipts: submissions.map(({ digest, submission }, at) => ({
          digest,
          opening: [at === 0 ? { ...submission, salt: 'another' } : submission],
          counted: at === 1 ? 'no' : 'yes',
        })),
      }
      const { verdict } = pageSays({ files: [aFile('record.json', record), aFile('receipts.json', receipts)] })

      if (verdict.is !== 'holds') throw new Error(JSON.stringify(verdict))
      expect(verdict.receipts).toEqual([{ reading: id, compared: compareReceipts(receipts, [record]) }])
      expect(verdict.mismatches).toHaveLength(2)
    }, 60_000)
  })
})
