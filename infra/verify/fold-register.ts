import type { RegisterRecord, SaidEvent } from '../../shared/consultation/recorded-register.ts'
import { DAY_MS, ms } from './instants.ts'
import type { Findings } from './mismatch.ts'

type Recorded = RegisterRecord['events'][number]
type Event<Is extends SaidEvent['is']> = Extract<SaidEvent, { is: Is }>

/** A consultation so far, as its events tell it. */
export type Consulted = {
  readonly made: Event<'made'>
  /** Its number in the dialogue; `undefined` where it is covered. */
  readonly number: number | undefined
  transmitted?: number
  /** When each other side answered, or its date had passed. */
  readonly answers: Map<string, number>
  /** The dates that facilitators moved last, in milliseconds. */
  readonly moved: { answers?: number; closing?: number }
  closed?: Event<'closed'>
  /** The place in the list of the event that closed it. */
  closedBy?: number
  readonly consents: Set<string>
}

/**
 * Plays the events of a register one after the other, by the rules in `docs/record-format.md`, and reports each that may not come where it
 * stands. It shares nothing with the server's own fold.
 *
 * @returns the consultations by id, after each event
 */
export function foldRegister(events: readonly Recorded[], findings: Findings): ReadonlyMap<string, Consulted> {
  const all = new Map<string, Consulted>()
  const drafts = new Set<string>()
  let last = Number.NEGATIVE_INFINITY
  for (const [index, { event, place }] of events.entries()) {
    if (event === undefined) continue
    const at = `events[${index}]`
    if (ms(event.at) <= last) findings.report(`${at}.event.at`, 'is not after the event before it')
    last = Math.max(last, ms(event.at))
    if (place !== undefined && place.number !== index + 1) {
      findings.report(`${at}.place.number`, `is ${place.number} at place ${index + 1}`)
    }
    if ('decision' in event && event.decision !== undefined) {
      const { draft } = event.decision
      if (drafts.has(draft)) findings.report(`${at}.event.decision.draft`, 'was decided on before')
      drafts.add(draft)
    }
    const known = all.get(event.consultation)
    if (event.is === 'made') begin(at, event, place?.consultation, all, findings)
    else if (known === undefined) findings.report(at, 'is of a consultation that was not made')
    else goOn({ at, index, event, one: known }, findings)
    if (event.is !== 'made' && place?.consultation !== undefined) {
      findings.report(`${at}.place.consultation`, 'numbers a consultation that is not made here')
    }
  }
  return all
}

function begin(
  at: string,
  made: Event<'made'>,
  number: number | undefined,
  all: Map<string, Consulted>,
  findings: Findings,
): void {
  if (all.has(made.consultation)) findings.report(at, 'makes a consultation for the second time')
  if (new Set(made.sides).size < made.sides.length) findings.report(`${at}.event.sides`, 'has a side twice')
  if (Object.keys(made.words).some((language) => !(made.languages as readonly string[]).includes(language))) {
    findings.report(`${at}.event.words`, 'are in a language that is not one of the dialogue')
  }
  const before = [...all.values()].flatMap((one) => one.number ?? []).at(-1) ?? 0
  if (number !== undefined && number <= before) {
    findings.report(`${at}.place.consultation`, `is ${number} after consultation ${before}`)
  }
  all.set(made.consultation, { made, number, answers: new Map(), moved: {}, consents: new Set() })
}

/** An event of a consultation that was made. */
type Step = { readonly at: string; readonly index: number; readonly event: SaidEvent; readonly one: Consulted }

function goOn({ at, index, event, one }: Step, findings: Findings): void {
  const { made, answers, moved, consents } = one
  const refuse = (why: string) => findings.report(at, why)
  const date = dateRunning(one)
  switch (event.is) {
    case 'transmitted':
      if (one.transmitted !== undefined) refuse('transmits it for the second time')
      findings.expect(`${at}.event.by`, event.by, made.rules.transmission)
      one.transmitted ??= ms(event.at)
      return
    case 'answered':
    case 'unanswered': {
      const side = event.is === 'answered' ? event.decision.side : event.side
      const isAsked = made.sides.includes(side) && side !== made.decision.side
      if (one.transmitted === undefined || one.closed !== undefined) refuse('is an answer, and none is asked for now')
      else if (!isAsked || answers.has(side)) refuse(`is an answer of ${side}, which has none to give`)
      else if (event.is === 'answered' && ms(event.decision.at) >= dateOfAnswers(one)) refuse('is after the date')
      else if (event.is === 'unanswered' && ms(event.at) < dateOfAnswers(one)) refuse('is before the date')
      answers.set(side, ms(event.at))
      return
    }
    case 'closed':
      if (one.transmitted === undefined || one.closed !== undefined) refuse('closes what is not open')
      else checkClosing(at, event, one, findings)
      one.closed = event
      one.closedBy = index
      return
    case 'date-moved':
      if (date === undefined || ms(event.at) >= date) refuse('moves a date that does not run')
      else if (ms(event.to) <= date) refuse('does not move the date to a later one')
      moved[isAnswered(one) ? 'closing' : 'answers'] = ms(event.to)
      return
    case 'consented':
      if (one.closed === undefined) refuse('consents to publish what is not closed')
      if (consents.has(event.decision.side)) refuse(`is a second consent of ${event.decision.side}`)
      consents.add(event.decision.side)
      return
    case 'made':
      return
    default:
      event satisfies never
  }
}

/** Its own side closes it, before its date; or the rule does, for review, when that date has passed. */
function checkClosing(at: string, event: Event<'closed'>, one: Consulted, findings: Findings): void {
  const date = isAnswered(one) ? dateOfClosing(one) : undefined
  const { decision } = event
  if (decision === undefined) {
    if (date === undefined || ms(event.at) < date) findings.report(at, 'is closed by the rule before its date')
    if (event.outcome !== 'for-review' || event.words !== undefined) {
      findings.report(at, 'is closed by the rule otherwise than for review')
    }
    return
  }
  if (decision.side !== one.made.decision.side)
    findings.report(at, `is closed by ${decision.side}, which did not bring it`)
  if (date !== undefined && ms(decision.at) >= date) findings.report(at, 'is closed after its date')
}

function isAnswered({ made, answers }: Consulted): boolean {
  return made.sides.every((side) => side === made.decision.side || answers.has(side))
}

function dateRunning(one: Consulted): number | undefined {
  if (one.transmitted === undefined || one.closed !== undefined) return undefined
  return isAnswered(one) ? dateOfClosing(one) : dateOfAnswers(one)
}

function dateOfAnswers({ made, moved, transmitted = 0 }: Consulted): number {
  return moved.answers ?? transmitted + Math.round(made.rules.answerDays * DAY_MS)
}

function dateOfClosing({ made, moved, answers }: Consulted): number {
  return moved.closing ?? Math.max(...answers.values()) + Math.round(made.rules.closeDays * DAY_MS)
}
