import type { ConsultationView } from '../../functions/views/consultation-view.ts'
import type { Somebody } from '../simulation/test-dialogue.ts'
import { SIDES } from './agreement.ts'
import { same } from './compare.ts'
import { compareRegister } from './compare-register.ts'
import { isOpenFor, openDraftsOf, putOf } from './consultation-model.ts'
import { everyDraft, isMade, isSeenBy } from './known-consultations.ts'
import type { Model, Side } from './model.ts'
import type { ConsultationPurpose, ModelConsultation } from './model-of-consultations.ts'
import { expectStatus, quiet, type Real } from './real.ts'

const PURPOSES: readonly ConsultationPurpose[] = ['request', 'answer', 'closing', 'publication']

/** Compares what became of consultations as the facilitator sees it. @throws {Error} that names the first thing that is different */
export async function compareConsultations(model: Model, real: Real): Promise<void> {
  if (model.consultations.length === 0) return
  await quiet(model, real)
  await agreeOnDates(model, real)
  const seen = (await listFor(real, real.facilitator)).map(summedUp)
  same('the consultations', byDraft(seen), byDraft(inOrder(model).filter(isMade).map(foreseen)))
}

/** Two of which dates pass at one instant are recorded a millisecond apart, in any order. */
export async function agreeOnDates({ consultations }: Model, real: Real): Promise<void> {
  const seen = await listFor(real, real.facilitator)
  for (const one of consultations) {
    const date = Date.parse(seen.find(({ id }) => id === one.id)?.closesAt ?? '')
    if (one.date !== undefined && Math.abs(date - one.date) < 100) one.date = date
  }
}

/**
 * Compares what everybody may see of consultations, what the register holds, and the agendas of rounds. What is kept between the sides, or
 * in one of them, reaches nobody else.
 */
export async function compareKept(model: Model, real: Real): Promise<void> {
  if (model.consultations.length === 0) return
  await compareConsultations(model, real)
  for (const [id, { side, token, revoked }] of model.people) {
    if (revoked) continue
    const list = await listFor(real, { id, token })
    const known = inOrder(model).filter((one) => isSeenBy(one, side) && one.state !== 'over')
    const listed = known.filter((one) => isMade(one) || isOpenFor(model, one, 'request', side))
    same(`the consultations that ${id} sees`, byDraft(list.map(summedUp)), byDraft(listed.map(foreseen)))
    for (const one of model.consultations) await compareOne(model, real, { id, token }, side, one)
  }
  await compareWords(model, real)
  await compareRegister(model, real)
}

async function compareOne(model: Model, { world }: Real, viewer: Somebody, side: Side, one: ModelConsultation) {
  const answer = await world.ask(viewer, 'GET', `/api/consultations/${one.id}`)
  expectStatus(answer, isSeenBy(one, side) ? 200 : 404, `looking at a consultation that is ${one.state}`)
  if (answer.status !== 200) return
  const { yours } = answer.body as unknown as ConsultationView
  const purposes = PURPOSES.filter((purpose) => {
    const put = putOf(one, purpose, side)
    const isThere = purpose !== 'request' || openDraftsOf(put).length > 0
    return isThere && put?.decided === undefined && isOpenFor(model, one, purpose, side)
  })
  const drafts = purposes.flatMap((purpose) => {
    const put = putOf(one, purpose, side)
    return openDraftsOf(put).map(([id, { supports }]) => {
      const last = supports.get(viewer.id)
      const mayAnswer = one.rules.by === 'quorum' && put?.roll.includes(viewer.id) === true
      return [id, purpose, mayAnswer, last?.support, last?.revision ?? 0]
    })
  })
  same(`what ${side} can decide in ${one.id}`, yours?.purposes, purposes)
  same(
    `the drafts of ${side} in ${one.id}`,
    yours?.drafts
      .map(({ id, purpose, mayAnswer, support, revision }) => [id, purpose, mayAnswer, support, revision])
      .toSorted(),
    drafts.toSorted(),
  )
}

/** No answer to anybody has words that this person may not see. */
async function compareWords(model: Model, { world, facilitator, observer }: Real): Promise<void> {
  expectStatus(await world.ask(observer, 'GET', '/api/consultations'), 403, 'looking at consultations as an observer')
  const everybody: readonly (readonly [Somebody, Side | undefined, boolean])[] = [
    [observer, undefined, false],
    [facilitator, undefined, true],
    ...[...model.people]
      .filter(([, { revoked }]) => !revoked)
      .map(([id, { token, side }]) => [{ id, token }, side, false] as const),
  ]
  for (const [viewer, side, isFacilitator] of everybody) {
    const may = new Set(model.consultations.flatMap((one) => wordsFor(one, side, isFacilitator)))
    for (const path of [...READ_BY_ALL, ...model.consultations.map(({ id }) => `/api/consultations/${id}`)]) {
      const read = JSON.stringify((await world.ask(viewer, 'GET', path)).body)
      const told = (read.match(/Mark \d+ of what is kept/g) ?? []).filter((words) => !may.has(words))
      same(`what ${viewer.id} reads in ${path} and may not know of`, told, [])
    }
  }
}

const READ_BY_ALL = [
  ...['/api/consultations', '/api/consultations/record', '/consultations', '/api/standing', '/'],
  ...['/api/consultations/record?edition=public', '/api/rounds/1/record?edition=public', '/api/deadlines'],
]

/** What somebody may know of: what is between the sides, and the drafts of their own. */
function wordsFor(one: ModelConsultation, side: Side | undefined, isFacilitator: boolean): readonly string[] {
  const isSeen = isFacilitator ? isMade(one) : side !== undefined && isSeenBy(one, side)
  if (!isSeen) return []
  const own = side === undefined ? [] : everyDraft(one, side).map(([, , { words }]) => words)
  return [one.words, ...one.answers.values(), one.closed?.words, ...own].filter((words) => words !== undefined)
}

/** Drafts in any order, then what was made, the newest first. */
function inOrder({ consultations }: Model): readonly ModelConsultation[] {
  const rank = ({ number }: ModelConsultation) => number ?? Number.POSITIVE_INFINITY
  return consultations.toSorted((one, other) => (rank(one) < rank(other) ? 1 : -1))
}

function byDraft<One extends { readonly number: number | undefined; readonly id: string }>(
  all: readonly One[],
): readonly One[] {
  const drafts = all.filter(({ number }) => number === undefined)
  return [
    ...drafts.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    ...all.filter(({ number }) => number !== undefined),
  ]
}

async function listFor({ world }: Real, viewer: Somebody): Promise<readonly ConsultationView[]> {
  const answer = await world.ask(viewer, 'GET', '/api/consultations')
  expectStatus(answer, 200, 'looking at the consultations')
  return answer.body['consultations'] as readonly ConsultationView[]
}

function summedUp({
  id,
  number,
  kind,
  about,
  words,
  side,
  phase,
  closesAt,
  answers,
  closed,
  consents,
}: ConsultationView) {
  return {
    ...{ id, number, kind, about: about.id, words: words.en, side, phase, closesAt },
    answers: answers.map((one) => [one.side, one.words?.en]),
    closed: closed && [closed.outcome, closed.words?.en, closed.byRule],
    consents: consents.toSorted(),
  }
}

function foreseen(one: ModelConsultation): ReturnType<typeof summedUp> {
  const { id, number, kind, clause, words, side, state, date, answers, closed, consents } = one
  const isPublic = state === 'closed' && SIDES.every((each) => consents.includes(each))
  return {
    ...{ id, number, kind, about: clause, words, side, phase: isPublic ? 'public' : state },
    closesAt: date === undefined ? undefined : new Date(date).toISOString(),
    answers: [...answers],
    closed: closed && [closed.outcome, closed.words, closed.byRule],
    consents: consents.toSorted(),
  }
}
