import type { Typed } from '../pieces/typed-values.tsx'

/** The competitions that the page showed, in its order. */
export function shownIn(typed: Typed): readonly string[] {
  const shown: string[] = []
  for (let one = typed['matter.1']; one !== undefined; one = typed[`matter.${shown.length + 1}`]) shown.push(one)
  return shown
}

/** A matter with the number that it has in the form, and the number that was typed. */
type Row = { readonly competes: string; readonly place: number; readonly wanted: number }

/**
 * Reads the form of an order: the fields `matter.1`, `matter.2` … in the order that the page showed, each with the number
 * that was typed for it in `place.1`, `place.2` … A text whose number was changed gets that place; the others keep their
 * order around it.
 *
 * @returns the competitions in the new order, or `undefined` if a number is missing or out of range
 */
export function orderIn(typed: Typed): readonly string[] | undefined {
  const rows: Row[] = []
  for (const [index, competes] of shownIn(typed).entries()) {
    const place = index + 1
    const wanted = (typed[`place.${place}`] ?? String(place)).trim()
    if (!/^\d{1,4}$/.test(wanted)) return undefined
    rows.push({ competes, place, wanted: Number(wanted) })
  }
  if (rows.some(({ wanted }) => wanted < 1 || wanted > rows.length)) return undefined
  const inOrder = rows.filter(({ place, wanted }) => wanted === place)
  const moved = rows.filter(({ place, wanted }) => wanted !== place)
  for (const row of moved.toSorted((one, other) => one.wanted - other.wanted)) inOrder.splice(row.wanted - 1, 0, row)
  return inOrder.map(({ competes }) => competes)
}
