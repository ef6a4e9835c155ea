import type { TextLanguage } from '../localized-text.ts'
import type { Tabled } from '../proposal.ts'
import { type Edit, type OutOfLine, type Part, slotOf } from './edit.ts'
import { languagesIn, type Slots, slotsOf } from './slots.ts'

/**
 * The texts of an amended proposal that are out of line with another language of the same part: the other one was
 * edited and they were not. An amendment that only adds a translation, or only edits a text that was out of line,
 * ends this.
 *
 * @param before what was out of line in the text that was amended
 * @param after the text as amended
 */
export function outOfLineAfter(
  before: readonly OutOfLine[],
  edits: readonly Edit[],
  after: Tabled,
): readonly OutOfLine[] {
  return leftBy(edits, before, slotsOf(after))
}

function leftBy(edits: readonly Edit[], before: readonly OutOfLine[], after: Slots): readonly OutOfLine[] {
  const byPart = Map.groupBy(
    edits.filter((edit) => edit.language !== undefined),
    ({ part }) => part,
  )
  const untouched = before.filter(({ part }) => !byPart.has(part))
  const touched = [...byPart].flatMap(([part, changes]) => inPart(part, languagesOf(before, part), changes, after))
  return sorted([...untouched, ...touched])
}

/** The texts out of line after several amendments: those out of line after any amendment that edits the part. */
export function outOfLineTogether(
  before: readonly OutOfLine[],
  amendments: readonly { readonly edits: readonly Edit[]; readonly outOfLine: readonly OutOfLine[] }[],
  after: Tabled,
): readonly OutOfLine[] {
  const touches = (edits: readonly Edit[], part: Part) => edits.some((edit) => edit.part === part && edit.language)
  const untouched = before.filter(({ part }) => !amendments.some(({ edits }) => touches(edits, part)))
  const present = slotsOf(after)
  const each = amendments.flatMap(({ edits, outOfLine }) =>
    [...outOfLine, ...leftBy(edits, before, present)].filter(({ part }) => touches(edits, part)),
  )
  return sorted([...untouched, ...each].filter((one) => present.has(slotOf(one))))
}

function inPart(
  part: Part,
  before: readonly TextLanguage[],
  edits: readonly Edit[],
  after: Slots,
): readonly OutOfLine[] {
  const edited = new Set(edits.map(({ language }) => language))
  const present = languagesIn(after).filter((language) => after.has(slotOf({ part, language })))
  const isTranslation = edits.every((edit) => edit.is === 'whole' && edit.was === undefined)
  const bringsIntoLine = edits.every(({ language }) => language !== undefined && before.includes(language))
  const left = isTranslation || bringsIntoLine ? present.filter((one) => before.includes(one)) : present
  return left.filter((language) => !edited.has(language)).map((language) => ({ part, language }))
}

function languagesOf(outOfLine: readonly OutOfLine[], part: Part): readonly TextLanguage[] {
  return outOfLine.filter((one) => one.part === part).map(({ language }) => language)
}

function sorted(all: readonly OutOfLine[]): readonly OutOfLine[] {
  const bySlot = new Map(all.map((one) => [slotOf(one), one]))
  return [...bySlot].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one)
}
