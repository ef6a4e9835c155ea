import type { Edit } from '../../shared/edits/edit.ts'
import { endOf, type Slots, slotOf } from './recompute-edits.ts'
import { type Unit, unitOf } from './recompute-units.ts'

type WordsEdit = Extract<Edit, { is: 'words' }>

/** An edit, with the units whose edits were joined into it. */
type Composed = { readonly edit: Edit | undefined; readonly of: readonly Unit[] }

/**
 * Expresses edits of an amendment against the text that it amends, joined with the amendment's own edits.
 *
 * @param before the text that the amendment amends
 * @param own the amendment's units, against that text
 * @param later units against the amendment
 */
export function carryOver(before: Slots, own: readonly Unit[], later: readonly Unit[]): readonly Unit[] {
  const slots = new Set([...own, ...later].flatMap(({ edits }) => edits.map(slotOf)))
  const composed = [...slots].flatMap((slot) =>
    inSlot(slot, before.get(slot), editsIn(slot, own), editsIn(slot, later)),
  )
  return joined([...own, ...later], composed)
}

type Owned = { readonly edit: Edit; readonly unit: Unit }

function editsIn(slot: string, units: readonly Unit[]): readonly Owned[] {
  return units.flatMap((unit) => unit.edits.filter((edit) => slotOf(edit) === slot).map((edit) => ({ edit, unit })))
}

function inSlot(
  slot: string,
  before: string | undefined,
  own: readonly Owned[],
  later: readonly Owned[],
): readonly Composed[] {
  const all = [...own, ...later]
  if (own.length === 0 || later.length === 0) return all.map(({ edit, unit }) => ({ edit, of: [unit] }))
  const [first] = own.map(({ edit }) => edit)
  if (first === undefined) return []
  if (all.some(({ edit }) => edit.is === 'whole')) {
    const after = textAfter(textAfter(before, own), later)
    const { part, language } = first
    const edit: Edit = {
      is: 'whole',
      part,
      ...(language !== undefined && { language }),
      ...(before !== undefined && { was: before }),
      ...(after !== undefined && { becomes: after }),
    }
    return [{ edit: before === after ? undefined : edit, of: all.map(({ unit }) => unit) }]
  }
  return betweenStretches(slot, before ?? '', own, later)
}

function textAfter(before: string | undefined, owned: readonly Owned[]): string | undefined {
  const [whole] = owned.flatMap(({ edit }) => (edit.is === 'whole' ? [edit] : []))
  if (whole !== undefined) return whole.becomes
  return pointsAfter(
    [...(before ?? '')].map((point) => ({ point, at: -1 })),
    owned,
  )
    .map(({ point }) => point)
    .join('')
}

/** A code point with its place in the first text, or -1 where an edit inserted it. */
type Point = { readonly point: string; readonly at: number }

function pointsAfter(points: readonly Point[], owned: readonly Owned[]): readonly Point[] {
  const edits = wordsOf(owned).toSorted(
    (one, other) => one.edit.at - other.edit.at || endOf(one.edit) - endOf(other.edit),
  )
  const after: Point[] = []
  let from = 0
  for (const { edit } of edits) {
    after.push(...points.slice(from, edit.at), ...[...edit.inserts].map((point) => ({ point, at: -1 })))
    from = endOf(edit)
  }
  return [...after, ...points.slice(from)]
}

function wordsOf(owned: readonly Owned[]): readonly { readonly edit: WordsEdit; readonly unit: Unit }[] {
  return owned.flatMap(({ edit, unit }) => (edit.is === 'words' ? [{ edit, unit }] : []))
}

/** One edit for each gap between two code points of the first text that the last one keeps. */
function betweenStretches(
  slot: string,
  before: string,
  own: readonly Owned[],
  later: readonly Owned[],
): readonly Composed[] {
  const points = [...before].map((point, at) => ({ point, at }))
  const middle = pointsAfter(points, own)
  const last = pointsAfter(middle, later)
  const surviving = new Set(last.map(({ at }) => at))
  const gapAt = (where: readonly Point[], place: number) =>
    where.slice(0, place).findLast(({ at }) => at >= 0 && surviving.has(at))?.at ?? -1
  const gaps = Map.groupBy(
    [
      ...wordsOf(own).map(({ edit, unit }) => ({ gap: gapAt(points, edit.at), unit })),
      ...wordsOf(later).map(({ edit, unit }) => ({ gap: gapAt(middle, edit.at), unit })),
    ],
    ({ gap }) => gap,
  )
  const [part, language] = slot.split('.')
  return [...gaps]
    .toSorted(([one], [other]) => one - other)
    .map(([gap, sources]) => {
      const start = gap + 1
      const end = points.find(({ at }) => at > gap && surviving.has(at))?.at ?? points.length
      const removes = points
        .slice(start, end)
        .map(({ point }) => point)
        .join('')
      const from = gap < 0 ? 0 : last.findIndex(({ at }) => at === gap) + 1
      const to = end === points.length ? last.length : last.findIndex(({ at }) => at === end)
      const inserts = last
        .slice(from, to)
        .map(({ point }) => point)
        .join('')
      const edit = { is: 'words', part, language, at: start, removes, inserts } as WordsEdit
      return { edit: removes === inserts ? undefined : edit, of: sources.map(({ unit }) => unit) }
    })
}

/** Units that share an edit become one unit. */
function joined(units: readonly Unit[], composed: readonly Composed[]): readonly Unit[] {
  const groups: { units: Set<Unit>; edits: Edit[] }[] = units.map((unit) => ({ units: new Set([unit]), edits: [] }))
  for (const { edit, of } of composed) {
    // An edit without effect is dropped, and joins no units.
    if (edit === undefined) continue
    const [first, ...others] = groups.filter((group) => of.some((unit) => group.units.has(unit)))
    if (first === undefined) continue
    for (const other of others) {
      for (const unit of other.units) first.units.add(unit)
      first.edits.push(...other.edits)
      groups.splice(groups.indexOf(other), 1)
    }
    first.edits.push(edit)
  }
  return groups.filter(({ edits }) => edits.length > 0).map(({ edits }) => unitOf(edits))
}
