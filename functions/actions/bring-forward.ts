import {
  type ConsultationState,
  dateFor,
  dateOf,
  otherSides,
  phaseOf,
  sidesToAnswer,
} from '../../shared/consultation/consultation-state.ts'
import { consultationIn } from '../../shared/consultation/register.ts'
import type { DecisionPlace, SideDecision } from '../../shared/consultation/side-decision.ts'
import {
  dateOfDraft,
  hasPassed,
  putTo,
  type TabledConsultation,
} from '../../shared/consultation/tabled-consultation.ts'
import { findConsultation, placesOfSide, readOpenDrafts } from '../store/consultations.ts'
import { giveDraftPlaceBack } from '../store/draft-places.ts'
import { readRegister } from '../store/register-events.ts'
import { findSidesDraft } from '../store/side-decisions.ts'
import type { Table } from '../store/table.ts'
import { appendEvent, type Undated } from './append-event.ts'
import { type Course, courseOf, courseOfMade, requestOf } from './course-of-consultation.ts'
import { type SideSettled, settleSideDecision } from './settle-side-decision.ts'

/** A consultation that is brought forward, at a moment. */
type Of = { readonly table: Table; readonly tabled: TabledConsultation; readonly now: Date }

/**
 * What may be due in a consultation that was made, as it stands. Each event is decided on again from the register as it is when it is
 * appended.
 *
 * @returns whether something was due: then the register is read again, because another process, or a write of this one that was tried
 *   twice, may have appended it before
 */
type Step = (of: Of, state: ConsultationState) => Promise<boolean>

/**
 * Does everything that is due in a consultation: what its sides decided is appended to the register, and what a date or the rule brings
 * about. Done twice, it has the effect of once. So what a process did not finish is finished by the next one.
 *
 * @returns `undefined` if there is no such consultation
 */
export async function bringForward(table: Table, id: string, now: Date): Promise<Course | undefined> {
  const tabled = await findConsultation(table, id)
  if (tabled === undefined) return undefined
  const of = { table, tabled, now }
  let state = await stateOf(of)
  if (state !== undefined) await givePlaceBackIfHeld(of)
  else if (await make(of)) state = await stateOf(of)
  for (const step of STEPS) {
    if (state !== undefined && (await step(of, state))) state = await stateOf(of)
  }
  return state === undefined ? courseOf(table, tabled) : courseOfMade(state)
}

async function stateOf({ table, tabled }: Of): Promise<ConsultationState | undefined> {
  return consultationIn((await readRegister(table)).register, tabled.id)
}

/**
 * Makes a consultation that its side has decided on. One that a facilitator is to pass on is made by that, and keeps its place until then.
 *
 * @returns whether it is made
 */
async function make(of: Of): Promise<boolean> {
  const { table, tabled, now } = of
  const settled = await settleSideDecision(table, tabled, { place: requestOf(tabled), until: dateOfDraft(tabled) }, now)
  if (settled.is === 'open') return false
  if (settled.is === 'decided') {
    if (tabled.rules.transmission === 'by-facilitators') return false
    await appendMade(of, settled.decision)
  }
  await giveDraftPlaceBack(table, placesOfSide(tabled.side), tabled.id)
  return settled.is === 'decided'
}

/** Appends to the register, once, that a side has made a consultation. What is next is that it is transmitted. */
export async function appendMade({ table, tabled, now }: Of, decision: SideDecision): Promise<void> {
  const { id: consultation, kind, about, words, rules, sides, attribution, languages } = tabled
  await appendEvent(
    table,
    (register) =>
      consultationIn(register, consultation) === undefined
        ? {
            ...{ is: 'made', consultation, consultationNumber: register.consultations.length + 1 },
            ...{ kind, about, words, decision, rules, sides, attribution, languages },
          }
        : undefined,
    now,
  )
}

/** A process that ended after it had made the consultation left its place taken. */
async function givePlaceBackIfHeld({ table, tabled }: Of): Promise<void> {
  if (tabled.id in (await readOpenDrafts(table, tabled.side)))
    await giveDraftPlaceBack(table, placesOfSide(tabled.side), tabled.id)
}

/** What is in the register is transmitted. A facilitator who passes a consultation on puts it there. */
const transmit: Step = async (of, state) => {
  if (phaseOf(state) !== 'made') return false
  const by = of.tabled.rules.transmission
  return append(of, (now) => (phaseOf(now) === 'made' ? { is: 'transmitted', consultation: now.id, by } : undefined))
}

const collectAnswers: Step = (of, state) =>
  forEachSide(otherSides(of.tabled), async (side) => {
    const settled = await cameTo(of, state, { side, purpose: 'answer' })
    if (settled?.is === 'decided') return appendAnswer(of, settled.decision)
    if (settled?.is !== 'over') return false
    return append(of, (now) => {
      const put = putTo(of.tabled, now, { side, purpose: 'answer' })
      return hasPassed(put?.until, of.now) ? { is: 'unanswered', consultation: now.id, side } : undefined
    })
  })

async function appendAnswer(of: Of, decision: SideDecision): Promise<boolean> {
  const draft = await findSidesDraft(of.table, of.tabled.id, decision)
  const content = draft?.content
  if (content?.purpose !== 'answer') throw new DraftMissing(of.tabled.id, decision)
  return append(of, (state) =>
    putTo(of.tabled, state, { side: decision.side, purpose: 'answer' }) === undefined
      ? undefined
      : { is: 'answered', consultation: state.id, words: content.words, decision },
  )
}

const close: Step = async (of, state) => {
  const { side } = of.tabled
  const settled = await cameTo(of, state, { side, purpose: 'closing' })
  if (settled?.is === 'decided') return (await endAnswers(of, state)) && appendClosing(of, settled.decision)
  if (settled?.is !== 'over') return false
  return append(of, (now) =>
    phaseOf(now) === 'answered' && hasPassed(dateOf(now), of.now)
      ? { is: 'closed', consultation: now.id, outcome: 'for-review' }
      : undefined,
  )
}

/**
 * Ends the answers of other sides before a closing is appended, with what was acknowledged by then: an answer that was acknowledged
 * after the side had decided to close, and before the closing was appended, would be in no register.
 *
 * @returns whether every side's answer has ended; the next look goes on
 */
async function endAnswers(of: Of, state: ConsultationState): Promise<boolean> {
  const until = dateFor(state, 'answer')
  if (until === undefined) return true
  for (const side of sidesToAnswer(state)) {
    const settled = await cameTo({ ...of, now: new Date(until) }, state, { side, purpose: 'answer' })
    if (settled?.is === 'open') return false
    if (settled?.is === 'decided') await appendAnswer(of, settled.decision)
  }
  return true
}

async function appendClosing(of: Of, decision: SideDecision): Promise<boolean> {
  const draft = await findSidesDraft(of.table, of.tabled.id, decision)
  const content = draft?.content
  if (content?.purpose !== 'closing') throw new DraftMissing(of.tabled.id, decision)
  const { outcome, words } = content
  return append(of, (state) =>
    putTo(of.tabled, state, { side: decision.side, purpose: 'closing' }) === undefined
      ? undefined
      : { is: 'closed', consultation: state.id, outcome, ...(words && { words }), decision },
  )
}

const collectConsents: Step = (of, state) =>
  forEachSide(of.tabled.sides, async (side) => {
    const settled = await cameTo(of, state, { side, purpose: 'publication' })
    if (settled?.is !== 'decided') return false
    const { decision } = settled
    return append(of, (now) =>
      putTo(of.tabled, now, { side, purpose: 'publication' }) === undefined
        ? undefined
        : { is: 'consented', consultation: now.id, decision },
    )
  })

const STEPS: readonly Step[] = [transmit, collectAnswers, close, collectConsents]

/** One side after another. @returns whether something was due for one of them */
async function forEachSide(sides: readonly string[], step: (side: string) => Promise<boolean>): Promise<boolean> {
  let wasDue = false
  for (const side of sides) if (await step(side)) wasDue = true
  return wasDue
}

/** What a side came to, if it is put to the side now. */
async function cameTo(
  of: Of,
  state: ConsultationState,
  { side, purpose }: Omit<DecisionPlace, 'consultation'>,
): Promise<SideSettled | undefined> {
  const put = putTo(of.tabled, state, { side, purpose })
  if (put === undefined) return undefined
  const place = { consultation: of.tabled.id, side, purpose }
  return settleSideDecision(of.table, of.tabled, { place, until: put.until }, of.now)
}

async function append(of: Of, next: (state: ConsultationState) => Undated | undefined): Promise<true> {
  await appendEvent(
    of.table,
    (register) => {
      const state = consultationIn(register, of.tabled.id)
      return state === undefined ? undefined : next(state)
    },
    of.now,
  )
  return true
}

/** A side decided on a draft that is not in the table. */
class DraftMissing extends Error {
  override readonly name = 'DraftMissing'

  constructor(consultation: string, { side, draft }: SideDecision) {
    super(`consultation ${consultation} has no draft ${draft} of ${side}`)
  }
}
