import type { TextLanguage } from '../localized-text.ts'
import type { Tabled } from '../proposal.ts'
import { type Edit, Part, slotOf } from './edit.ts'
import { languagesIn, slotsOf } from './slots.ts'

/** The edits of an amendment that was stored without any: every part that differs is replaced as a whole. */
export function editsReplacing(from: Tabled, to: Tabled): readonly Edit[] {
  const [before, after] = [slotsOf(from), slotsOf(to)]
  const languages = languagesIn(new Map([...before, ...after]))
  const places = Part.options.flatMap((part) => [{ part }, ...languages.map((language) => ({ part, language }))])
  return places.flatMap((place) => wholeEdit(place, before.get(slotOf(place)), after.get(slotOf(place))))
}

/** The edit that replaces one value by another; none if they are equal. */
export function wholeEdit(
  place: { readonly part: Part; readonly language?: TextLanguage },
  was: string | undefined,
  becomes: string | undefined,
): readonly Edit[] {
  if (was === becomes) return []
  return [{ is: 'whole', ...place, ...(was !== undefined && { was }), ...(becomes !== undefined && { becomes }) }]
}
