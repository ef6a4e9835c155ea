import { parseArgs } from 'node:util'
import { printable } from '../../shared/text/printable.ts'
import { readArchive } from '../archive/read-archive.ts'
import { CannotRead } from '../files/record-texts.ts'
import { checkReceipts, type ReceiptsFound } from './check-receipts.ts'
import type { Receipts } from './compare-receipts.ts'
import { sortGiven } from './given.ts'
import { loadWordings } from './load-wordings.ts'
import { noFindings } from './mismatch.ts'
import { readRecordFiles } from './read-record-files.ts'
import { confirmationsIn, countedIn, expectedIf, headIn, logIn, registerIn } from './verdict-lines.ts'
import { verifyArchive } from './verify-archive.ts'
import { type DialogueVerdict, verifyDialogue } from './verify-dialogue.ts'
import { type Verdict, verifyRecord } from './verify-record.ts'
import { verifyRegister } from './verify-register.ts'

/**
 * Checks a record without trusting its author: `npm run verify -- record.json [--head <root hash>]`.
 * A record that was downloaded in parts is given by all of its files, in any order. Several records are those of a dialogue, from
 * its first round on: they are one chain (`verify-dialogue.ts`).
 * Receipts that somebody saved are checked with them: whether what they submitted is in the record. The register of consultations is
 * verified by itself, or with the records of the rounds.
 * The link of a release of the complete record, or of a confirmation, can be given instead of the root hash, because it depends on
 * the root hash. An archive of `npm run export` is verified as a whole. Exit code 0 when everything matches, 1 when something
 * does not, 2 when there is nothing to check.
 */
const USAGE =
  'usage: npm run verify -- record.json [the other parts of it …] [the records of the next rounds …] [register.json] [receipts.json …] [--head <root hash from the instrument, or the link of a release, a confirmation or an event of the register>], or npm run verify -- archive.zip [--manifest <its digest>] [--head <root hash of the last round>]'

await loadWordings()

const { files, head, manifest, mistake } = asked()
if (mistake !== undefined || files.length === 0) {
  complain(mistake === undefined ? USAGE : `${mistake}; ${USAGE}`)
  process.exitCode = 2
} else {
  process.exitCode = files.every((file) => file.endsWith('.zip')) ? verifyZip(files) : verifyFiles(files)
}

/** A hash may be typed from paper: in capitals, and with spaces between groups of digits. */
function hashTyped(hash: string | undefined): string | undefined {
  return hash?.replace(/\s+/g, '').toLowerCase()
}

/** What the command asks for. */
function asked(): {
  readonly files: readonly string[]
  readonly head?: string | undefined
  readonly manifest?: string | undefined
  /** What is wrong in the command, in a few words. */
  readonly mistake?: string
} {
  try {
    const options = { head: { type: 'string' }, manifest: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    return { files: positionals, head: hashTyped(values.head), manifest: hashTyped(values.manifest) }
  } catch (error) {
    // Node's message goes on with advice that is no help here.
    const [first = ''] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/)
    return { files: [], mistake: first }
  }
}

function verifyZip(names: readonly string[]): number {
  const [name = '', ...others] = names
  if (others.length > 0) {
    complain(`give one archive; ${USAGE}`)
    return 2
  }
  const verdict = readable(() => verifyArchive(readArchive(name), { head, manifest }))
  if (verdict === undefined) return 2
  if (sayMismatches(verdict, names)) return 1
  say(`✓ ${verdict.files} files: each is the one that the manifest lists, and there is no other`)
  say(`  digest of the manifest ${verdict.manifest}${expectedIf(manifest)}`)
  return verdict.dialogue === undefined ? 1 : sayDialogue(verdict.dialogue, names)
}

/** What was read; `undefined`, and the reason on the error output, if it cannot be. */
function readable<Read>(read: () => Read): Read | undefined {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof CannotRead)) throw error
    complain(error.message)
    return undefined
  }
}

function verifyFiles(names: readonly string[]): number {
  const read = readable(() => readRecordFiles(names))
  if (read === undefined) return 2
  const given = sortGiven(read)
  if (given === 'no-record') {
    complain(`${names.join(', ')} is not a record of Parley; give record.json, as it was exported or downloaded`)
    return 2
  }
  if (given === 'two-registers') {
    complain('a dialogue has one register of consultations; give one file of it')
    return 2
  }
  const { records: written, register, receipts } = given
  if (written.length === 0) return sayRegister(register, names)
  const code = verifyRecords(written, register, names)
  return code === 0 ? sayReceipts(receipts, written, names) : code
}

/** The register alone. */
function sayRegister(register: unknown, names: readonly string[]): number {
  const verdict = verifyRegister(register, head)
  if (sayMismatches(verdict, names)) return 1
  for (const line of registerIn(verdict, head)) say(line)
  say('  give the records of the rounds with it, to see that no consultation is missing that a round knew of')
  return 0
}

function verifyRecords(written: readonly unknown[], register: unknown, names: readonly string[]): number {
  const [first, ...others] = written
  if (others.length > 0 || register !== undefined) {
    return sayDialogue(verifyDialogue(written, head, register), names)
  }
  const verdict = verifyRecord(first, head)
  if (sayMismatches(verdict, names)) return 1
  const { erased, illFormed } = verdict
  for (const line of countedIn(verdict)) say(line)
  if (erased > 0) {
    say(`  ${erased} ${erased === 1 ? 'name was' : 'names were'} erased: their seals are still valid`)
  }
  for (const place of illFormed) say(`  ${place}; its format allowed it`)
  for (const line of [...headIn(verdict, head), ...confirmationsIn(verdict, head), ...logIn(verdict)]) say(`  ${line}`)
  return 0
}

/** Whether what somebody submitted is in the records, which were verified before. */
function sayReceipts(files: readonly Receipts[], written: readonly unknown[], names: readonly string[]): number {
  const findings = noFindings()
  const found = files.map((one) => ({
    reading: one.reading,
    what: checkReceipts(one, written, findings),
  }))
  if (sayMismatches(findings, names)) return 1
  for (const { reading, what } of found) say(`✓ receipts of ${reading}: ${foundInWords(what)}`)
  return 0
}

function foundInWords({ inRecord, superseded, withdrawn, signed }: ReceiptsFound): string {
  const many = (number: number) => (number === 1 ? '1 submission is' : `${number} submissions are`)
  return [
    `${many(inRecord)} in the record, unchanged`,
    ...(superseded > 0 ? [`of ${superseded} a later revision counts`] : []),
    ...(withdrawn > 0 ? [`${withdrawn} withdrawn later`] : []),
    ...(signed > 0 ? [`${signed} signed by the server`] : []),
  ].join('; ')
}

/** What does not match, on the error output; whether there is anything. */
function sayMismatches({ mismatches }: Pick<Verdict, 'mismatches'>, names: readonly string[]): boolean {
  for (const { place, says } of mismatches) complain(`✗ ${place}: ${says}`)
  if (mismatches.length === 0) return false
  const many = `${mismatches.length} ${mismatches.length === 1 ? 'thing does' : 'things do'}`
  complain('')
  complain(`${many} not match in ${names.join(', ')}`)
  return true
}

/** The verdict on the records of a dialogue. */
function sayDialogue(verdict: DialogueVerdict, names: readonly string[]): number {
  if (sayMismatches(verdict, names)) return 1
  for (const one of verdict.rounds) {
    const [first = '', ...more] = countedIn(one)
    const signed = logIn(one).map((line) => `  ${line}`)
    for (const line of [first.replace('✓', `✓ round ${one.round}:`), ...more, ...signed]) say(line)
  }
  say('✓ each round names the one before it, none is left out, and each starts from what those before it adopted')
  say(`  root hash of the last record ${verdict.head}${expectedIf(verdict.head === head ? head : undefined)}`)
  for (const line of registerIn(verdict.register, head)) say(line)
  return 0
}

function say(line: string): void {
  console.log(printable(line))
}

function complain(line: string): void {
  console.error(printable(line))
}
