import type { Role } from './participant.ts'
import type { ReadingState } from './reading.ts'

/**
 * The role of the caller: `program` for a program with a token, `witness` for one that only follows the log, and `screen` for a screen in
 * the room, which are nobody on the roster; `stranger` without a session.
 */
export type CallerRole = Role | 'program' | 'witness' | 'screen' | 'stranger'

/** What an answer shows. Each is built from the fields it may contain. `nothing` only confirms the action. */
export type View =
  | 'nothing'
  | 'what-is-public'
  | 'invitation'
  | 'session'
  | 'devices'
  | 'device-code'
  | 'dialogue'
  | 'events'
  | 'round'
  | 'roster'
  | 'new-invitation'
  | 'receipt'
  | 'instrument'
  | 'bracket-map'
  | 'standing'
  | 'confirmations'
  | 'consultations'
  | 'record'
  | 'log'
  | 'checkpoint'
  | 'public-record'
  | 'screen'
  | 'screens'
  | 'programs'
  | 'new-token'
  | 'proof'
  | 'caucus'
  | 'side-keys'
  | 'your-side'
  | 'memo'
  | 'own-messages'
  | 'messages'
  | 'floor'
  | 'motions'
  | 'candidates'
  | 'complete-record'
  | 'settings'
  | 'calendar-address'
  | 'deadlines'
  | ReadingKind

/** A reading as it is shown, by the viewer's role, before or after it is settled. */
export type ReadingKind = `${'taken' | 'led' | 'watched'}-reading` | `settled-${'taken' | 'led' | 'watched'}-reading`

/** What is granted: in every state of the reading, or only in some. */
export type Grant = View | { readonly [state in ReadingState]?: View }

export type AccessRow = {
  /** The routes of the API and of the pages that take this action. */
  readonly routes: readonly string[]
  /** Whether the action is limited to the caller's own. */
  readonly onlyOwn?: true
  /** Whether the session is read again after the write, because the cached session may be out of date. */
  readonly revalidatesSession?: true
  readonly grants: { readonly [asker in CallerRole]?: Grant }
}

/** The same grant for everybody in the dialogue. A screen is nobody in it. */
export const everybody = <const Granted extends Grant>(granted: Granted) => ({
  participant: granted,
  facilitator: granted,
  observer: granted,
})

/** The same grant for everybody in the dialogue, and for programs: what observers read, programs may read. */
export const readers = <const Granted extends Grant>(granted: Granted) => ({ ...everybody(granted), program: granted })

/** The same grant for everybody, also for who is not signed in, and for a screen. */
export const anybody = <const Granted extends Grant>(granted: Granted) => ({
  stranger: granted,
  screen: granted,
  ...everybody(granted),
})
