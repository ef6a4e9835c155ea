import { type Edit, lengthOf, slotOf } from '../edits/edit.ts'

/** The part of a slot that an edit changes: all of it, or a range of code points. */
export type Span = { readonly slot: string; readonly whole: boolean; readonly start: number; readonly end: number }

export function spanOf(edit: Edit): Span {
  const slot = slotOf(edit)
  if (edit.is === 'whole') return { slot, whole: true, start: 0, end: 0 }
  return { slot, whole: false, start: edit.at, end: edit.at + lengthOf(edit) }
}

/** The changed ranges of one slot. Replacements that overlap are one range; ranges that only touch are two. */
type Taken = { whole: boolean; readonly ranges: [start: number, end: number][]; readonly places: number[] }

/**
 * The places of a text that edits change. Finds whether another edit overlaps any of them without comparing it with
 * each. An edit that only inserts overlaps another insertion at the same place and a replacement around it,
 * not one that begins or ends there.
 */
export class Ground {
  readonly #slots = new Map<string, Taken>()

  isTaken({ slot, whole, start, end }: Span): boolean {
    const taken = this.#slots.get(slot)
    if (taken === undefined) return false
    if (whole || taken.whole) return true
    const { ranges, places } = taken
    const range = ranges[firstIndex(ranges, ([, ends]) => ends > start)]
    const place = places[firstIndex(places, (at) => (start === end ? at >= start : at > start))]
    const isInRange = range !== undefined && range[0] < end
    return isInRange || (place !== undefined && (start === end ? place === start : place < end))
  }

  take({ slot, whole, start, end }: Span): void {
    const taken: Taken = this.#slots.get(slot) ?? { whole: false, ranges: [], places: [] }
    this.#slots.set(slot, taken)
    const { ranges, places } = taken
    if (whole) taken.whole = true
    else if (start === end)
      places.splice(
        firstIndex(places, (at) => at >= start),
        0,
        start,
      )
    else {
      const from = firstIndex(ranges, ([, ends]) => ends > start)
      const to = firstIndex(ranges, ([starts]) => starts >= end)
      const [starts = start, ends = end] = from < to ? [ranges[from]?.[0], ranges[to - 1]?.[1]] : []
      ranges.splice(from, to - from, [Math.min(start, starts), Math.max(end, ends)])
    }
  }
}

/** The index of the first element of a sorted list that matches; the list's length if none does. */
function firstIndex<One>(inOrder: readonly One[], isFound: (one: One) => boolean): number {
  let [from, to] = [0, inOrder.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const one = inOrder[middle]
    if (one !== undefined && isFound(one)) to = middle
    else from = middle + 1
  }
  return from
}
