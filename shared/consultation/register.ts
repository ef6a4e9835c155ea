import { type ConsultationState, dateFor, dateOf, isPutTo, phaseOf, sidesToAnswer } from './consultation-state.ts'
import type { RegisterEvent } from './register-event.ts'
import type { DecisionPlace, SideDecision } from './side-decision.ts'

/** The register as it follows from its events. It is the only truth on what became of a consultation. */
export type Register = {
  /** How many events it has. */
  readonly events: number
  /** The link and the moment of the last event. */
  readonly head: string | undefined
  readonly at: string | undefined
  /** In the order of their numbers. */
  readonly consultations: readonly ConsultationState[]
}

export const EMPTY_REGISTER: Register = { events: 0, head: undefined, at: undefined, consultations: [] }

/** An event does not follow from those before it. */
export class OutOfOrder extends Error {
  override readonly name = 'OutOfOrder'
}

/** The register after some more events. @throws {OutOfOrder} */
export function registerAfter(events: readonly RegisterEvent[], before = EMPTY_REGISTER): Register {
  return events.reduce(withEvent, before)
}

/** The register after one more event. @throws {OutOfOrder} when the event does not follow from those before it */
export function withEvent(register: Register, event: RegisterEvent): Register {
  require(event.number === register.events + 1, event, 'has another number')
  require(register.at === undefined || event.at > register.at, event, 'is not later than the one before')
  const consultations =
    event.is === 'made' ? [...register.consultations, begun(register, event)] : changed(register, event)
  return { events: event.number, head: event.link, at: event.at, consultations }
}

/** A consultation by its id; `undefined` if it was not made. */
export function consultationIn({ consultations }: Register, id: string): ConsultationState | undefined {
  return consultations.find((one) => one.id === id)
}

type EventOf<Is extends RegisterEvent['is']> = Extract<RegisterEvent, { is: Is }>

function begun({ consultations }: Register, event: EventOf<'made'>): ConsultationState {
  const { consultation: id, consultationNumber: number, kind, about, words, decision, rules } = event
  const { sides, attribution, languages, at } = event
  require(consultations.every((one) => one.id !== id), event, 'was made before')
  require(number === consultations.length + 1, event, 'has another number in the dialogue')
  require(sides.includes(decision.side), event, 'is of no side')
  require(decision.by === rules.by, event, 'was decided by another rule')
  require(decision.at <= at, event, 'was decided later')
  return {
    ...{ id, number, kind, about, words, decision, rules, sides, attribution, languages },
    ...{ side: decision.side, madeAt: decision.at, answers: {}, moves: [], consents: {} },
  }
}

function changed(register: Register, event: Exclude<RegisterEvent, { is: 'made' }>): readonly ConsultationState[] {
  const found = consultationIn(register, event.consultation)
  if (found === undefined) throw new OutOfOrder(`event ${event.number} is of a consultation that was not made`)
  const after = applied(found, event)
  return register.consultations.map((one) => (one === found ? after : one))
}

function applied(state: ConsultationState, event: Exclude<RegisterEvent, { is: 'made' }>): ConsultationState {
  const { at } = event
  switch (event.is) {
    case 'transmitted':
      require(phaseOf(state) === 'made', event, 'was transmitted before')
      require(event.by === state.rules.transmission, event, 'was transmitted by another rule')
      return { ...state, transmitted: { at, by: event.by } }
    case 'answered': {
      const { words, decision } = event
      requireDecision(state, event, decision, 'answer')
      return { ...state, answers: { ...state.answers, [decision.side]: { at, words, decision } } }
    }
    case 'unanswered':
      require(sidesToAnswer(state).includes(event.side), event, 'is of a side that is not to answer')
      require(isOver(state, at), event, 'came before the date')
      return { ...state, answers: { ...state.answers, [event.side]: { at } } }
    case 'closed':
      return { ...state, closed: closing(state, event) }
    case 'date-moved':
      return { ...state, moves: [...state.moves, move(state, event)] }
    case 'consented': {
      const { decision } = event
      requireDecision(state, event, decision, 'publication')
      return { ...state, consents: { ...state.consents, [decision.side]: { at, decision } } }
    }
    default:
      return event satisfies never
  }
}

function closing(state: ConsultationState, event: EventOf<'closed'>): NonNullable<ConsultationState['closed']> {
  const { at, outcome, words, decision } = event
  if (decision !== undefined) {
    requireDecision(state, event, decision, 'closing')
    return { at, outcome, words, decision }
  }
  require(phaseOf(state) === 'answered' && isOver(state, at), event, 'came before the date')
  require(outcome === 'for-review' && words === undefined, event, 'has another outcome than the rule says')
  return { at, outcome }
}

function move(state: ConsultationState, event: EventOf<'date-moved'>): ConsultationState['moves'][number] {
  const [date, of] = [dateOf(state), phaseOf(state) === 'answered' ? 'closing' : 'answers'] as const
  require(date !== undefined && event.at < date, event, 'moved a date that does not run')
  require(date !== undefined && event.to > date, event, 'did not move the date to a later one')
  return { at: event.at, to: event.to, of }
}

function requireDecision(
  state: ConsultationState,
  event: RegisterEvent,
  decision: SideDecision,
  purpose: DecisionPlace['purpose'],
): void {
  const date = dateFor(state, purpose)
  require(isPutTo(state, { side: decision.side, purpose }), event, 'is nothing that this side decides on now')
  require(decision.by === state.rules.by, event, 'was decided by another rule')
  require(decision.at <= event.at, event, 'was decided later')
  require(date === undefined || decision.at < date, event, 'was decided after the date')
}

function isOver(state: ConsultationState, at: string): boolean {
  const date = dateOf(state)
  return date !== undefined && at >= date
}

function require(holds: boolean, { number, is }: RegisterEvent, what: string): void {
  if (!holds) throw new OutOfOrder(`event ${number}, ${is}, ${what}`)
}
