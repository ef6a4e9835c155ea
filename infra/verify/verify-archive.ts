import { digestOf, type Listed, listedAs, MANIFEST, Manifest } from '../archive/manifest.ts'
import type { Archive } from '../archive/open-archive.ts'
import { CannotRead, parsed } from '../files/record-texts.ts'
import { checkRegisterFiles, REGISTER, REGISTER_FILE } from './check-register-files.ts'
import { isRecord } from './is-record.ts'
import { type Findings, type Mismatch, noFindings } from './mismatch.ts'
import { readText } from './read-given.ts'
import { type RecordRead, recordRead } from './record-read.ts'
import { type DialogueVerdict, verifyDialogue } from './verify-dialogue.ts'
import { verifyRecord } from './verify-record.ts'

/** The editions of a record, by their files. */
const COMPLETE = 'record.json'
const OTHERS = ['record.delegations.json', 'record.public.json'] as const
type Edition = typeof COMPLETE | (typeof OTHERS)[number]

/** The result of verifying an archive. */
export type ArchiveVerdict = {
  readonly mismatches: readonly Mismatch[]
  readonly files: number
  /** The digest of the manifest, which stands for every file. */
  readonly manifest: string
  readonly dialogue: DialogueVerdict | undefined
  /** The names of the records that were verified. */
  readonly records: readonly string[]
  /** The complete records, in the order of their rounds. */
  readonly row: readonly RecordRead[]
}

/** What the archive should be, where somebody was told: the digest of its manifest, and the root hash of the last record. */
export type Expected = {
  readonly manifest?: string | undefined
  readonly head?: string | undefined
  /** One of the two, where it is not said which. */
  readonly either?: string | undefined
}

/**
 * Verifies an archive that `npm run export` made: every file by the manifest, every record by itself, the editions of a round
 * together, and the rounds in their row, with the register of consultations.
 *
 * @throws {CannotRead} for a file that is no such archive
 */
export function verifyArchive(archive: Archive, expected: Expected): ArchiveVerdict {
  const findings = noFindings()
  if (!archive.names.includes(MANIFEST))
    throw new CannotRead(`${archive.path} has no ${MANIFEST}; give an archive of npm run export`, 'not-an-archive')
  const { listed, written, digest } = contentsOf(archive)
  if (expected.manifest !== undefined && expected.manifest !== digest) {
    findings.report(MANIFEST, `has the digest ${digest}, and ${expected.manifest} was expected`)
  }
  checkFiles(archive, listed.manifest, listed.found, findings)
  const rounds = roundsIn(written)
  const row = [...rounds].map(([number, editions]) => recordIn(number, editions, COMPLETE, findings))
  if (row.length === 0) findings.report('records', 'there is none')
  const dialogue =
    row.length > 0 && row.every((one) => one !== undefined)
      ? verifyDialogue(
          row,
          expected.head ?? (expected.either === digest ? undefined : expected.either),
          written.get(REGISTER),
        )
      : undefined
  checkRegisterFiles(written, row, findings)
  for (const [number, editions] of rounds) {
    const head = dialogue?.rounds.find(({ round }) => round === number)?.head
    for (const edition of OTHERS) checkEdition(number, editions, edition, head, findings)
  }
  return {
    mismatches: [...findings.mismatches, ...(dialogue?.mismatches ?? [])],
    files: listed.found.size,
    manifest: digest,
    dialogue,
    records: [...written.keys()].toSorted(),
    row: row.flatMap((one) => one ?? []),
  }
}

type Written = ReadonlyMap<string, unknown>

/** What is in the archive: the manifest, each file as it is, and the records. */
function contentsOf(archive: Archive) {
  const { path } = archive
  const found = new Map<string, Listed>()
  const written = new Map<string, unknown>()
  let digest = ''
  let manifest: Manifest | undefined
  archive.readEach((name, bytes) => {
    if (name === MANIFEST) {
      digest = digestOf(bytes)
      manifest = Manifest.safeParse(parsed(textOf(bytes, name), `${path}: ${name}`)).data
    } else {
      found.set(name, listedAs(bytes))
      if (RECORD.test(name) || REGISTER_FILE.test(name)) {
        const text = textOf(bytes, name)
        written.set(name, readText({ name: `${path}: ${name}`, pieces: () => [text] }))
      }
    }
  })
  if (manifest === undefined)
    throw new CannotRead(`${path}: ${MANIFEST} is not the manifest of an archive of npm run export`, 'not-an-archive')
  return { listed: { manifest, found }, written, digest }
}

const RECORD = /^round-([1-9]\d{0,5})\/(record(?:\.delegations|\.public)?\.json)$/

function textOf(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new CannotRead(`${name} is not UTF-8`, 'not-text', { cause })
  }
}

/** Compares the files with the manifest: none is changed, left out or added. */
function checkFiles(
  archive: Archive,
  { files }: Manifest,
  found: ReadonlyMap<string, Listed>,
  findings: Findings,
): void {
  for (const [name, { sha256, bytes }] of Object.entries(files)) {
    const here = found.get(name)
    if (here === undefined) findings.report(name, `is left out, and is in ${MANIFEST}`)
    else if (here.sha256 !== sha256 || here.bytes !== bytes)
      findings.report(name, `is not the file that ${MANIFEST} lists`)
  }
  for (const name of archive.names) {
    if (name !== MANIFEST && !Object.hasOwn(files, name)) findings.report(name, `was added: it is not in ${MANIFEST}`)
  }
}

/** The records by round, in the order of the rounds, each by its edition. */
function roundsIn(written: Written): ReadonlyMap<number, ReadonlyMap<Edition, unknown>> {
  const rounds = new Map<number, Map<Edition, unknown>>()
  for (const [name, record] of written) {
    const [, number, edition = ''] = RECORD.exec(name) ?? []
    if (number === undefined) continue
    const round = rounds.get(Number(number)) ?? new Map<Edition, unknown>()
    rounds.set(Number(number), round.set(edition as Edition, record))
  }
  return new Map([...rounds].toSorted(([one], [other]) => one - other))
}

/** An edition verifies by itself, is of this round, and has the head of the complete one. */
function checkEdition(
  number: number,
  editions: ReadonlyMap<Edition, unknown>,
  edition: Edition,
  head: string | undefined,
  findings: Findings,
): void {
  const place = `round-${number}/${edition}`
  const record = recordIn(number, editions, edition, findings)
  if (record === undefined) return
  const verdict = verifyRecord(record, undefined)
  for (const one of verdict.mismatches) findings.report(`${place}: ${one.place}`, one.says)
  if (head !== undefined && verdict.head !== head)
    findings.report(place, `is an edition of another record than ${COMPLETE}`)
}

/** The record of a round in an edition; `undefined`, and a finding, if it is left out or is none of this round. */
function recordIn(
  number: number,
  editions: ReadonlyMap<Edition, unknown>,
  edition: Edition,
  findings: Findings,
): RecordRead | undefined {
  const place = `round-${number}/${edition}`
  const given = editions.get(edition)
  const record = given === undefined ? undefined : recordRead(given)
  if (record === undefined || !isRecord(record.written)) {
    findings.report(place, record === undefined ? 'is left out' : 'is not a record of Parley')
    return undefined
  }
  const { round } = record.written
  if (round?.number !== number) findings.report(place, `is the record of round ${round?.number}`)
  return record
}
