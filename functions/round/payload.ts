import * as z from 'zod'
import { ConsultationId } from '../../shared/consultation/consultation.ts'
import { Next } from '../../shared/reading.ts'
import { ReadingId } from '../../shared/reading-id.ts'
import { BasketId, Stage } from '../../shared/stage.ts'

/*
 * The payloads of the state machines: ids, counts and outcomes; never a text, a position or a name.
 */

/** The input of an execution. */
export const RoundStarted = z.object({ round: z.int().min(1) })
export type RoundStarted = z.infer<typeof RoundStarted>

/** The stage to take, and its lane. */
export const StageDue = z.object({ round: z.int().min(1), stage: Stage, basket: BasketId.optional() })
export type StageDue = z.infer<typeof StageDue>

/** A reading to wait for, the seconds until the next check, and the deadline that they were calculated from. */
export type Opened = { readonly reading: string; readonly seconds: number; readonly closesAt: string }

/** The input of a state that waits for a reading; it continues when the task token is sent back. */
export const Waiting = z.object({ reading: ReadingId, closesAt: z.iso.datetime(), taskToken: z.string().min(1) })
export type Waiting = z.infer<typeof Waiting>

/** The input of the states that wait until the co-chairs consent to a round's publication, or a witness of each side has signed. */
export const WaitingToPublish = z.object({ round: z.int().min(1), taskToken: z.string().min(1) })

/** Whether a round was published, or what is missing, and the seconds until the next check. */
export type Published =
  | { readonly round: number; readonly next: 'published' }
  | { readonly round: number; readonly next: 'consent-missing' | 'witness-missing'; readonly seconds: number }

/** Shards of a closed reading, which one run of the function counts one after the other. */
export const ToCount = z.object({ reading: ReadingId, shards: z.array(z.int().min(0)).min(1).readonly() })
export type ToCount = z.infer<typeof ToCount>

/**
 * The reading to settle. `spreads` is set by a machine that can count shards side by side. Executions that began before there was such
 * a machine go on without it.
 */
export const ToSettle = z.object({ reading: ReadingId, spreads: z.literal(true).optional() })
export type ToSettle = z.infer<typeof ToSettle>

/**
 * Where the round goes next. `still-open` means that the reading is not closed, and its deadline has not come; `count-shards`, that shards
 * are to be counted before it is settled.
 */
export const Settled = z.object({
  round: z.int().min(1),
  basket: BasketId.optional(),
  reading: ReadingId,
  next: z.enum(['still-open', 'count-shards', ...Next.options]),
  /** The lanes to take, after the round was split into baskets. */
  lanes: z.array(z.object({ round: z.int(), basket: BasketId })).readonly(),
  /** The shards to count, for each run of the function. */
  counts: z.array(ToCount).readonly().optional(),
})
export type Settled = z.infer<typeof Settled>

/** The input of an execution of a consultation. */
export const ConsultationStarted = z.object({ consultation: ConsultationId })
export type ConsultationStarted = z.infer<typeof ConsultationStarted>

/** Whether a consultation is over, or the seconds until the next look, and the date that they were calculated from. */
export type Looked =
  | { readonly consultation: string; readonly next: 'over' }
  | { readonly consultation: string; readonly next: 'wait'; readonly seconds: number; readonly until: string }

/** The input of the state that waits for the sides; it continues when the task token is sent back. */
export const WaitingForSides = z.object({
  consultation: ConsultationId,
  until: z.string(),
  taskToken: z.string().min(1),
})
