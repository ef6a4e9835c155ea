import type { Edit } from '../../shared/edits/edit.ts'
import { type Body, LONGEST, slotOf, slotsOf } from './recompute-edits.ts'

/**
 * Whether some of these edits, applied together, can leave no valid text: one may take out what another one leaves in
 * no other language, or together they may make a text longer than allowed.
 *
 * It is `true` for some edits that would always leave a text, and never `false` for edits that would not. Edits of
 * amendments of amendments count as well, though they are made to another text.
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
