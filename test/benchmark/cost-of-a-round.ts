import { isLarge } from '../../functions/record/kept-reading.ts'
import { MOST_RUNS, MOST_SPREAD } from '../../functions/round/count-shards.ts'
import { paddedSize } from '../../shared/proof/padding.ts'
import type { Measured, Question } from './measured.ts'

/** How large a round is. `sittings` counts every reading that was held: at least two, and three for each basket. */
export type RoundSize = {
  readonly participants: number
  readonly baskets: number
  readonly sittings: number
  /** Proposals of a reading, on average. */
  readonly proposals: number
  /** How often somebody looks at a reading. */
  readonly looks: number
  readonly shards: number
}

/** Units of DynamoDB, transitions and events of Step Functions, and requests. */
export type RoundCost = {
  readonly reads: number
  readonly writes: number
  readonly transitions: number
  readonly events: number
  readonly requests: number
}

/** What things weigh in the table, in KB. What people write weighs more or less; these are a paragraph each. */
export const KB = {
  proposal: 0.65,
  position: 0.37,
  participant: 0.45,
  reading: 0.9,
  onRoll: 0.023,
  note: 0.15,
  digest: 0.032,
  /** Leaves of a large reading, as they are kept for its record: compressed. */
  keptPosition: 0.091,
  keptPadding: 0.057,
  outcome: 0.35,
} as const

/** A read unit is 4 KB, a write unit 1 KB, and nothing is less than one. */
const read = (kilobytes: number) => Math.max(1, Math.ceil(kilobytes / 4))
const written = (kilobytes: number) => Math.max(1, Math.ceil(kilobytes))

/**
 * What taking a position takes, whatever the size of the dialogue: it is written, and the reading is looked at again.
 * Before it is written, a process that has not seen the reading within the last second reads it, and one that does not
 * know who asks reads that.
 */
export const POSITION = { reads: 1, writes: 1 } as const
export const FIRST_POSITION = { reads: 3, writes: 1 } as const
/** Of several shards, what a participant's first position takes more: it is noted that they were heard. Another process reads the note once. */
export const NOTE = { reads: 1, writes: 1 } as const
/** Somewhere between the two, as people come back and requests meet one process or another. */
const POSITION_RECKONED = { reads: 2, writes: 1 } as const

/**
 * What a statement on the floor takes, whatever the size of the dialogue: its number is taken, it is written, and the reading is looked at
 * again. Before that it is read who asks, and the reading. A proposal is known after its first statement, and an answer needs nothing more
 * than a look at the floor.
 */
export const STATEMENT = { reads: 3, writes: 2 } as const

/**
 * The reads of a look at the floor by a participant: who asks, the reading, and how many statements are their own. What has appeared is
 * read once by a process until the next batch appears.
 *
 * @param appeared how many statements have appeared since the process last looked; 0 where it has looked in this batch
 * @param kilobytes what a statement weighs
 * @param pending how many statements of the participant have not appeared
 */
export function readUnitsOfFloor(appeared: number, kilobytes: number, shards: number, pending: number): number {
  return 3 + pending + (appeared === 0 ? 0 : shards * read((appeared * kilobytes) / shards))
}

/** What a link takes in the log: its entry, and the checkpoint that is signed for it. What it seals is read once more. */
export const LINK = { writes: 2, signatures: 1 } as const

/**
 * What the key of a reading's receipts takes: its two halves are written when the reading opens, and the private one is erased when it is
 * settled. The certificate is written by what keeps the log. Each process that takes positions reads the key twice: the certificate, and
 * the private half.
 */
export const RECEIPT_KEY = { reads: 2, writes: 3, certificate: { writes: 1, signatures: 1 } } as const

/** States entered, without co-chairs' consents to wait for: each reading is opened, awaited, settled and led on; nothing depends on who takes part. */
export function transitionsOf({ sittings, baskets, shards }: OfMachine): number {
  return 5 + baskets + 4 * sittings + spread(sittings, shards) * (3 + runsOf(shards))
}

type OfMachine = Pick<RoundSize, 'sittings' | 'baskets' | 'shards'>

/** How many readings of a round are counted side by side: settled twice, with a choice after each, and a map in between. */
function spread(sittings: number, shards: number): number {
  return shards > 1 ? Math.min(sittings, MOST_SPREAD) : 0
}

/** How many runs of the function count the shards of one reading. */
function runsOf(shards: number): number {
  return Math.min(shards, MOST_RUNS)
}

/**
 * Events in the history, of which an execution may have 25,000: five for a function, six for one that waits with a
 * token, two for a choice or an end, and four and two for each lane of a map.
 */
export function eventsOf({ sittings, baskets, shards }: OfMachine): number {
  const counting = spread(sittings, shards) * (4 + (2 + 5) * runsOf(shards) + 5 + 2)
  return 2 + 2 * 5 + 2 * 2 + (4 + 2 * baskets) + 2 * baskets + sittings * (5 + 6 + 5 + 2) + counting
}

/**
 * The reads of a look at a reading: who asks, the reading, its proposals, and one's own positions on them.
 *
 * @param kilobytes what a proposal weighs
 */
export function readUnitsOfPage(proposals: number, kilobytes: number, shards: number, own: number): number {
  return 2 + shards * read((proposals * kilobytes) / shards) + read(own * KB.position)
}

/**
 * The reads of a page of the roster: who asks, and one query, which reads a megabyte at most. A process reads once what
 * became of each table that people were added from.
 *
 * @param kilobytes what a person weighs
 */
export function readUnitsOfRoster(people: number, kilobytes: number = KB.participant): number {
  return 1 + read(Math.min(people * kilobytes, 1_024))
}

/**
 * The writes of a table of people: each person, its place in the order of the tables, and that it is added.
 *
 * @param people at most 5,000
 */
export function writeUnitsOfTable(people: number): number {
  return people + 2
}

/** The writes of invitations, on letters or by mail: the digest of each, and that it is the current one. */
export function writeUnitsOfInvitations(people: number): number {
  return 2 * people
}

/** How large a round is at some moment. */
type RoundNow = {
  readonly people: number
  /** Readings so far, and how many of them are open. */
  readonly readings: number
  readonly open: number
  /** Proposals of each open reading, and how many of them the participant has answered. */
  readonly proposals: number
  readonly own: number
  readonly shards: number
  /** Whether the round is split into lanes: their headings are read. */
  readonly isSplit: boolean
}

/** With more people on the rolls of the open readings together the first page counts nobody without notes (`shared/disclosure/turnout.ts`). */
const MOST_COUNTED = 2_000

/**
 * The reads of a first page: who asks, the last round, its readings, and the headings of its lanes. For a participant their
 * messages, the open confirmations, what happened in consultations since the process last looked, what their side drafts, and of each
 * open reading its texts and their own positions. A look at it writes nothing.
 */
export function readUnitsOfFirstPage({ readings, open, proposals, own, shards, isSplit }: RoundNow): number {
  const each = shards * read((proposals * KB.proposal) / shards) + read(own * KB.position)
  return firstPageOfAnybody(readings, proposals, shards, isSplit) + 4 + open * each
}

/**
 * The same for a facilitator without co-chairs: the messages that wait, the open confirmations, what happened in consultations and what waits to be passed on, the round and its readings once more for its
 * motions, and of each open reading where it is told who was heard, the last count.
 */
export function readUnitsOfBoard(now: RoundNow, isTold: boolean): number {
  const { people, readings, open, proposals, shards, isSplit } = now
  const motions = 1 + read(readings * KB.reading)
  const counted = (people * open > MOST_COUNTED && shards === 1) || !isTold ? 0 : open
  return firstPageOfAnybody(readings, proposals, shards, isSplit) + 4 + motions + counted
}

function firstPageOfAnybody(readings: number, proposals: number, shards: number, isSplit: boolean): number {
  const headings = isSplit ? shards * read((proposals * KB.proposal) / shards) + read(proposals * KB.outcome) : 0
  return 2 + read(readings * KB.reading) + headings
}

/** The reads of finding the next text of the same reading after a position was recorded on a page. */
export function readUnitsOfNext({ proposals, own, shards }: Pick<RoundNow, 'proposals' | 'own' | 'shards'>): number {
  return shards * read((proposals * KB.proposal) / shards) + read(own * KB.position)
}

/** The reads of a calendar program: whose address it is, the last round and its readings, the open confirmations, and what happened in consultations. */
export function readUnitsOfCalendar(readings: number): number {
  return 4 + read(readings * KB.reading)
}

/** The reads of a request for events: who asks, the last round and its readings; if it came in between, an earlier round too. */
export function readUnitsOfEvents(readings: number): number {
  return 2 + read(readings * KB.reading)
}

/**
 * The reads of a look at a screen in the room: the screen, the last round, its readings, the texts of one and the headings
 * of its lanes and, where it is told who was heard, the last count.
 */
export function readUnitsOfScreen({
  readings,
  proposals,
  shards,
  isSplit,
  isTold,
}: Pick<RoundNow, 'readings' | 'proposals' | 'shards' | 'isSplit'> & { readonly isTold: boolean }): number {
  const texts = shards * read((proposals * KB.proposal) / shards)
  return firstPageOfAnybody(readings, proposals, shards, isSplit) + texts + (isTold ? 1 : 0)
}

/**
 * What one more count of those who were heard takes, every five minutes: the roll, and a query for each who was not heard, or with several shards
 * one for the notes of each shard.
 */
export function costOfHeardCount(people: number, unheard: number, shards: number): Counted {
  const roll = shards * read((people * KB.onRoll) / shards)
  const asked = shards > 1 ? shards * read(((people - unheard) * KB.note) / shards) : unheard
  return { reads: roll + asked, writes: 1 }
}

type Counted = { readonly reads: number; readonly writes: number }

/** The writes of a change that positions are checked against, such as a moved deadline: of the reading, and of its copies. */
export function writeUnitsOfChange(shards: number): number {
  return shards > 1 ? 1 + shards : 1
}

/** The writes of tabling a text, among the first of its author in a reading: its place is reserved, then it is written. */
export const TABLING = { writes: 2 } as const

/** What a round takes in all. */
export function costOfRound(size: RoundSize): RoundCost {
  const { participants, sittings, proposals, looks, shards } = size
  const positions = participants * proposals
  const aLook = readUnitsOfPage(proposals, KB.proposal, shards, proposals / 2)
  const tabling = 2 + shards * read((proposals * KB.proposal) / shards / 2)
  const opening = 3 + read((sittings * KB.reading) / 2) + read(participants * KB.participant)
  const roll = shards * read((participants * KB.onRoll) / shards)
  const settling =
    8 +
    2 * read((sittings * KB.reading) / 2) +
    shards * (read((positions * KB.position) / shards) + read((proposals * KB.proposal) / shards))
  const kept = keptOf(size)
  const rolls = shards * written((participants * KB.onRoll) / shards)
  const counted = written((positions + proposals) * KB.digest)
  // Copies are made at the opening, closed by who closes the reading, and once more by the settlement.
  const copies = shards > 1 ? 3 * shards : 0
  // Which process takes a position is chance: most read the note, and the first one writes it.
  const noted =
    shards > 1 ? { reads: positions * NOTE.reads, writes: participants * NOTE.writes } : { reads: 0, writes: 0 }
  const eachReads =
    participants * looks * aLook +
    positions * POSITION_RECKONED.reads +
    proposals * tabling +
    opening +
    roll +
    settling +
    kept.reads +
    noted.reads +
    RECEIPT_KEY.reads
  const eachWrites =
    positions * POSITION_RECKONED.writes +
    proposals * TABLING.writes +
    rolls +
    proposals +
    counted +
    copies +
    kept.writes +
    noted.writes +
    6 +
    RECEIPT_KEY.writes
  return {
    reads: sittings * eachReads,
    writes: sittings * eachWrites,
    transitions: transitionsOf(size),
    events: eventsOf(size),
    requests: sittings * (participants * looks + positions + proposals + 1),
  }
}

/** What it takes to keep what a large reading has in its record: its digests and positions are read once more, and every leaf is written. */
function keptOf({ participants, proposals }: RoundSize): Pick<RoundCost, 'reads' | 'writes'> {
  const positions = participants * proposals
  const leaves = paddedSize(positions + proposals, { texts: proposals, entitled: participants, revisions: 1 })
  if (!isLarge({ settlement: { counted: leaves } })) return { reads: 0, writes: 0 }
  return {
    reads: 3 + read(positions * KB.digest) + read(positions * KB.position) + read(proposals * KB.proposal),
    writes: 1 + written(positions * KB.keptPosition) + written((leaves - positions) * KB.keptPadding),
  }
}

/** List prices in US dollars, us-east-1, as they stood in November 2025: on demand, arm64, HTTP API. */
const PRICE = {
  read: 0.125e-6,
  write: 0.625e-6,
  transition: 25e-6,
  request: 1e-6,
  invocation: 0.2e-6,
  gigabyteSecond: 13.3334e-6,
} as const
/** What a warm request takes of a function, more than it was measured to; `infra/http-functions.ts` says its memory. */
const SECONDS = 0.02
const GIGABYTES = 1_769 / 1_024

/** In US dollars. */
export function priceOf({ reads, writes, transitions, requests }: Omit<RoundCost, 'events'>): number {
  const each = PRICE.request + PRICE.invocation + SECONDS * GIGABYTES * PRICE.gigabyteSecond
  return reads * PRICE.read + writes * PRICE.write + transitions * PRICE.transition + requests * each
}

const DAY_SECONDS = 86_400

/** What a program costs that asks for events all day, every so many seconds, in US dollars. */
export function priceOfAsking(everySeconds: number, readings: number): number {
  const requests = DAY_SECONDS / everySeconds
  return priceOf({ reads: requests * readUnitsOfEvents(readings), writes: 0, transitions: 0, requests })
}

/** What the function alone would cost that holds its request open all day. */
export function priceOfHolding(): number {
  return DAY_SECONDS * GIGABYTES * PRICE.gigabyteSecond
}

const SIZES: readonly RoundSize[] = [
  { participants: 12, baskets: 6, sittings: 20, proposals: 6, looks: 4, shards: 1 },
  { participants: 40, baskets: 6, sittings: 20, proposals: 6, looks: 4, shards: 1 },
  { participants: 1_000, baskets: 6, sittings: 20, proposals: 20, looks: 4, shards: 1 },
  { participants: 1_000_000, baskets: 6, sittings: 20, proposals: 20, looks: 2, shards: 64 },
]

/** What rounds of four sizes cost at list prices, against the one write and one read of each position alone. */
export const costs: Question = {
  asks: 'What does a round cost, beyond a write and a read for each position? (US dollars, list prices of November 2025.)',
  async answer() {
    return SIZES.map((size): Measured => {
      const cost = costOfRound(size)
      const positions = size.sittings * size.participants * size.proposals
      const alone = positions * (PRICE.read + PRICE.write)
      const figures = Object.fromEntries(
        Object.entries({ positions, ...cost }).map(([name, many]) => [name, many.toLocaleString('en')]),
      )
      const what = `a round of ${size.participants.toLocaleString('en')} participants`
      return {
        what,
        ratio: priceOf(cost) / alone,
        better: 'lower',
        figures: { price: `$${priceOf(cost).toFixed(2)}`, ...figures },
      }
    })
  },
}
