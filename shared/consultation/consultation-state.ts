import { usualDate } from '../confirmation/round-confirmations.ts'
import type { LocalizedText } from '../localized-text.ts'
import type { ConsultationOutcome, Purpose } from './consultation.ts'
import type { Transmission } from './consultation-rules.ts'
import type { RegisterEvent } from './register-event.ts'
import type { SideDecision } from './side-decision.ts'

type MadeEvent = Extract<RegisterEvent, { is: 'made' }>

/** What a side answered; without words and decision if its date passed. */
export type SidesAnswer = {
  readonly at: string
  readonly words?: LocalizedText | undefined
  readonly decision?: SideDecision | undefined
}

/** A consultation that was made, as it follows from the events of the register. */
export type ConsultationState = Pick<
  MadeEvent,
  'kind' | 'about' | 'words' | 'decision' | 'rules' | 'sides' | 'attribution' | 'languages'
> & {
  readonly id: string
  readonly number: number
  /** The side that brought it. */
  readonly side: string
  readonly madeAt: string
  readonly transmitted?: { readonly at: string; readonly by: Transmission }
  /** By side, in the order in which they came. */
  readonly answers: Readonly<Record<string, SidesAnswer>>
  /** Dates that facilitators moved: of the answers, and of the closing. */
  readonly moves: readonly { readonly at: string; readonly to: string; readonly of: 'answers' | 'closing' }[]
  readonly closed?: {
    readonly at: string
    readonly outcome: ConsultationOutcome
    readonly words?: LocalizedText | undefined
    /** Absent if the rule closed it, because the date passed. */
    readonly decision?: SideDecision | undefined
  }
  /** When each side consented that it becomes public. */
  readonly consents: Readonly<Record<string, { readonly at: string; readonly decision: SideDecision }>>
}

/** How far a consultation has come. `answered`: no other side can answer any more, and its side is to close it. */
export type Phase = 'made' | 'transmitted' | 'answered' | 'closed' | 'public'

/** The sides that a consultation is put to. */
export function otherSides({ sides, side }: Pick<ConsultationState, 'sides' | 'side'>): readonly string[] {
  return sides.filter((one) => one !== side)
}

/** The sides that have not answered, and can still. */
export function sidesToAnswer(state: ConsultationState): readonly string[] {
  return phaseOf(state) === 'transmitted' ? otherSides(state).filter((one) => state.answers[one] === undefined) : []
}

export function phaseOf(state: ConsultationState): Phase {
  if (state.closed !== undefined) return isPublic(state) ? 'public' : 'closed'
  if (state.transmitted === undefined) return 'made'
  return otherSides(state).every((one) => state.answers[one] !== undefined) ? 'answered' : 'transmitted'
}

/** Whether every side consented that a consultation becomes public. Before, not even its existence is. */
export function isPublic({ sides, consents }: Pick<ConsultationState, 'sides' | 'consents'>): boolean {
  return sides.every((one) => consents[one] !== undefined)
}

/** The date that runs: until when the other sides can answer, or its own side can close it. No date runs in the other phases. */
export function dateOf(state: ConsultationState): string | undefined {
  const phase = phaseOf(state)
  if (phase === 'transmitted') return dateOfAnswers(state)
  return phase === 'answered' ? dateOfClosing(state) : undefined
}

/** Until when the other sides can answer; `undefined` before it is transmitted. */
export function dateOfAnswers({ transmitted, moves, rules }: ConsultationState): string | undefined {
  const moved = moves.findLast((one) => one.of === 'answers')?.to
  return moved ?? (transmitted && usualDate(transmitted.at, { days: rules.answerDays }))
}

/** Until when its side can close it; `undefined` before every other side answered, or could not any more. */
export function dateOfClosing(state: ConsultationState): string | undefined {
  const { moves, rules, answers } = state
  const moved = moves.findLast((one) => one.of === 'closing')?.to
  if (moved !== undefined) return moved
  const came = otherSides(state).flatMap((one) => answers[one]?.at ?? [])
  const last = came.length === otherSides(state).length ? came.toSorted().at(-1) : undefined
  return last && usualDate(last, { days: rules.closeDays })
}

/**
 * Whether a side can decide something in a consultation that was made, by how far it has come. Whether the date has passed is another
 * question: {@link dateFor}.
 */
export function isPutTo(
  state: ConsultationState,
  { side, purpose }: { readonly side: string; readonly purpose: Purpose },
) {
  const phase = phaseOf(state)
  switch (purpose) {
    case 'request':
      return false
    case 'answer':
      return sidesToAnswer(state).includes(side)
    case 'closing':
      return side === state.side && (phase === 'transmitted' || phase === 'answered')
    case 'publication':
      return phase === 'closed' && state.sides.includes(side) && state.consents[side] === undefined
    default:
      return purpose satisfies never
  }
}

/** Until when a side can decide something; `undefined` if no date runs for it. */
export function dateFor(state: ConsultationState, purpose: Purpose): string | undefined {
  if (purpose === 'answer') return dateOfAnswers(state)
  return purpose === 'closing' ? dateOfClosing(state) : undefined
}

/** What is on the agenda of the next round: what is open between the sides, and what was closed for review. */
export function isOnAgenda(state: ConsultationState): boolean {
  if (state.transmitted === undefined) return false
  return state.closed === undefined || state.closed.outcome === 'for-review'
}
