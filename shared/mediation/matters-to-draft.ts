import type { BriefText, MediatorsBrief } from './mediators-brief.ts'
import { byMatter } from './unnamed-sides.ts'

/** The most texts of a matter that a model is given, and the most bytes of them with their objections. */
const MOST_TEXTS = 60
const MOST_BYTES = 120_000

/** One matter for a model: a brief that has only its texts, and whether some did not fit. */
export type MatterToDraft = { readonly brief: MediatorsBrief; readonly isCut: boolean }

/**
 * The matters in brackets that a model is asked about, each as a brief of its own. A matter on which every side agrees
 * already, and only the wording is open, is not among them: nothing is to be bridged there.
 */
export function mattersToDraft(brief: MediatorsBrief): readonly MatterToDraft[] {
  return [...Map.groupBy(brief.texts, ({ competes }) => competes).values()]
    .map((texts) => texts.filter(({ withdrawn }) => !withdrawn))
    .filter(
      (texts) => texts.some(({ status }) => status === 'bracketed') && !texts.some((text) => isAgreed(text, brief)),
    )
    .map((texts) => {
      const kept = fitting(texts)
      return { brief: { ...brief, texts: kept }, isCut: sizeOf(kept) < sizeOf(texts) }
    })
}

function isAgreed(text: BriefText, brief: MediatorsBrief): boolean {
  return byMatter([text], brief).sides.every(({ id }) => text.agreedBy.includes(id))
}

/** As many as fit: texts in brackets first, then the other texts, then objections. */
function fitting(texts: readonly BriefText[]): readonly BriefText[] {
  const inOrder = texts.toSorted((one, other) => Number(isOther(one)) - Number(isOther(other)))
  let left = MOST_BYTES
  const fits = (value: unknown) => {
    const size = sizeOf(value)
    if (size > left) return false
    left -= size
    return true
  }
  return inOrder
    .slice(0, MOST_TEXTS)
    .filter((text) => fits({ ...text, objections: [] }))
    .map((text) => ({ ...text, objections: text.objections.filter(fits) }))
}

function isOther({ status }: BriefText): boolean {
  return status !== 'bracketed'
}

function sizeOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length
}
