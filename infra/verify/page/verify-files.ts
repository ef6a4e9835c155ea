import { gunzipSync } from 'fflate'
import type { RoundRecord } from '../../../shared/record.ts'
import { RecordFormat } from '../../../shared/record-format.ts'
import { openArchive } from '../../archive/open-archive.ts'
import { decodedText } from '../../files/decoded-text.ts'
import { CannotRead } from '../../files/record-texts.ts'
import { checkReceipts } from '../check-receipts.ts'
import { compareReceipts, type Receipts } from '../compare-receipts.ts'
import { type Given, sortGiven } from '../given.ts'
import type { Claimed } from '../is-record.ts'
import { noFindings } from '../mismatch.ts'
import { readGiven } from '../read-given.ts'
import type { RecordRead } from '../record-read.ts'
import { type ArchiveVerdict, verifyArchive } from '../verify-archive.ts'
import { verifyDialogue } from '../verify-dialogue.ts'
import { type Verdict, verifyRecord } from '../verify-record.ts'
import { type RegisterVerdict, verifyRegister } from '../verify-register.ts'
import type { Asked, NamedBytes, NoVerdict, PageVerdict, RegisterFound, RoundVerdict, Step } from './page-verdict.ts'

type Found = Extract<PageVerdict, { is: 'holds' }>

/**
 * Verifies what somebody gave to the page, with the checks of the command line: records of rounds in any order, the register of
 * consultations, receipts, or one archive of a dialogue with receipts.
 *
 * @param tell is called before each part of the work
 */
export function verifyFiles({ files, hash }: Asked, tell: (step: Step) => void): PageVerdict {
  if (hash !== undefined && !/^[0-9a-f]{64}$/.test(hash)) return none('not-a-hash')
  try {
    const archives = files.filter(isZip)
    const others = files.filter((file) => !isZip(file))
    for (const { name } of files) tell({ name })
    const read = readGiven(others.map(textOf))
    const [archive] = archives
    if (archive !== undefined) return verifyZip(archive, archives.length, read, hash)
    if (files.length === 0) return none('nothing')
    const given = sortGiven(read)
    return typeof given === 'string' ? none(given) : verifyGiven(given, hash, tell)
  } catch (error) {
    if (error instanceof CannotRead) return none(error.what, error.message)
    throw error
  }
}

function none(why: NoVerdict, says = ''): PageVerdict {
  return { is: 'none', why, says }
}

function isZip({ bytes }: NamedBytes): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

function textOf({ name, bytes }: NamedBytes) {
  try {
    const text = decodedText(bytes, gunzipSync)
    return { name, pieces: () => [text] }
  } catch (cause) {
    throw new CannotRead(`${name}: cannot be read as text`, 'not-text', { cause })
  }
}

function verifyGiven({ records, register, receipts }: Given, hash: string | undefined, tell: (step: Step) => void) {
  const claimed = [...records.map(({ written }) => written), register] as readonly (Claimed | undefined)[]
  const newer = claimed.find((one) => one !== undefined && isNewer(one.format))
  if (newer !== undefined) return none('newer-format', newer.format)
  const row = records.toSorted((one, other) => numberOf(one) - numberOf(other))
  const twice = row.find((one, at) => at > 0 && numberOf(one) === numberOf(row[at - 1]))
  if (twice !== undefined) return none('round-twice', String(numberOf(twice)))
  const [only] = row
  if (only === undefined) return verdictOnRegister(verifyRegister(register, hash), receipts, hash)
  if (row.length === 1 && register === undefined) {
    tell({ round: numberOf(only), of: 1 })
    return verdictOn([verifyRecord(only, hash)], row, receipts, { hash, isRow: false })
  }
  const verdict = verifyDialogue(row, hash, register, (round) => tell({ round, of: row.length }))
  if (verdict.mismatches.length > 0) return fails(verdict, receipts)
  return verdictOn(verdict.rounds, row, receipts, { hash, isRow: true, register: verdict.register })
}

/** Records and registers name a format, whose number grows: this page may be older than what it is given. */
function isNewer(format: string): boolean {
  const [, kind, number] = /^parley-(record|register)\/([1-9]\d{0,5})$/.exec(format) ?? []
  return number !== undefined && Number(number) > (kind === 'record' ? RecordFormat.options.length : NEWEST_REGISTER)
}

const NEWEST_REGISTER = 1

function numberOf(record: RecordRead | undefined): number {
  return Number((record?.written as Claimed | undefined)?.round?.number ?? 0)
}

function verifyZip(zip: NamedBytes, archives: number, read: readonly unknown[], hash: string | undefined): PageVerdict {
  const given = read.length === 0 ? { records: [], register: undefined, receipts: [] } : sortGiven(read)
  const hasOthers = typeof given === 'string' ? given === 'two-registers' : given.records.length > 0
  if (archives > 1 || hasOthers) return none('archive-and-others')
  const receipts = read as readonly Receipts[]
  const verdict = verifyArchive(openArchive(zip.bytes, zip.name), { either: hash })
  if (verdict.mismatches.length > 0 || verdict.dialogue === undefined) return fails(verdict, receipts)
  const { rounds, register } = verdict.dialogue
  return verdictOn(rounds, verdict.row, receipts, { hash, isRow: true, register, archive: verdict })
}

type More = {
  readonly hash: string | undefined
  readonly isRow: boolean
  readonly register?: RegisterVerdict | undefined
  readonly archive?: ArchiveVerdict
}

function verdictOn(
  verdicts: readonly Verdict[],
  records: readonly RecordRead[],
  receipts: readonly Receipts[],
  { hash, isRow, register, archive }: More,
): PageVerdict {
  const failed = verdicts.find(({ mismatches }) => mismatches.length > 0)
  if (failed !== undefined) return fails(failed, receipts)
  const findings = noFindings()
  for (const one of receipts) checkReceipts(one, records, findings)
  const head = verdicts.at(-1)?.head
  return {
    is: 'holds',
    mismatches: findings.mismatches,
    rounds: verdicts.map((verdict, at) => roundOf(verdict, records[at])),
    isRow,
    register: register && found(register),
    archive: archive && { files: archive.files, manifest: archive.manifest },
    receipts: receipts.map((one) => ({ reading: one.reading, compared: compareReceipts(one, records) })),
    given: hash === undefined ? undefined : hash === head ? 'head' : hash === archive?.manifest ? 'manifest' : 'later',
  }
}

function roundOf({ mismatches: _, ...verdict }: Verdict, record: RecordRead | undefined): RoundVerdict {
  const written = record?.written as RoundRecord | undefined
  return { ...verdict, round: numberOf(record), title: written?.dialogue.title ?? {} }
}

function found({ consultations, events, covered, recounted, head }: RegisterVerdict): RegisterFound {
  return { consultations, events, covered, recounted, head }
}

/** The register alone: no record to find receipts in. */
function verdictOnRegister(register: RegisterVerdict, receipts: readonly Receipts[], hash: string | undefined) {
  if (register.mismatches.length > 0) return fails(register, receipts)
  const nothing: Found = { is: 'holds', mismatches: [], rounds: [], isRow: false, receipts: [], ...NO_MORE }
  const without = receipts.map(({ reading }) => ({ reading, compared: undefined }))
  const given = hash === undefined ? undefined : ('later' as const)
  return { ...nothing, register: found(register), receipts: without, given }
}

const NO_MORE = { archive: undefined, register: undefined, given: undefined }

function fails({ mismatches }: Pick<Verdict, 'mismatches'>, receipts: readonly Receipts[]): PageVerdict {
  return { is: 'fails', mismatches, hasReceipts: receipts.length > 0 }
}
