import { SIDES } from './agreement.ts'
import type { Model, Side } from './model.ts'
import type { ConsultationPurpose, ModelConsultation, ModelPut, ModelSidesDraft } from './model-of-consultations.ts'

/* What becomes of a consultation, without any of Parley's code. */

const DAY = 86_400_000
const LONGEST_WAIT = DAY

/** How many drafts of one purpose a side has at a time, at most. */
export const MOST_DRAFTS = 5

/** And how many of these one person has. */
export const MOST_DRAFTS_OF_ONE = 2

/** What a side decides for one purpose, if it began to. */
export function putOf({ puts }: ModelConsultation, purpose: ConsultationPurpose, side: Side): ModelPut | undefined {
  return puts.get(`${purpose} ${side}`)
}

export function openDraftsOf(put: ModelPut | undefined): readonly (readonly [string, ModelSidesDraft])[] {
  return [...(put?.drafts ?? [])].filter(([, { isOpen }]) => isOpen)
}

/** Whether a side can decide on something by how far a consultation is, whatever its date says. */
export function isPutTo(one: ModelConsultation, purpose: ConsultationPurpose, side: Side): boolean {
  const { state } = one
  switch (purpose) {
    case 'request':
      return side === one.side && (state === 'draft' || state === 'over')
    case 'answer':
      return side !== one.side && state === 'transmitted'
    case 'closing':
      return side === one.side && (state === 'transmitted' || state === 'answered')
    case 'publication':
      return state === 'closed' && !one.consents.includes(side)
    default:
      return purpose satisfies never
  }
}

/** The same, while its date runs. A closing has a date only once the others answered. */
export function isOpenFor(model: Model, one: ModelConsultation, purpose: ConsultationPurpose, side: Side): boolean {
  const hasDate = purpose === 'answer' || purpose === 'request' || (purpose === 'closing' && one.state === 'answered')
  const isOver = hasDate && one.date !== undefined && one.date <= model.now
  return isPutTo(one, purpose, side) && !isOver && one.state !== 'over'
}

/** Does what is due in it; where its machine runs, that waits for what is next. */
export function bringForward(model: Model, one: ModelConsultation): void {
  if (one.state === 'draft') makeOrLapse(model, one)
  if (one.state === 'made' && one.rules.transmission === 'at-once') transmit(model, one)
  if (one.state === 'transmitted') collectAnswer(model, one)
  if (one.state === 'transmitted' || one.state === 'answered') close(model, one)
  if (one.state === 'closed') for (const side of SIDES) collectConsent(model, one, side)
  if (one.state === 'closed' || one.state === 'over') one.isAttended = false
  if (one.isAttended) wait(model, one)
}

/** What is passed on gets into the register by that, and its date runs from there. */
export function transmit(model: Model, one: ModelConsultation): void {
  const request = putOf(one, 'request', one.side)
  append(model, one, 'made', request && decide(one, request)?.lastAt)
  const many = model.consultations.filter(({ number }) => number !== undefined).length
  const at = append(model, one, 'transmitted')
  Object.assign(one, { state: 'transmitted', number: many + 1, date: at + one.rules.answerDays * DAY })
}

/** When an event is recorded that is decided on now: after the one before it, and after the answers that it counts. */
export function append(model: Model, { id }: ModelConsultation, is: string, decidedAt?: number): number {
  const { register } = model
  const at = Math.max(model.now, (register.at ?? 0) + 1, (decidedAt ?? 0) + 1)
  register.events.push({ is, consultation: id })
  register.at = at
  return at
}

/** What a round that starts has on its agenda: what is open between the sides, and what was closed for the review since the last one. */
export function agendaNow({ consultations, register }: Model) {
  const before = register.atStarts.at(-1)?.events ?? 0
  return consultations
    .filter(({ state, closed }) => {
      if (state === 'transmitted' || state === 'answered') return true
      return closed?.outcome === 'for-review' && closed.event > before
    })
    .toSorted((one, other) => (one.number ?? 0) - (other.number ?? 0))
    .map(({ id, state }) => ({ consultation: id, state: state === 'closed' ? 'for-review' : 'open' }))
}

function makeOrLapse(model: Model, one: ModelConsultation): void {
  const put = putOf(one, 'request', one.side)
  if (put === undefined) return
  if (decide(one, put) !== undefined) {
    Object.assign(one, { state: 'made', date: undefined })
  } else if (openDraftsOf(put).length === 0 || hasPassed(model, one)) {
    Object.assign(one, { state: 'over', date: undefined })
  }
}

function collectAnswer(model: Model, one: ModelConsultation): void {
  for (const side of SIDES.filter((other) => other !== one.side)) {
    const decided = decide(one, putOf(one, 'answer', side))
    if (decided === undefined && !hasPassed(model, one)) return
    const at = append(model, one, decided === undefined ? 'unanswered' : 'answered', decided?.lastAt)
    one.answers.set(side, decided?.words)
    Object.assign(one, { state: 'answered', date: at + one.rules.closeDays * DAY })
  }
}

function close(model: Model, one: ModelConsultation): void {
  const decided = decide(one, putOf(one, 'closing', one.side))
  if (decided === undefined && !(one.state === 'answered' && hasPassed(model, one))) return
  append(model, one, 'closed', decided?.lastAt)
  const came = { outcome: decided?.outcome ?? 'for-review', words: decided?.words, byRule: decided === undefined }
  const closed = { ...came, event: model.register.events.length }
  Object.assign(one, { state: 'closed', date: undefined, closed })
}

function collectConsent(model: Model, one: ModelConsultation, side: Side): void {
  const decided = one.consents.includes(side) ? undefined : decide(one, putOf(one, 'publication', side))
  if (decided === undefined) return
  append(model, one, 'consented', decided.lastAt)
  one.consents.push(side)
}

/** Decides for a side as soon as enough of it support a draft, or its co-chair chose one. */
function decide({ rules }: ModelConsultation, put: ModelPut | undefined): ModelSidesDraft | undefined {
  if (put === undefined) return undefined
  if (put.decided === undefined && rules.by === 'quorum') {
    const enough = ([, { supports }]: readonly [string, ModelSidesDraft]) => {
      const many = [...supports.values()].filter(({ support }) => support).length
      return many > 0 && many >= rules.quorum * put.roll.length
    }
    put.decided = openDraftsOf(put).find(enough)?.[0]
  }
  return put.decided === undefined ? undefined : put.drafts.get(put.decided)
}

function hasPassed({ now }: Model, { date }: ModelConsultation): boolean {
  return date !== undefined && date <= now
}

function wait(model: Model, one: ModelConsultation): void {
  const left = one.date === undefined ? LONGEST_WAIT : Math.ceil((one.date - model.now) / 1_000) * 1_000
  one.looksAt = model.elapsed + Math.min(Math.max(left, 1_000), LONGEST_WAIT)
}
