import * as z from 'zod'
import { Consent } from './consent.ts'
import { AgendaItem, RegisterSeen } from './consultation/register-at-opening.ts'
import { Dialogue } from './dialogue.ts'
import { isSettled, type Lane, type Reading, type SettledReading } from './reading.ts'
import { FIRST_FORMAT, RecordFormat } from './record-format.ts'
import type { BasketId, Stage } from './stage.ts'
import { PreviousRound } from './standing/what-stands.ts'

/**
 * One passage through the five stages, with the dialogue's rules as they stood when it started. `executions`
 * counts the state machine's executions: a round that stopped is continued by a new one.
 */
export const Round = z.object({
  round: z.int().min(1),
  status: z.enum(['running', 'published']),
  dialogue: Dialogue,
  format: RecordFormat.default(FIRST_FORMAT),
  /** The published round before it; absent in the first round, and in rounds of the first four formats. */
  previous: PreviousRound.optional(),
  /** How far the register of consultations went when the round started, and what it put on the agenda. Absent where `previous` is, and in rounds of the first five formats. */
  register: RegisterSeen.optional(),
  agenda: z.array(AgendaItem).readonly().optional(),
  /** The key that the dialogue's log is signed with, as its verifiers take it; absent if it was not known, and in rounds of the first six formats. */
  key: z.string().optional(),
  /** Each position is stored with the digests of its leaves, so that its settlement need not compute them; absent in rounds that began before. */
  storesDigests: z.literal(true).optional(),
  startedAt: z.iso.datetime(),
  startedBy: z.string(),
  /** 256 random bits, in hexadecimal, behind the record's pseudonyms. It is never part of an answer or a record. */
  secret: z.string(),
  executions: z.int().min(1),
  publishedAt: z.iso.datetime().optional(),
  /** The co-chairs who consented to its publication, one of each side. */
  publishedBy: z.array(Consent).readonly().optional(),
  /** The sides whose witnesses the publication did not wait for any longer; absent if there is none. */
  publishedWithout: z.array(z.string()).readonly().optional(),
})
export type Round = z.infer<typeof Round>

/** Proposals that come from an earlier reading. */
export type Carried = { readonly reading: string; readonly proposals: readonly string[] }

/** The readings of a stage, in the order they were held. */
export function readingsOf(stage: Stage, readings: readonly Reading[]): readonly Reading[] {
  return readings.filter((reading) => reading.stage === stage).toSorted((one, other) => one.number - other.number)
}

/** The lanes of a round: the baskets that its readings agreed on, in the order they were numbered. */
export function lanesOf(readings: readonly Reading[]): readonly Lane[] {
  return readingsOf('baskets', readings).flatMap((reading) => reading.settlement?.lanes ?? [])
}

/** A basket's text at the end of a passage through drafting. */
export type DraftedText = {
  readonly agreed: readonly Carried[]
  readonly bracketed: readonly Carried[]
}

/**
 * The result of drafting in one passage: the clauses that each reading agreed on, and those that the last one left in
 * brackets (earlier brackets were carried into it).
 */
export function draftedText(lane: readonly Reading[], passage: number): DraftedText {
  const settled = readingsOf('commitments', lane)
    .filter((reading) => reading.passage === passage)
    .filter(isSettled)
  const last = settled.at(-1)
  return {
    agreed: settled.map((reading) => carried(reading, reading.settlement.agreed)),
    bracketed: last === undefined ? [] : [carried(last, last.settlement.bracketed)],
  }
}

/** The state of a basket in its lane. */
export type LaneState = {
  readonly stage: Stage
  readonly outcome: 'in-progress' | 'ratified' | 'shelved'
  /** The reading that is open or was settled last. */
  readonly last?: Reading | undefined
}

/** The state of a basket, from the readings of its round. */
export function laneState(basket: BasketId, readings: readonly Reading[]): LaneState {
  const lane = readings.filter((reading) => reading.basket === basket)
  const last = lane.toSorted((one, other) => depthInLane(one) - depthInLane(other)).at(-1)
  switch (last?.settlement?.next) {
    case 'ratified':
      return { stage: 'ratification', outcome: 'ratified', last }
    case 'shelve':
    case 'adjourn':
      return { stage: last.stage, outcome: 'shelved', last }
    case 'redraft':
      return { stage: 'commitments', outcome: 'in-progress', last }
    case 'next-stage':
      return { stage: last.stage === 'modality' ? 'commitments' : 'ratification', outcome: 'in-progress', last }
    default:
      // An adjourned round holds no lane, although baskets were agreed on.
      return { stage: last?.stage ?? 'modality', outcome: isAdjourned(readings) ? 'shelved' : 'in-progress', last }
  }
}

/** A lane whose basket was ratified, with the reading that ratified it. */
export type AdoptedLane = { readonly basket: BasketId; readonly ratification: Reading }

/**
 * The lanes whose baskets were adopted: ratified ones and, in a single undertaking, none if one was not ratified.
 */
export function adoptedLanes(
  readings: readonly Reading[],
  { packageRule }: Pick<Dialogue, 'packageRule'>,
): readonly AdoptedLane[] {
  const lanes = lanesOf(readings)
  const ratified = lanes.flatMap(({ basket }) => {
    const { outcome, last } = laneState(basket, readings)
    return outcome === 'ratified' && last !== undefined ? [{ basket, ratification: last }] : []
  })
  return packageRule === 'single-undertaking' && ratified.length < lanes.length ? [] : ratified
}

/** Whether all of a round's readings are held, so that only publication is left. */
export function hasEnded(readings: readonly Reading[]): boolean {
  const together = lastTakenTogether(readings)
  const isSplit = together?.stage === 'baskets' && together.settlement?.next === 'next-stage'
  if (!isSplit) return isAdjourned(readings)
  return lanesOf(readings).every(({ basket }) => laneState(basket, readings).outcome !== 'in-progress')
}

function isAdjourned(readings: readonly Reading[]): boolean {
  return lastTakenTogether(readings)?.settlement?.next === 'adjourn'
}

/** The last reading before the round is split into lanes. */
function lastTakenTogether(readings: readonly Reading[]): Reading | undefined {
  return (['baskets', 'terms'] as const).flatMap((stage) => readingsOf(stage, readings).slice(-1)).at(0)
}

/** Orders the readings of a lane as they are held. */
export function depthInLane({ stage, passage, sitting }: Reading): number {
  return passage * 1_000 + (stage === 'modality' ? 0 : stage === 'commitments' ? 100 : 200) + sitting
}

/** Proposals as they are carried from the reading they were settled in. */
export function carried(reading: SettledReading, proposals: readonly string[]): Carried {
  return { reading: reading.id, proposals }
}
