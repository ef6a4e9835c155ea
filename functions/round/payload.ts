import * as z from 'zod'
import { Next } from '../../shared/reading.ts'
import { ReadingId } from '../../shared/reading-id.ts'
import { BasketId, Stage } from '../../shared/stage.ts'

/** What travels through the state machine: ids, counts and outcomes; never a text, a position or a name. */
export const RoundStarted = z.object({ round: z.int().min(1) })
export type RoundStarted = z.infer<typeof RoundStarted>

/** Which stage is to be taken, in which lane. */
export const StageDue = z.object({ round: z.int().min(1), stage: Stage, basket: BasketId.optional() })
export type StageDue = z.infer<typeof StageDue>

/** A reading that the machine waits for, for how many seconds at a time, and the deadline that this was reckoned by. */
export type Opened = { readonly reading: string; readonly seconds: number; readonly closesAt: string }

/** A state that waits, as long as a deadline is away: it goes on when the token is sent back. */
export const Waiting = z.object({ reading: ReadingId, closesAt: z.iso.datetime(), taskToken: z.string().min(1) })
export type Waiting = z.infer<typeof Waiting>

/** Waits as long as it takes until the co-chairs consent to the publication of a round. */
export const WaitingForConsent = z.object({ round: z.int().min(1), taskToken: z.string().min(1) })

/** Whether a round was published, or for how many seconds at a time the machine waits for its co-chairs. */
export type Published =
  | { readonly round: number; readonly next: 'published' }
  | { readonly round: number; readonly next: 'consent-missing'; readonly seconds: number }

/** Which reading may be settled. */
export const ToSettle = z.object({ reading: ReadingId })
export type ToSettle = z.infer<typeof ToSettle>

/**
 * Where the round goes, and where it stands, so that the next stage knows: `still-open` where the reading's
 * deadline has not come, and it was not closed.
 */
export const Settled = z.object({
  round: z.int().min(1),
  basket: BasketId.optional(),
  reading: ReadingId,
  next: z.enum(['still-open', ...Next.options]),
  /** The lanes to take, once the round was split into baskets. */
  lanes: z.array(z.object({ round: z.int(), basket: BasketId })).readonly(),
})
export type Settled = z.infer<typeof Settled>
