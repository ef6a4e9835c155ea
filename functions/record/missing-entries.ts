import { confirmationId } from '../../shared/confirmation/confirmation.ts'
import { disclosesNames } from '../../shared/disclosure/attribution.ts'
import type { SettledSitting } from '../../shared/dispositions.ts'
import type { LogEntry } from '../../shared/log/log-entry.ts'
import type { SettledReading } from '../../shared/reading.ts'
import { endParts, openingParts } from '../../shared/record.ts'
import { keepsConfirmations } from '../../shared/record-format.ts'
import type { RecordedName } from '../../shared/recorded-name.ts'
import { readingParts } from '../../shared/recorded-reading.ts'
import type { Round } from '../../shared/round.ts'
import { findConfirmations } from '../store/confirmations.ts'
import type { StoredEntry } from '../store/log.ts'
import { findCarried } from '../store/motions.ts'
import { readNames } from '../store/participants.ts'
import type { Table } from '../store/table.ts'
import { endOf, publicationIn } from './end-of-record.ts'
import { digestOfName } from './hashing.ts'
import { readAlone } from './held-reading.ts'
import { openingOf } from './opening-of-record.ts'
import { readRecordedConfirmations } from './read-recorded-confirmations.ts'
import { readWhatStands } from './read-what-stands.ts'
import { readingAfter } from './reading-of-record.ts'
import { bySettlement, linked, linkedAfter } from './record-chain.ts'
import { settledInOrder } from './settled-in-order.ts'

/** An entry that is not in the log yet, without its number. */
export type MissingEntry = Omit<StoredEntry, 'number'>

/** The table says something else than the log, which was signed: the history was changed, or the log was. Nothing is appended. */
export class LogContradicted extends Error {
  override readonly name = 'LogContradicted'
}

/**
 * The entries of a round that the log lacks, in the order in which they are appended: the chain of the record up to the publication,
 * as far as it is final, then the release, then the confirmations in the order of their settlement. The order follows from
 * the table alone, not from a clock. Only what is missing is read and linked: each link is made from the one before, which the log has.
 *
 * @param log all entries of the dialogue
 * @throws {LogContradicted}
 */
export async function missingEntries(
  table: Table,
  round: Round,
  log: readonly StoredEntry[],
): Promise<readonly MissingEntry[]> {
  const logged = log.filter((entry) => entry.round === round.round)
  const inChain = logged.filter(({ event }) => event !== 'release' && event !== 'confirmation')
  const names = () => namesIn(table, round)
  const isComplete = inChain.at(-1)?.event === 'publication'
  const chain = isComplete ? [] : await missingInChain(table, round, inChain, names)
  const last = [...inChain, ...chain].at(-1)
  if (last?.event !== 'publication') return chain
  return [
    ...chain,
    ...(await missingRelease(table, round, logged, last.link, names)),
    ...(await missingConfirmations(table, round, logged, last.link, names)),
  ]
}

/** Read only where something is linked. */
type Names = () => Promise<ReadonlyMap<string, RecordedName>>

async function namesIn(table: Table, { dialogue }: Round): Promise<ReadonlyMap<string, RecordedName>> {
  return disclosesNames(dialogue.attribution) ? readNames(table, digestOfName) : new Map()
}

const OPENING = 'opening'
const PUBLICATION = 'publication'
const RELEASE = 'release'

async function missingInChain(
  table: Table,
  round: Round,
  logged: readonly StoredEntry[],
  names: Names,
): Promise<readonly MissingEntry[]> {
  const readings = (await settledInOrder(table, round)).toSorted(bySettlement)
  const isPublished = round.publishedAt !== undefined
  const places = [OPENING, ...readings.map(({ id }) => id), ...(isPublished ? [PUBLICATION] : [])]
  for (const [at, { of }] of logged.entries()) {
    if (places[at] !== of) throw contradicted(round, `has ${of} where the table has ${places[at] ?? 'nothing'}`)
  }
  const missing: MissingEntry[] = []
  let previous = logged.at(-1)?.link ?? null
  for (const [at, of] of places.entries()) {
    if (at < logged.length) continue
    const event = of === OPENING || of === PUBLICATION ? of : 'reading'
    const link = await linkOfPlace(table, { of, previous, readings, at: at - 1 }, round, names)
    missing.push({ round: round.round, event, of, link })
    previous = link
  }
  return missing
}

/** A place in the chain, and the link before it. */
type Place = {
  readonly of: string
  readonly previous: string | null
  readonly readings: readonly SettledReading[]
  /** The number of readings before it. */
  readonly at: number
}

async function linkOfPlace(
  table: Table,
  { of, previous, readings, at }: Place,
  round: Round,
  names: Names,
): Promise<string> {
  if (of === OPENING) {
    const stands = round.previous === undefined ? undefined : await readWhatStands(table, round)
    return linked(null, openingParts(openingOf(round, stands))).link
  }
  if (of === PUBLICATION) {
    const published = publicationIn(round)
    if (published === undefined) throw new RangeError(`round ${round.round} is not published`)
    return linked(previous, endParts(endOf(published, round.dialogue, await names()))).link
  }
  return linked(previous, readingParts(await recordedAlone(table, readings.slice(0, at + 1), round, names))).link
}

/**
 * The last of settled readings, as the record has it. What became of objections depends on the readings of its lane alone, so no
 * other is read.
 */
async function recordedAlone(table: Table, readings: readonly SettledReading[], round: Round, names: Names) {
  const [reading, before] = [readings.at(-1), readings.slice(0, -1)]
  if (reading === undefined) throw new RangeError('there is no reading')
  const known = await names()
  const sittings: SettledSitting[] = []
  for (const earlier of before.filter(({ basket }) => basket === reading.basket)) {
    readingAfter(await readAlone(table, earlier, round), known, sittings, round)
  }
  return readingAfter(await readAlone(table, reading, round), known, sittings, round)
}

async function missingRelease(
  table: Table,
  { round, dialogue }: Round,
  logged: readonly LogEntry[],
  head: string,
  names: Names,
): Promise<readonly MissingEntry[]> {
  if (!dialogue.coChairs || logged.some(({ event }) => event === RELEASE)) return []
  const released = await findCarried(table, { round, to: 'release' })
  if (released === undefined) return []
  return [
    { round, event: RELEASE, of: RELEASE, link: linked(head, endParts(endOf(released, dialogue, await names()))).link },
  ]
}

async function missingConfirmations(
  table: Table,
  round: Round,
  logged: readonly StoredEntry[],
  head: string,
  names: Names,
): Promise<readonly MissingEntry[]> {
  const known = logged.filter(({ event }) => event === 'confirmation')
  const stored = keepsConfirmations(round.format) ? await findConfirmations(table, round.round) : undefined
  if (stored === undefined || stored.settled.length <= known.length) return []
  const settled = await readRecordedConfirmations(table, round, await names())
  const confirmations = linkedAfter(head, settled)
  for (const [at, { link }] of known.entries()) {
    if (confirmations[at]?.link !== link) throw contradicted(round, `has another confirmation as its number ${at + 1}`)
  }
  return confirmations.slice(known.length).map(({ basket, of, link }) => ({
    round: round.round,
    event: 'confirmation',
    of: confirmationId({ round: round.round, basket, side: of?.side ?? '' }),
    link,
  }))
}

function contradicted({ round }: Round, what: string): LogContradicted {
  return new LogContradicted(`the log of round ${round} ${what}`)
}
