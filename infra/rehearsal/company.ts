import type { Status } from '../../shared/outcomes.ts'
import type { NewParticipant } from '../../shared/participant.ts'
import type { Next } from '../../shared/reading.ts'
import { type Caller, signIn } from './http-caller.ts'
import type { Delegate, Rehearsal, RehearsedReading } from './script.ts'

/** Who plays, with everything they know. `ids` grows: the proposals' ids, by handle. */
export type Cast = {
  readonly callers: ReadonlyMap<string, Caller>
  readonly delegates: readonly Delegate[]
  readonly facilitators: readonly Caller[]
  readonly ids: Map<string, string>
  readonly onProgress: (progress: Progress) => void
  readonly pace: number
}

/** What somebody who watches a rehearsal is told. */
export type Progress =
  | { readonly is: 'opened'; readonly reading: RehearsedReading; readonly id: string }
  | { readonly is: 'extended'; readonly reading: RehearsedReading; readonly id: string; readonly closesAt: string }
  | { readonly is: 'settled'; readonly reading: RehearsedReading; readonly id: string; readonly came: ReadingResult }

/** How to play a rehearsal. */
export type PlayOptions = {
  /** Where Parley is, such as `http://localhost:3000`. */
  readonly origin: string
  readonly roster: readonly NewParticipant[]
  /** A fresh invitation for each name on the roster that the rehearsal casts. */
  readonly invitations: { readonly [name: string]: string }
  readonly onProgress?: (progress: Progress) => void
  /** Called once everybody of the cast has come in. */
  readonly onAssembled?: () => Promise<void>
  /** Milliseconds to leave the floor open in each reading, for who wants to watch. */
  readonly pace?: number
}

/** What a reading came to, its proposals by handle. */
export type ReadingResult = { readonly [status in Status]: readonly string[] } & { readonly next: Next }

/** Somebody of the cast. */
export function callerOf({ callers }: Cast, handle: string): Caller {
  const caller = callers.get(handle)
  if (caller === undefined) throw new Error(`the rehearsal's cast has no ${handle}`)
  return caller
}

/** Signs everybody of the cast in. */
export async function signInCast({ cast }: Rehearsal, stagecraft: PlayOptions): Promise<Cast> {
  const { origin, roster, invitations, onProgress = () => {}, pace = 0 } = stagecraft
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
  return { callers, delegates, facilitators, ids: new Map(), onProgress, pace }
}
