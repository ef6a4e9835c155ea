import { randomUUID } from 'node:crypto'
import type { StandingText } from '../../shared/standing/standing-text.ts'
import { aDraft, begun, expectSame, mark, supportAsAuthor } from './begin-to-decide.ts'
import { MOST_DRAFTS, MOST_DRAFTS_OF_ONE, putOf } from './consultation-model.ts'
import type { Model } from './model.ts'
import type { ModelConsultation } from './model-of-consultations.ts'
import { expectStatus, person, type Real } from './real.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const KINDS = ['clarification', 'concern'] as const

export type Drafting = {
  readonly who: number
  readonly what: number
  /** Whether the request is sent twice: the same, or with other words. */
  readonly again: 'the same' | 'other words' | null
}

/** Somebody drafts a consultation about something that stands, or stood. @returns the consultation, if it was drafted */
export async function draft(model: Model, real: Real, { who, what, again }: Drafting) {
  const somebody = person(model, who)
  const [clause, stands] = await onlyOne(real, what)
  const [kind, words, key] = [KINDS[what % 2] ?? 'concern', mark(model), randomUUID()]
  const ask = (text: string) =>
    real.world.ask(somebody, 'POST', '/api/consultations', { kind, clause, words: { en: text } }, key)

  const drafted = await ask(words)
  const own = model.consultations.filter(
    ({ side, state }) => side === somebody.side && (state === 'draft' || state === 'made'),
  )
  const drafts = own.filter(({ state }) => state === 'draft')
  const theirs = drafts.filter((one) => putOf(one, 'request', one.side)?.drafts.get(one.id)?.by === somebody.id)
  const mayDraft = own.length < MOST_DRAFTS && theirs.length < MOST_DRAFTS_OF_ONE
  const expected = somebody.revoked ? 401 : !stands ? 422 : mayDraft ? 201 : 409
  expectStatus(drafted, expected, `drafting a consultation about ${clause}`)
  if (expected !== 201) return undefined
  const { side } = somebody
  const { rules } = real
  const one: ModelConsultation = {
    ...{ id: String(drafted.body['id']), side, kind, clause, words, rules, state: 'draft', number: undefined },
    date: nextHour(model.now + rules.draftDays * DAY),
    ...{ puts: new Map(), answers: new Map(), closed: undefined, consents: [], isAttended: true, looksAt: 0 },
  }
  model.consultations.push(one)
  const put = begun(model, one, 'request', side)
  put.drafts.set(one.id, aDraft(model, { by: somebody.id, key }))
  supportAsAuthor(model, one, put, one.id, somebody.id)
  if (again === 'the same') expectSame(await ask(words), 201, one.id)
  if (again === 'other words') expectStatus(await ask(mark(model)), 422, 'sending other words under the same key')
  return one
}

/** So that the date of a draft does not tell in which second it was written. */
function nextHour(moment: number): number {
  return Math.ceil(moment / HOUR) * HOUR
}

/** What stands, or stood, with whether it still does; or something that never stood. */
async function onlyOne({ world, facilitator }: Real, which: number): Promise<readonly [string, boolean]> {
  const { definitions, baskets } = (await world.ask(facilitator, 'GET', '/api/standing')).body as StandingText
  const all = [
    ...definitions.map(({ id, ended }) => [id, ended === undefined] as const),
    ...baskets.flatMap(({ clauses, ended }) =>
      clauses.map((one) => [one.id, ended === undefined && one.ended === undefined] as const),
    ),
  ]
  return all[which % Math.max(all.length, 1)] ?? ['nothing of this name', false]
}
