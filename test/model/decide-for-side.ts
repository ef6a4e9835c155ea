import { randomUUID } from 'node:crypto'
import { aDraft, begun, expectSame, FIRST, mark, rollOf, supportAsAuthor } from './begin-to-decide.ts'
import { bringForward, isOpenFor, MOST_DRAFTS, MOST_DRAFTS_OF_ONE, openDraftsOf, putOf } from './consultation-model.ts'
import { consultationAt, everyDraft, isSeenBy } from './known-consultations.ts'
import type { Model } from './model.ts'
import type {
  ConsultationOutcome,
  ConsultationPurpose,
  ModelConsultation,
  ModelSidesDraft,
} from './model-of-consultations.ts'
import { expectStatus, type Person, person, type Real } from './real.ts'

const OUTCOMES: readonly ConsultationOutcome[] = ['clarified', 'not-agreed', 'for-review']

export type SidesDrafting = {
  readonly who: number
  readonly which: number
  readonly purpose: Exclude<ConsultationPurpose, 'request'>
  readonly outcome: number
  readonly again: boolean
}

/** Somebody drafts an answer, a closing, or a consent to publish for their side. @returns the draft, if it was drafted */
export async function draftForSide(model: Model, real: Real, { who, which, purpose, outcome, again }: SidesDrafting) {
  const [somebody, one] = [person(model, who), consultationAt(model, which)]
  if (one === undefined) return undefined
  const { side } = somebody
  const words = purpose === 'publication' ? undefined : mark(model)
  const closes = purpose === 'closing' ? OUTCOMES[outcome % OUTCOMES.length] : undefined
  const content = { purpose, ...(words && { words: { en: words } }), ...(closes && { outcome: closes }) }
  const key = randomUUID()
  const ask = () => real.world.ask(somebody, 'POST', `/api/consultations/${one.id}/drafts`, content, key)
  // All consents of a side are one draft.
  const before = purpose === 'publication' ? [...(putOf(one, purpose, side)?.drafts ?? [])][0] : undefined

  const drafted = await ask()
  const expected = whyNoDraft(model, one, purpose, somebody, before !== undefined)
  expectStatus(drafted, expected, `drafting ${purpose} for ${side} in a consultation that is ${one.state}`)
  if (expected !== 201) return undefined
  const draft = String(drafted.body['draft'])
  const put = begun(model, one, purpose, side)
  if (isOpenFor(model, one, purpose, side) && put.decided === undefined) {
    const found = put.drafts.get(draft) ?? aDraft(model, { words, outcome: closes, by: somebody.id, key })
    put.drafts.set(draft, Object.assign(found, { isOpen: true }))
    supportAsAuthor(model, one, put, draft, somebody.id)
  } else bringForward(model, one)
  if (again) expectSame(await ask(), 201, draft)
  return draft
}

/** Why somebody cannot draft for their side, or 201. @param isThere whether it was drafted before */
function whyNoDraft(
  model: Model,
  one: ModelConsultation,
  purpose: ConsultationPurpose,
  { id, side, revoked }: Person,
  isThere: boolean,
): number {
  if (revoked) return 401
  if (!isSeenBy(one, side)) return 404
  const put = putOf(one, purpose, side)
  if (!isOpenFor(model, one, purpose, side)) return isThere ? 201 : 409
  if (!rollOf(model, put, side).includes(id)) return 403
  const open = openDraftsOf(put)
  const own = purpose === 'publication' ? [] : open.filter(([, { by }]) => by === id)
  const isFull = put?.decided !== undefined || open.length >= MOST_DRAFTS || own.length >= MOST_DRAFTS_OF_ONE
  return isFull && !isThere ? 409 : 201
}

export type Supporting = {
  readonly who: number
  readonly which: number
  /** Of the drafts of their side in it, also those that are over. */
  readonly what: number
  readonly support: boolean
  readonly seen: number
}

/** Somebody supports a draft of their side, or takes that back. */
export async function support(model: Model, real: Real, { who, which, what, support, seen }: Supporting) {
  const one = consultationAt(model, which)
  if (one === undefined) return
  const somebody = person(model, who)
  const drafts = everyDraft(one, somebody.side)
  // Now and then the draft of the consultation, whoever's it is.
  const [purpose, id] = drafts[what % Math.max(drafts.length, 1)] ?? (['request', one.id] as const)
  await supports(model, real, somebody, { one, purpose, id, support, seen })
}

type OfDraft = { readonly one: ModelConsultation; readonly purpose: ConsultationPurpose; readonly id: string }

async function supports(
  model: Model,
  real: Real,
  somebody: Person,
  { one, purpose, id, support, seen }: OfDraft & { readonly support: boolean; readonly seen: number },
): Promise<void> {
  const put = putOf(one, purpose, somebody.side)
  const draft = put?.drafts.get(id)
  const last = draft?.supports.get(somebody.id)
  const revision = Math.max((last?.revision ?? 0) - seen, 0)
  const path = `/api/consultations/${one.id}/drafts/${id}/position`
  const given = await real.world.ask(somebody, 'PUT', path, { support, revision })

  const isOpen = isOpenFor(model, one, purpose, somebody.side) && put?.decided === undefined
  const [isDecidedOn, stands] = [put?.decided === id, draft?.isOpen === true]
  const isResent = last !== undefined && revision + 1 === last.revision && support === last.support
  const isNext = revision === (last?.revision ?? 0) && (support || last?.support === true)
  const isTaken = isResent ? isDecidedOn || (isOpen && stands) || (!support && !stands) : isOpen && stands && isNext
  const refused = stands || isDecidedOn || isResent ? 409 : 404
  const expected = whyNoSupport(model, { one, purpose, id }, somebody, draft) ?? (isTaken ? 200 : refused)
  expectStatus(given, expected, `support ${support} of ${id} for ${purpose}, revision ${revision}`)
  if (expected !== 200 || draft === undefined) return
  const digest = String(given.body['digest'])
  if (isResent && ![digest, FIRST].includes(last.digest)) throw new Error('an answer sent again got another receipt')
  draft.digests.add(digest)
  draft.supports.set(somebody.id, { support, revision: isResent ? last.revision : revision + 1, digest })
  if (!isResent) draft.lastAt = Math.max(draft.lastAt, model.now)
  draft.isOpen = stands && [...draft.supports.values()].some((each) => each.support)
  bringForward(model, one)
}

function whyNoSupport(
  model: Model,
  { one, purpose }: OfDraft,
  { id, side, revoked }: Person,
  draft: ModelSidesDraft | undefined,
): number | undefined {
  if (revoked) return 401
  if (!isSeenBy(one, side) || draft === undefined) return 404
  if (one.rules.by === 'co-chair') return 409
  return rollOf(model, putOf(one, purpose, side), side).includes(id) ? undefined : 403
}
