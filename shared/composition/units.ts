import { type Edit, slotOf } from '../edits/edit.ts'
import type { Tabled } from '../proposal.ts'

/** Edits that are applied together or not at all: some of them alone would make a text that nobody tabled. */
export type Unit = readonly Edit[]

/**
 * The units of an amendment's edits.
 *
 * - A topic's place in the ledger goes with its reason, a modality with its rationale, a clause's form with its action,
 *   and a condition's word with its text.
 * - In a part that is edited in one language each edit is a unit. Edited in several languages alike, the first edits of
 *   all languages are one unit, the second ones another, and so on; edited in several languages differently, all
 *   edits of the part are one unit.
 */
export function unitsOf(kind: Tabled['kind'], edits: readonly Edit[]): readonly Unit[] {
  const isChanged = (part: Edit['part']) => edits.some((edit) => edit.part === part && edit.language === undefined)
  if (kind === 'topic' && isChanged('scope')) return [edits]
  if (kind === 'modality' && isChanged('modality')) return [edits]
  const groupOf = ({ part }: Edit) => (part === 'action' && isChanged('form') ? 'form' : part)
  return [...Map.groupBy(edits, groupOf)].flatMap(([part, group]) => {
    const isOne = group.some((edit) => edit.is === 'whole')
    return isOne || part === 'form' ? [group] : acrossLanguages(group)
  })
}

function acrossLanguages(edits: readonly Edit[]): readonly Unit[] {
  const languages = [...Map.groupBy(edits, ({ language }) => language).values()]
  const most = Math.max(...languages.map((one) => one.length))
  if (languages.some((one) => one.length !== most)) return [edits]
  return Array.from({ length: most }, (_, index) => languages.flatMap((one) => one[index] ?? []))
}

/** A key that is equal for equal changes, in any order of their edits. */
export function keyOf(unit: Unit): string {
  return unit
    .map((edit) =>
      JSON.stringify(
        edit.is === 'words'
          ? [slotOf(edit), edit.at, edit.removes, edit.inserts]
          : [slotOf(edit), edit.was ?? null, edit.becomes ?? null],
      ),
    )
    .toSorted()
    .join()
}
