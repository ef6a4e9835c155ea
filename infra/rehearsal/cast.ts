import type { BracketView } from '../../functions/views/bracket-map-view.ts'
import type { ConsultationView } from '../../functions/views/consultation-view.ts'
import type { ConfirmationOutcome } from '../../shared/confirmation/confirmation.ts'
import type { ConsultationOutcome } from '../../shared/consultation/consultation.ts'
import type { Status } from '../../shared/outcomes.ts'
import type { NewParticipant } from '../../shared/participant.ts'
import type { Next } from '../../shared/reading.ts'
import { THE_TEXT } from '../../shared/stages/ratification.ts'
import { type Caller, signIn, type WayIn } from './http-caller.ts'
import type { Delegate, Rehearsal, RehearsedReading } from './script.ts'

/**
 * The signed-in cast and its state. `ids` maps handles to proposal ids, and `adopted` those of baskets to the ids under which they
 * stand once they are adopted; both grow during the rehearsal.
 */
export type Cast = {
  readonly callers: ReadonlyMap<string, Caller>
  readonly delegates: readonly Delegate[]
  readonly facilitators: readonly Caller[]
  readonly ids: Map<string, string>
  readonly adopted: Map<string, string>
  /** The ids of consultations by handle. */
  readonly consultations: Map<string, string>
  readonly onProgress: (progress: Progress) => void
  readonly pace: number
}

/** The progress that a rehearsal reports. */
export type Progress =
  | { readonly is: 'opened'; readonly reading: RehearsedReading; readonly id: string }
  | { readonly is: 'unanswered'; readonly reading: RehearsedReading; readonly id: string; readonly appearsAt: string }
  | {
      readonly is: 'brackets'
      readonly reading: RehearsedReading
      readonly id: string
      readonly brackets: readonly BracketView[]
    }
  | { readonly is: 'extended'; readonly reading: RehearsedReading; readonly id: string; readonly closesAt: string }
  | { readonly is: 'settled'; readonly reading: RehearsedReading; readonly id: string; readonly came: ReadingResult }
  | BetweenRounds

/** The progress between two rounds. */
export type BetweenRounds =
  | { readonly is: 'day'; readonly day: number; readonly date: string }
  | { readonly is: 'confirmations'; readonly basket: string; readonly outcomes: readonly ConfirmationOutcome[] }
  | {
      readonly is: 'consultation'
      readonly name: string
      readonly phase: ConsultationView['phase']
      readonly outcome: ConsultationOutcome | undefined
    }

/** How to play a rehearsal. */
export type PlayOptions = {
  /** Parley's address, such as `http://localhost:3000`. */
  readonly origin: string
  readonly roster: readonly NewParticipant[]
  /** For each name in the cast an unused invitation, or a code for another device. */
  readonly invitations: { readonly [name: string]: WayIn }
  readonly onProgress?: (progress: Progress) => void
  /** Called after all of the cast have signed in. */
  readonly onAssembled?: () => Promise<void>
  /** Milliseconds to wait in each reading, so that somebody can watch on the pages. */
  readonly pace?: number
}

/** The result of a reading, with its proposals by handle. */
export type ReadingResult = { readonly [status in Status]: readonly string[] } & { readonly next: Next }

/** The client of a member of the cast. */
export function callerOf({ callers }: Cast, handle: string): Caller {
  const caller = callers.get(handle)
  if (caller === undefined) throw new Error(`the rehearsal's cast has no ${handle}`)
  return caller
}

/** The id of a proposal from its handle. */
export function idOf(handle: string, { ids }: Cast): string {
  const id = handle === THE_TEXT ? THE_TEXT : ids.get(handle)
  if (id === undefined) throw new Error(`the rehearsal speaks of ${handle}, which is not on the table`)
  return id
}

/** The id under which an adopted basket stands, from its handle. */
export function adoptedId(handle: string, { adopted }: Cast): string {
  const id = adopted.get(handle)
  if (id === undefined)
    throw new Error(`the rehearsal speaks of the basket ${handle}, which has no lane in an earlier round`)
  return id
}

/** Signs in all of the cast; `known` is what it knows from before, if it signs in again. */
export async function signInCast(
  { cast }: Pick<Rehearsal, 'cast'>,
  options: PlayOptions,
  known: Pick<Cast, 'ids' | 'adopted' | 'consultations'> = {
    ids: new Map(),
    adopted: new Map(),
    consultations: new Map(),
  },
): Promise<Cast> {
  const { origin, roster, invitations, onProgress = () => {}, pace = 0 } = options
  const sessions = Object.entries(cast).map(async ([handle, name]) => {
    const invitation = invitations[name]
    if (invitation === undefined) throw new Error(`there is no invitation for ${name}`)
    return [handle, await signIn(origin, invitation)] as const
  })
  const delegates = Object.entries(cast).flatMap(([handle, name]) => {
    const entry = roster.find((one) => one.name === name)
    return entry?.role === 'participant' ? [{ handle, side: entry.side }] : []
  })
  const callers = new Map(await Promise.all(sessions))
  const facilitators = Object.entries(cast).flatMap(([handle, name]) => {
    const caller = callers.get(handle)
    const isOne = roster.some((one) => one.role === 'facilitator' && one.name === name)
    return isOne && caller !== undefined ? [caller] : []
  })
  const { ids, adopted, consultations } = known
  return { callers, delegates, facilitators, ids, adopted, consultations, onProgress, pace }
}
