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
  position: 0.33,
  participant: 0.45,
  reading: 0.9,
  onRoll: 0.023,
  digest: 0.067,
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
/** Somewhere between the two, as people come back and requests meet one process or another. */
const POSITION_RECKONED = { reads: 2, writes: 1 } as const

/** States entered, without co-chairs' consents to wait for: each reading is opened, awaited, settled and led on; nothing depends on who takes part. */
export function transitionsOf({ sittings, baskets }: Pick<RoundSize, 'sittings' | 'baskets'>): number {
  return 5 + baskets + 4 * sittings
}

/**
 * Events in the history, of which an execution may have 25,000: five for a function, six for one that waits with a
 * token, two for a choice or an end, and four and two for each lane of a map.
 */
export function eventsOf({ sittings, baskets }: Pick<RoundSize, 'sittings' | 'baskets'>): number {
  return 2 + 2 * 5 + 2 * 2 + (4 + 2 * baskets) + 2 * baskets + sittings * (5 + 6 + 5 + 2)
}

/**
 * The reads of a look at a reading: who asks, the reading, its proposals, and one's own positions on them.
 *
 * @param kilobytes what a proposal weighs
 */
export function readUnitsOfPage(proposals: number, kilobytes: number, shards: number, own: number): number {
  return 2 + shards * read((proposals * kilobytes) / shards) + read(own * KB.position)
}

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
  const rolls = shards * written((participants * KB.onRoll) / shards)
  const counted = written((positions + proposals) * KB.digest)
  const eachReads =
    participants * looks * aLook + positions * POSITION_RECKONED.reads + proposals * tabling + opening + roll + settling
  const eachWrites = positions * POSITION_RECKONED.writes + proposals + rolls + proposals + counted + 6
  return {
    reads: sittings * eachReads,
    writes: sittings * eachWrites,
    transitions: transitionsOf(size),
    events: eventsOf(size),
    requests: sittings * (participants * looks + positions + proposals + 1),
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
/** What a warm request takes of a function, more than it was measured to; `infra/http-api.ts` says its memory. */
const SECONDS = 0.02
const GIGABYTES = 1_769 / 1_024

/** In US dollars. */
export function priceOf({ reads, writes, transitions, requests }: Omit<RoundCost, 'events'>): number {
  const each = PRICE.request + PRICE.invocation + SECONDS * GIGABYTES * PRICE.gigabyteSecond
  return reads * PRICE.read + writes * PRICE.write + transitions * PRICE.transition + requests * each
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
