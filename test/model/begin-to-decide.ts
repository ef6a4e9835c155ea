import { bringForward, isPutTo, putOf } from './consultation-model.ts'
import type { Model, Side } from './model.ts'
import type { ConsultationPurpose, ModelConsultation, ModelPut, ModelSidesDraft } from './model-of-consultations.ts'
import { expectStatus } from './real.ts'
import { delegatesOf } from './round-model.ts'

/** Words that occur in one text only: who reads them has seen that text. */
export function mark(model: Model): string {
  model.marks += 1
  return `Mark ${model.marks} of what is kept`
}

export function begun(model: Model, one: ModelConsultation, purpose: ConsultationPurpose, side: Side): ModelPut {
  const put = putOf(one, purpose, side) ?? {
    roll: rollOf(model, undefined, side),
    drafts: new Map(),
    decided: undefined,
  }
  if (isPutTo(one, purpose, side)) one.puts.set(`${purpose} ${side}`, put)
  return put
}

export function rollOf(model: Model, put: ModelPut | undefined, side: Side): readonly string[] {
  return put?.roll ?? [...delegatesOf(model)].filter(([, of]) => of === side).map(([id]) => id)
}

export function aDraft(
  { now }: Model,
  what: Pick<ModelSidesDraft, 'by' | 'key'> & Partial<ModelSidesDraft>,
): ModelSidesDraft {
  return {
    words: undefined,
    outcome: undefined,
    isOpen: true,
    lastAt: now,
    supports: new Map(),
    digests: new Set(),
    ...what,
  }
}

/** The author of a draft supports it by drafting it, and gets no receipt. Somebody who answered before does not answer again. */
export function supportAsAuthor(
  model: Model,
  one: ModelConsultation,
  put: ModelPut,
  draft: string,
  author: string,
): void {
  const found = put.drafts.get(draft)
  if (found !== undefined && one.rules.by === 'quorum' && !found.supports.has(author)) {
    found.supports.set(author, { support: true, revision: 1, digest: FIRST })
    found.lastAt = Math.max(found.lastAt, model.now)
  }
  bringForward(model, one)
}

export function expectSame(
  answer: { readonly status: number; readonly body: Record<string, unknown> },
  status: number,
  id: string,
) {
  expectStatus(answer, status, 'sending a draft again')
  const { id: consultation, draft } = answer.body
  if (consultation !== id && draft !== id) throw new Error(`a draft that was sent again is another one, not ${id}`)
}

/** Who drafts something supports it by that, and gets no receipt. */
export const FIRST = ''
