import * as z from 'zod'
import { Consent } from './consent.ts'
import { LastCallNotice } from './notice.ts'
import { ReadingId } from './reading-id.ts'
import { FIRST_FORMAT, type RecordFormat } from './record-format.ts'
import { RecordedRecovery } from './recovery.ts'
import { BasketId, Stage } from './stage.ts'
import { StageRules } from './stage-rules.ts'
import { ModalityForm } from './stages/modality.ts'

/**
 * A facilitator's decision that closes a reading: settle it with the rest in brackets, hold another reading, hold
 * another one under the silence procedure, or adjourn.
 */
export const Decision = z.enum(['settle', 'another-reading', 'silence', 'adjourn']).meta({ id: 'Decision' })
export type Decision = z.infer<typeof Decision>

/** The next step after a settled reading. */
export const Next = z
  .enum(['another-reading', 'next-stage', 'redraft', 'ratified', 'shelve', 'adjourn'])
  .meta({ id: 'Next' })
export type Next = z.infer<typeof Next>

/** An agreed basket and its proposal. `reviews` is the basket that stands and is taken up for review; absent for a new basket. */
export const Lane = z.object({ basket: BasketId, proposal: z.string(), reviews: z.string().optional() })
export type Lane = z.infer<typeof Lane>

/** The result of a reading, in ids and counts. The outcome of each proposal is stored separately. */
export const Settlement = z.object({
  settledAt: z.iso.datetime(),
  /** The id of the run that settled it: a step may run twice, and only one run settles. */
  run: z.string(),
  next: Next,
  agreed: z.array(z.string()).readonly(),
  bracketed: z.array(z.string()).readonly(),
  /** The bracketed texts on whose matter every side agrees; absent in rounds of the first format. */
  open: z.array(z.string()).readonly().optional(),
  /** The bracketed baskets that every side agrees on and that have no lane: they wait for the next round. From format 3 on. */
  waiting: z.array(z.string()).min(1).readonly().optional(),
  /** The parts of consolidated texts in brackets. They are carried into the next reading with them. */
  merged: z.array(z.string()).readonly().optional(),
  dropped: z.int().min(0),
  /** Competitions that were decided: nothing may be tabled in them later. */
  decided: z.array(z.string()).readonly(),
  lanes: z.array(Lane).readonly().optional(),
  /**
   * The matters of the stage in their order, by competition. Those that are not listed follow in the order that their words
   * decide. Absent if there is nothing to list, and in rounds of the first two formats.
   */
  order: z.array(z.string()).min(1).readonly().optional(),
  modality: ModalityForm.optional(),
  /** Who was admitted anew in the dialogue so far. Absent if nobody was, and in rounds of the first three formats. */
  recoveries: z.array(RecordedRecovery).min(1).readonly().optional(),
  /** How many proposals and positions were counted. */
  counted: z.int().min(0),
  /** The Merkle root (RFC 9162) over them, in hexadecimal. */
  root: z.string(),
})
export type Settlement = z.infer<typeof Settlement>

/**
 * How a reading was closed. `by` is absent when the deadline closed it; `consents` are of one co-chair of each side,
 * where the dialogue has co-chairs.
 */
export const Closing = z.object({
  at: z.iso.datetime(),
  by: z.string().optional(),
  decision: Decision.optional(),
  /** With the decision `silence`: the end of the silence in the next reading, if the facilitator set it. */
  until: z.iso.datetime().optional(),
  consents: z.array(Consent).readonly().optional(),
})
export type Closing = z.infer<typeof Closing>

/** Who closed a reading: a facilitator, the co-chairs of every side together, or its deadline. */
export const ClosedBy = z.enum(['facilitator', 'co-chairs', 'deadline'])
export type ClosedBy = z.infer<typeof ClosedBy>

/**
 * A last call: the decision that closes the reading at `closesAt`, unless it is called off before. It stays in the
 * reading that it closed.
 */
export const LastCall = z.object({
  ...Closing.required({ by: true, decision: true }).shape,
  /** When it was given. */
  at: z.iso.datetime(),
  /** Counted from 1 in a reading, with those that were called off. */
  number: z.int().min(1),
  notice: LastCallNotice,
  /** The deadline that the reading had before. It has it again if the last call is called off. */
  deadline: z.iso.datetime(),
})
export type LastCall = z.infer<typeof LastCall>

/** The orders that facilitators chose, as lists of competitions: one, or one for each side that has a co-chair. */
export const ChosenOrders = z.record(z.string(), z.array(z.string()).readonly())
export type ChosenOrders = z.infer<typeof ChosenOrders>

/** One sitting of one stage in one lane. */
export const Reading = z.object({
  id: ReadingId,
  round: z.int().min(1),
  stage: Stage,
  basket: BasketId.optional(),
  /** In the lane of a review: the basket that stands, by its id. */
  reviews: z.string().optional(),
  number: z.int().min(1),
  /** Which passage through drafting and ratification this is: 2 after the first redrafting. */
  passage: z.int().min(1),
  /** First reading, second reading … of this passage. */
  sitting: z.int().min(1),
  status: z.enum(['open', 'closed', 'settled']),
  openedAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  extensions: z.array(z.object({ at: z.iso.datetime(), by: z.string(), closesAt: z.iso.datetime() })).readonly(),
  rules: StageRules,
  shards: z.int().min(1),
  /** How many copies of its status there are, one in each shard; absent for none. A reading keeps the way that it was opened in. */
  copies: z.int().min(2).optional(),
  /** Whether its shards have notes of who was heard; absent in readings of one shard, and in those that opened before there were notes. */
  notesHeard: z.literal(true).optional(),
  /** How many changes its copies have to follow; absent for none. */
  changes: z.int().min(1).optional(),
  /** How many of each side may take positions: frozen when the reading opens. */
  roll: z.record(z.string(), z.int().min(0)),
  /** Competitions that earlier readings decided. */
  decided: z.array(z.string()).readonly(),
  /** How many of its proposals were withdrawn so far; absent for none. */
  withdrawals: z.int().min(1).optional(),
  /** How many statements on its floor were set aside so far; absent for none. */
  setAside: z.int().min(1).optional(),
  /** How many revocations and ended sessions there were while it was open; absent for none. */
  departures: z.int().min(1).optional(),
  /** The orders of the texts that facilitators chose. */
  orders: ChosenOrders.optional(),
  /** The order that the sitting before was settled with. */
  orderBefore: z.array(z.string()).readonly().optional(),
  /** The last call that stands, or that closed it. */
  lastCall: LastCall.optional(),
  /** How many last calls were called off so far; absent for none. */
  calledOff: z.int().min(1).optional(),
  closing: Closing.optional(),
  settlement: Settlement.optional(),
})
export type Reading = z.infer<typeof Reading>

/** A reading that was settled. */
export type SettledReading = Reading & { readonly settlement: Settlement }

export function isSettled(reading: Reading): reading is SettledReading {
  return reading.status === 'settled' && reading.settlement !== undefined
}

/** Whether the rules of its stage allow another sitting. */
export function hasReadingsLeft(reading: Pick<Reading, 'sitting' | 'rules'>): boolean {
  return reading.sitting < reading.rules.readings
}

/**
 * The decisions that a facilitator may close an open reading with. Another reading is possible only if the rules allow
 * another sitting. Under the silence procedure only the deadline settles. Ratification has no silence procedure, and
 * neither have rounds of the first format.
 */
export function decisionsIn(
  reading: Pick<Reading, 'stage' | 'sitting' | 'rules'>,
  format: RecordFormat,
): readonly Decision[] {
  if (reading.rules.rule === 'silence') return ['adjourn']
  return Decision.options.filter((decision) => {
    if (decision === 'settle' || decision === 'adjourn') return true
    if (!hasReadingsLeft(reading)) return false
    return decision === 'another-reading' || (reading.stage !== 'ratification' && format !== FIRST_FORMAT)
  })
}

/** The progress of a reading. */
export type ReadingState = Reading['status']

/** A reading's state at an instant: after its deadline it is closed, even if that is not stored yet. */
export function stateAt({ status, closesAt }: Pick<Reading, 'status' | 'closesAt'>, now: Date): ReadingState {
  return status === 'open' && closesAt <= now.toISOString() ? 'closed' : status
}
