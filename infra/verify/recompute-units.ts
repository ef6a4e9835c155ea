import type { Edit } from '../../shared/edits/edit.ts'
import { type Body, overlap, slotOf } from './recompute-edits.ts'
import { canonicalJson } from './recompute-hashes.ts'

/** Edits that are applied together or not at all. Two units with the same key are equal. */
export type Unit = { readonly key: string; readonly edits: readonly Edit[] }

export function unitOf(edits: readonly Edit[]): Unit {
  return { key: JSON.stringify(edits.map(canonicalJson).sort()), edits }
}

/** The units of an amendment's edits. */
export function unitsOf(edits: readonly Edit[], kind: Body['kind']): readonly Unit[] {
  if (edits.length === 0) return []
  const isEdited = (part: string) => edits.some((edit) => edit.part === part)
  if ((kind === 'topic' && isEdited('scope')) || (kind === 'modality' && isEdited('modality'))) return [unitOf(edits)]
  const isFormEdited = kind === 'commitment' && isEdited('form')
  const parts = Map.groupBy(edits, ({ part }) => (isFormEdited && part === 'action' ? 'form' : part))
  return [...parts].flatMap(([part, inPart]) =>
    isFormEdited && part === 'form' ? [unitOf(inPart)] : unitsOfPart(inPart),
  )
}

function unitsOfPart(edits: readonly Edit[]): readonly Unit[] {
  const byLanguage = [...Map.groupBy(edits, ({ language }) => language).values()]
  const many = byLanguage[0]?.length ?? 0
  const isInStep = byLanguage.every(({ length }) => length === many)
  if (!isInStep || edits.some(({ is }) => is === 'whole')) return [unitOf(edits)]
  return Array.from({ length: many }, (_, index) => unitOf(byLanguage.flatMap((inLanguage) => inLanguage[index] ?? [])))
}

/** Whether an edit of one unit overlaps an edit of another. */
export function collide(one: Unit, other: Unit): boolean {
  return one.key !== other.key && one.edits.some((edit) => other.edits.some((another) => overlap(edit, another)))
}

/**
 * The units of a variant beside the units of others. A unit may not be split: if only some of its slots collide,
 * all edits in its parts become one unit.
 */
export function untorn(units: readonly Unit[], others: readonly Unit[]): readonly Unit[] {
  const torn = units.filter((unit) => isTorn(unit, others))
  const parts = new Set(torn.flatMap(({ edits }) => edits.map(({ part }) => part)))
  if (parts.size === 0) return units
  const isIn = ({ edits }: Unit) => edits.some(({ part }) => parts.has(part))
  const joined = unitOf(units.filter(isIn).flatMap(({ edits }) => edits))
  const first = units.findIndex(isIn)
  return units.flatMap((unit, index) => (index === first ? [joined] : isIn(unit) ? [] : [unit]))
}

function isTorn(unit: Unit, others: readonly Unit[]): boolean {
  const slots = new Set(unit.edits.map(slotOf))
  const different = others.filter(({ key }) => key !== unit.key).flatMap(({ edits }) => edits)
  const hit = new Set(unit.edits.filter((edit) => different.some((other) => overlap(edit, other))).map(slotOf))
  return hit.size > 0 && hit.size < slots.size
}
