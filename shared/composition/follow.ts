import { inOrder } from '../edits/apply-edits.ts'
import { type Edit, lengthOf, slotOf, type WordsEdit } from '../edits/edit.ts'
import { type Slots, slotsOf } from '../edits/slots.ts'
import type { Tabled } from '../proposal.ts'
import type { Unit } from './units.ts'

/** An edit with the numbers of the units it came from. */
type Traced = { readonly edit: Edit; readonly from: readonly number[] }

/**
 * The edits of an amendment and of its own amendments together, against the text that the first one amends. Edits that
 * touch become one edit, and their units one unit.
 *
 * @param amended the text that the amendment amends
 * @param own the units of the amendment, against that text
 * @param later units against what the amendment makes of it
 * @param after the text with the amendment and the later units applied
 */
export function follow(amended: Tabled, own: readonly Unit[], later: readonly Unit[], after: Tabled): readonly Unit[] {
  const traced = [...own, ...later].flatMap((unit, number) =>
    unit.map((edit) => ({ edit, from: [number], isLater: number >= own.length })),
  )
  const [before, now] = [slotsOf(amended), slotsOf(after)]
  const together = [...Map.groupBy(traced, ({ edit }) => slotOf(edit))].flatMap(([slot, edits]) => {
    const [first, second] = [edits.filter((one) => !one.isLater), edits.filter((one) => one.isLater)]
    if (first.length === 0 || second.length === 0) return edits
    return inOneSlot(slot, first, second, before, now)
  })
  return joined(together)
}

function inOneSlot(
  slot: string,
  first: readonly Traced[],
  second: readonly Traced[],
  before: Slots,
  now: Slots,
): readonly Traced[] {
  const was = before.get(slot)
  const words = [...first, ...second].flatMap(({ edit, from }) => (edit.is === 'words' ? [{ edit, from }] : []))
  if (was !== undefined && words.length === first.length + second.length) {
    return followWords(was, words.slice(0, first.length), words.slice(first.length))
  }
  const [place] = first
  const becomes = now.get(slot)
  if (place === undefined || was === becomes) return []
  const { part, language } = place.edit
  const edit: Edit = {
    is: 'whole',
    part,
    ...(language !== undefined && { language }),
    ...(was !== undefined && { was }),
    ...(becomes !== undefined && { becomes }),
  }
  return [{ edit, from: [...first, ...second].flatMap((one) => one.from) }]
}

type TracedWords = { readonly edit: WordsEdit; readonly from: readonly number[] }

/** A code point of a text, from the amended text or inserted; or, without one, the place of an edit. */
type Cell = { readonly point: string; readonly origin?: number } | { readonly from: readonly number[] }

function followWords(
  text: string,
  first: readonly TracedWords[],
  second: readonly TracedWords[],
): readonly TracedWords[] {
  const points = Array.from(text)
  const original = points.map((point, origin): Cell => ({ point, origin }))
  const edited = editCells(editCells(original, first), second)
  const place = first[0]?.edit
  const result: TracedWords[] = []
  let [at, inserts, from]: [number, string, number[]] = [0, '', []]
  for (const cell of [...edited, { point: '', origin: original.length }]) {
    if ('from' in cell) from.push(...cell.from)
    else if (cell.origin === undefined) inserts += cell.point
    else {
      const removes = points.slice(at, cell.origin).join('')
      if (place !== undefined && removes !== inserts) result.push({ edit: { ...place, at, removes, inserts }, from })
      ;[at, inserts, from] = [cell.origin + 1, '', []]
    }
  }
  return result
}

/** Applies edits to cells. The place of each edit is a cell of its own, even if nothing is inserted. */
function editCells(cells: readonly Cell[], edits: readonly TracedWords[]): readonly Cell[] {
  const left = inOrder(edits.map(({ edit, from }) => ({ ...edit, from })))
  const edited: Cell[] = []
  let [at, next, skipped] = [0, 0, 0]
  const begin = () => {
    for (let edit = left[next]; edit !== undefined && edit.at === at; edit = left[next]) {
      const inserted = Array.from(edit.inserts).map((point): Cell => ({ point }))
      edited.push({ from: edit.from }, ...inserted)
      skipped += lengthOf(edit)
      next += 1
    }
  }
  for (const cell of cells) {
    if ('from' in cell) {
      edited.push(cell)
      continue
    }
    begin()
    at += 1
    if (skipped > 0) skipped -= 1
    else edited.push(cell)
  }
  begin()
  return edited
}

/** Edits as units again: those that share the number of a unit they came from are one. */
function joined(traced: readonly Traced[]): readonly Unit[] {
  const groups: { readonly from: ReadonlySet<number>; readonly unit: Unit }[] = []
  for (const { edit, from } of traced) {
    const shared = groups.filter((group) => from.some((number) => group.from.has(number)))
    for (const group of shared) groups.splice(groups.indexOf(group), 1)
    groups.push({
      from: new Set([...from, ...shared.flatMap((group) => [...group.from])]),
      unit: [...shared.flatMap(({ unit }) => unit), edit],
    })
  }
  return groups.map(({ unit }) => unit)
}
