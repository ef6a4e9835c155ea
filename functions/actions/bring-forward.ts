import { type ConsultationState, dateOf, otherSides, phaseOf } from '../../shared/consultation/consultation-state.ts'
import { consultationIn } from '../../shared/consultation/register.ts'
import type { DecisionPlace, SideDecision } from '../../shared/consultation/side-decision.ts'
import {
  dateOfDraft,
  hasPassed,
  putTo,
  type TabledConsultation,
} from '../../shared/consultation/tabled-consultation.ts'
import { findConsultation, giveDraftPlaceBack, readOpenDrafts } from '../store/consultations.ts'
import { readRegister } from '../store/register-events.ts'
import { findPutToSide, findSidesDraft } from '../store/side-decisions.ts'
import type { Table } from '../store/table.ts'
import { appendEvent, type Undated } from './append-event.ts'
import { type SideSettled, settleSideDecision } from './settle-side-decision.ts'

/** How far a consultation has come: over, or waiting until a date, if one runs. */
export type Course = { readonly isOver: boolean; readonly until?: string | undefined }

/** A consultation that is brought forward, at a moment. */
type Of = { readonly table: Table; readonly tabled: TabledConsultation; readonly now: Date }

/**
 * Does everything that is due in a consultation: what its sides decided is appended to the register, and what a date or the rule brings
 * about. Whoever comes first does it; done twice, it has the effect of once. So a process that ends in the middle loses nothing.
 *
 * @returns `undefined` if there is no such consultation
 */
export async function bringForward(table: Table, id: string, now: Date): Promise<Course | undefined> {
  const tabled = await findConsultation(table, id)
  if (tabled === undefined) return undefined
  const of = { table, tabled, now }
  if ((await stateOf(of)) !== undefined) await givePlaceBackIfHeld(of)
  else if (!(await make(of))) return courseOf(table, tabled)
  await transmitByRule(of)
  await collectAnswers(of)
  await close(of)
  await collectConsents(of)
  return courseOf(table, tabled)
}

/** How far a consultation has come, without changing anything. */
export async function courseOf(table: Table, tabled: TabledConsultation): Promise<Course> {
  const { register } = await readRegister(table)
  const state = consultationIn(register, tabled.id)
  if (state !== undefined) return { isOver: state.closed !== undefined, until: dateOf(state) }
  const put = await findPutToSide(table, requestOf(tabled))
  const until = dateOfDraft(tabled)
  const isDropped = put !== undefined && put.decided === undefined && Object.keys(put.drafts).length === 0
  return { isOver: isDropped || (put?.closedFor !== undefined && put.decided === undefined), until }
}

function requestOf({ id, side }: TabledConsultation): DecisionPlace {
  return { consultation: id, side, purpose: 'request' }
}

async function stateOf({ table, tabled }: Of): Promise<ConsultationState | undefined> {
  return consultationIn((await readRegister(table)).register, tabled.id)
}

/** Makes a consultation that its side has decided on. @returns whether it is made */
async function make(of: Of): Promise<boolean> {
  const { table, tabled, now } = of
  const settled = await settleSideDecision(table, tabled, { place: requestOf(tabled), until: dateOfDraft(tabled) }, now)
  if (settled.is === 'open') return false
  if (settled.is === 'decided') {
    const { id: consultation, kind, about, words, rules, sides, attribution, languages } = tabled
    await appendEvent(
      table,
      (register) =>
        consultationIn(register, consultation) === undefined
          ? {
              ...{ is: 'made', consultation, consultationNumber: register.consultations.length + 1 },
              ...{ kind, about, words, decision: settled.decision, rules, sides, attribution, languages },
            }
          : undefined,
      now,
    )
  }
  await giveDraftPlaceBack(table, tabled.side, tabled.id)
  return settled.is === 'decided'
}

/** A process that ended after it had made the consultation left its place taken. */
async function givePlaceBackIfHeld({ table, tabled }: Of): Promise<void> {
  if (tabled.id in (await readOpenDrafts(table, tabled.side))) await giveDraftPlaceBack(table, tabled.side, tabled.id)
}

async function transmitByRule(of: Of): Promise<void> {
  if (of.tabled.rules.transmission !== 'at-once') return
  await append(of, (state) =>
    phaseOf(state) === 'made' ? { is: 'transmitted', consultation: state.id, by: 'at-once' } : undefined,
  )
}

async function collectAnswers(of: Of): Promise<void> {
  for (const side of otherSides({ ...of.tabled })) {
    const settled = await cameTo(of, { side, purpose: 'answer' })
    if (settled?.is === 'decided') await appendAnswer(of, settled.decision)
    if (settled?.is !== 'over') continue
    await append(of, (state) => {
      const put = putTo(of.tabled, state, { side, purpose: 'answer' })
      return hasPassed(put?.until, of.now) ? { is: 'unanswered', consultation: state.id, side } : undefined
    })
  }
}

async function appendAnswer(of: Of, decision: SideDecision): Promise<void> {
  const draft = await findSidesDraft(of.table, of.tabled.id, decision)
  const content = draft?.content
  if (content?.purpose !== 'answer') throw new DraftMissing(of.tabled.id, decision)
  await append(of, (state) =>
    putTo(of.tabled, state, { side: decision.side, purpose: 'answer' }) === undefined
      ? undefined
      : { is: 'answered', consultation: state.id, words: content.words, decision },
  )
}

async function close(of: Of): Promise<void> {
  const { table, tabled } = of
  const settled = await cameTo(of, { side: tabled.side, purpose: 'closing' })
  if (settled?.is === 'decided') {
    const draft = await findSidesDraft(table, tabled.id, settled.decision)
    const content = draft?.content
    if (content?.purpose !== 'closing') throw new DraftMissing(tabled.id, settled.decision)
    const { outcome, words } = content
    await append(of, (state) =>
      putTo(tabled, state, { side: tabled.side, purpose: 'closing' }) === undefined
        ? undefined
        : { is: 'closed', consultation: state.id, outcome, ...(words && { words }), decision: settled.decision },
    )
  }
  if (settled?.is !== 'over') return
  await append(of, (state) =>
    phaseOf(state) === 'answered' && hasPassed(dateOf(state), of.now)
      ? { is: 'closed', consultation: state.id, outcome: 'for-review' }
      : undefined,
  )
}

async function collectConsents(of: Of): Promise<void> {
  for (const side of of.tabled.sides) {
    const settled = await cameTo(of, { side, purpose: 'publication' })
    if (settled?.is !== 'decided') continue
    const { decision } = settled
    await append(of, (state) =>
      putTo(of.tabled, state, { side, purpose: 'publication' }) === undefined
        ? undefined
        : { is: 'consented', consultation: state.id, decision },
    )
  }
}

/** What a side came to, if it is put to the side now. */
async function cameTo(
  of: Of,
  { side, purpose }: Omit<DecisionPlace, 'consultation'>,
): Promise<SideSettled | undefined> {
  const put = putTo(of.tabled, await stateOf(of), { side, purpose })
  if (put === undefined) return undefined
  const place = { consultation: of.tabled.id, side, purpose }
  return settleSideDecision(of.table, of.tabled, { place, until: put.until }, of.now)
}

async function append(of: Of, next: (state: ConsultationState) => Undated | undefined): Promise<void> {
  await appendEvent(
    of.table,
    (register) => {
      const state = consultationIn(register, of.tabled.id)
      return state === undefined ? undefined : next(state)
    },
    of.now,
  )
}

/** A side decided on a draft that is not in the table. */
class DraftMissing extends Error {
  override readonly name = 'DraftMissing'

  constructor(consultation: string, { side, draft }: SideDecision) {
    super(`consultation ${consultation} has no draft ${draft} of ${side}`)
  }
}
