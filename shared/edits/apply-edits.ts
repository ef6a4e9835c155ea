import { LONGEST_TEXT } from '../localized-text.ts'
import type { Tabled } from '../proposal.ts'
import { type Edit, slotOf, type WholeEdit, type WordsEdit } from './edit.ts'
import { bodyOf, slotsOf } from './slots.ts'
import { applyReplacements, type Replacement } from './word-diff.ts'

/** Edits do not fit the text that they are applied to. */
export class EditDoesNotFit extends Error {
  override readonly name = 'EditDoesNotFit'
}

/**
 * A text with edits applied to it, each to the text as it was: the order of the edits does not matter.
 *
 * @throws {EditDoesNotFit} if an edit removes words that are not there, if two edits overlap, or if the result is no
 *   text of this kind
 */
export function applyEdits(body: Tabled, edits: readonly Edit[]): Tabled {
  const slots = new Map(slotsOf(body))
  for (const [slot, changes] of Map.groupBy(edits, slotOf)) {
    const [first, another] = changes
    if (first?.is === 'whole') {
      if (another !== undefined) throw new EditDoesNotFit(`${slot} is changed twice`)
      replace(slots, slot, first)
      continue
    }
    const text = slots.get(slot)
    if (text === undefined) throw new EditDoesNotFit(`there is no ${slot} to edit`)
    slots.set(
      slot,
      applyWords(
        text,
        changes.flatMap((edit) => (edit.is === 'words' ? [edit] : [])),
      ),
    )
  }
  const edited = bodyOf(body.kind, slots)
  if (!isWhole(edited)) throw new EditDoesNotFit(`the edited text is not a valid ${body.kind}`)
  return edited
}

/**
 * Whether every part is present, no text is blank, and none is longer than allowed. Nothing else is checked or changed
 * here: edits are only applied.
 */
function isWhole(body: unknown): body is Tabled {
  if (typeof body === 'string') return body.trim() !== '' && body.length <= LONGEST_TEXT
  return typeof body === 'object' && body !== null && Object.values(body).every(isWhole)
}

function replace(slots: Map<string, string>, slot: string, { was, becomes }: WholeEdit): void {
  if (slots.get(slot) !== was) throw new EditDoesNotFit(`${slot} is not ${was ?? 'absent'}`)
  if (becomes === undefined) slots.delete(slot)
  else slots.set(slot, becomes)
}

/**
 * One text with its words edited.
 *
 * @throws {EditDoesNotFit} if an edit removes words that are not there, or begins before the previous one ends
 */
export function applyWords(text: string, edits: readonly Replacement[]): string {
  try {
    return applyReplacements(text, inOrder(edits))
  } catch (error) {
    if (error instanceof RangeError) throw new EditDoesNotFit(error.message, { cause: error })
    throw error
  }
}

/** Sorted by place. At one place, an insertion is before a replacement. */
export function inOrder<One extends Pick<WordsEdit, 'at' | 'removes'>>(edits: readonly One[]): readonly One[] {
  return edits.toSorted((one, other) => one.at - other.at || one.removes.length - other.removes.length)
}
