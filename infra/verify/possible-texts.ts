import type { Edit } from '../../shared/edits/edit.ts'
import { amendedBy } from './competition-outcomes.ts'
import { canLeaveNoText } from './no-text-left.ts'
import { carryOver } from './recompute-carry-over.ts'
import { slotOf, slotsOf } from './recompute-edits.ts'
import { type Member, outOfLineIn, textOf } from './recompute-family.ts'
import type { Merged, Variant } from './recompute-merge.ts'
import { collide, type Unit, unitsOf } from './recompute-units.ts'

/** The most contested units: the number of ways doubles with each. */
const MOST_CONTESTED = 12

/**
 * The possible ways to merge amendments into a text when their ranks are not known: with every
 * uncontested unit, and any set of contested units that do not collide.
 *
 * A unit is contested if it collides with another unit, if it depends on the rank of an amendment's own amendments, if
 * an edit of an amendment that did not go in has the same slot, or if it may not be separated from a contested unit. So
 * this does not find that a better ranked unit was left out for a lower ranked one, or that an amendment with a
 * sufficient rank was left out. Where all amendments together can have left no text, each is a way by itself.
 *
 * @param owners the proposals that went in
 * @returns `undefined` where there are too many ways
 */
export function possibleWays(
  text: Member,
  members: readonly Member[],
  owners: ReadonlySet<string>,
): readonly Merged[] | undefined {
  const byId = new Map(members.map((one) => [one.id, one]))
  const amended = amendedBy(owners, byId)
  const leadsIn = ({ id }: Member) => owners.has(id) || amended.has(id)
  const byChild: Variant[][] = []
  for (const child of members.filter((one) => one.amends === text.id && one.ends === undefined && leadsIn(one))) {
    const { id, body, edits = [], outOfLine = [] } = child
    const own = unitsOf(edits, body.kind)
    const variants: Variant[] = owners.has(id) ? [{ owners: [id], rank: [], units: own, outOfLine }] : []
    const ways = possibleWays(child, members, owners)
    if (ways === undefined) return undefined
    for (const way of ways) {
      const units = carryOver(slotsOf(text.body), own, way.units)
      const made = textOf(body, way.units) ?? body
      variants.push({ owners: way.owners, rank: [], units, outOfLine: outOfLineIn(child, made, way) })
    }
    byChild.push(variants)
  }
  const leftOut = members.filter((one) => !leadsIn(one))
  const contestedSlots = new Set(leftOut.flatMap(({ edits = [] }) => edits.map(slotOf)))
  const edits = leftOut
    .filter(({ id }) => amendedBy(new Set([id]), byId).has(text.id))
    .flatMap((one) => one.edits ?? [])
  return waysToMerge(text, byChild, { contestedSlots, edits })
}

function waysToMerge(
  { body }: Member,
  byChild: readonly (readonly Variant[])[],
  leftOut: { readonly contestedSlots: ReadonlySet<string>; readonly edits: readonly Edit[] },
): readonly Merged[] | undefined {
  const variants = byChild.flat()
  const contested = new Set([
    ...variants.flatMap((variant) => contestedIn(variant, variants, leftOut.contestedSlots)),
    ...inSomeOnly(byChild),
  ])
  const units = [...new Map(variants.flatMap((one) => one.units.map((unit) => [unit.key, unit] as const))).values()]
  const eachAlone = variants.map((variant) => ({ ...variant, of: [variant] }))
  // A variant that reverts what it amends is a way by itself.
  const reverting = eachAlone.filter((one) => one.units.length === 0)
  if (units.length === 0) return reverting
  const certain = units.filter(({ key }) => !contested.has(key))
  if (contested.size > MOST_CONTESTED) return undefined
  let choices: readonly (readonly Unit[])[] = [certain]
  for (const unit of units.filter(({ key }) => contested.has(key))) {
    const withIt = choices.filter((chosen) => !chosen.some((other) => collide(unit, other)))
    choices = [...choices, ...withIt.map((chosen) => [...chosen, unit])]
  }
  const leaving = choices.filter((chosen) => textOf(body, chosen) !== undefined)
  const ways = leaving
    .filter(({ length }) => length > 0)
    .map((chosen) => {
      const keys = new Set(chosen.map(({ key }) => key))
      const of = variants.filter((variant) => variant.units.some(({ key }) => keys.has(key)))
      return { owners: [...new Set(of.flatMap((one) => one.owners))].sort(), rank: [], units: chosen, of }
    })
  // If the variants together leave no text, each is a way by itself as well.
  const edits = [...units.flatMap((unit) => unit.edits), ...leftOut.edits]
  const canLeaveNone = leaving.length < choices.length || (leftOut.edits.length > 0 && canLeaveNoText(body, edits))
  return [...ways, ...(canLeaveNone ? eachAlone : reverting)]
}

/** The keys of the units that are in no child, with any result of its own children. */
function inSomeOnly(byChild: readonly (readonly Variant[])[]): readonly string[] {
  const keys = (variants: readonly Variant[]) => variants.flatMap(({ units }) => units.map(({ key }) => key))
  const has = ({ units }: Variant, key: string) => units.some((unit) => unit.key === key)
  const isCertain = (key: string) => byChild.some((variants) => variants.every((one) => has(one, key)))
  return byChild.flatMap(keys).filter((key) => !isCertain(key))
}

/** The keys of a variant's units that another variant, or an amendment that was not merged, can have excluded. */
function contestedIn(variant: Variant, variants: readonly Variant[], rivals: ReadonlySet<string>): readonly string[] {
  const others = variants.filter((one) => one !== variant).flatMap(({ units }) => units)
  const isContested = (unit: Unit) =>
    unit.edits.some((edit) => rivals.has(slotOf(edit))) || others.some((other) => collide(unit, other))
  const torn = variant.units.filter((unit) => isContested(unit) && new Set(unit.edits.map(slotOf)).size > 1)
  const parts = new Set(torn.flatMap(({ edits }) => edits.map(({ part }) => part)))
  return variant.units
    .filter((unit) => isContested(unit) || unit.edits.some(({ part }) => parts.has(part)))
    .map(({ key }) => key)
}
