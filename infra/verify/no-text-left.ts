import type { Edit } from '../../shared/edits/edit.ts'
import { type Body, LONGEST, slotOf, slotsOf } from './recompute-edits.ts'

/**
 * Whether some of these edits, applied together, can leave no valid text: two edits may together remove every
 * language of a text, or make a text longer than allowed.
 *
 * It can be `true` for edits that always leave a valid text, but it is never `false` for edits that do not. Edits of
 * amendments of amendments count too, although they are made to another text.
 */
export function canLeaveNoText(body: Body, edits: readonly Edit[]): boolean {
  const before = slotsOf(body)
  const isTooLong = [...Map.groupBy(edits, slotOf)].some(([slot, inSlot]) => {
    const added = inSlot.reduce((sum, edit) => sum + putIn(edit).length, 0)
    return (before.get(slot) ?? '').length + added > LONGEST
  })
  return isTooLong || edits.some((edit) => putIn(edit).trim() === '')
}

function putIn(edit: Edit): string {
  return edit.is === 'whole' ? (edit.becomes ?? '') : edit.inserts
}
