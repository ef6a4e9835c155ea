import { compareRank, lowestRank, type Rank } from '../agreement.ts'
import { colliding, fits, groundOf, type Placed, placed, withoutHalves } from './collisions.ts'
import type { Unit } from './units.ts'

/** A way to amend a text: one amendment, or several together. */
export type Variant = {
  /** The proposals that go in, by id. */
  readonly owners: readonly string[]
  readonly rank: Rank
  readonly units: readonly Unit[]
}

/** A result of merging, with the merged variants. */
export type Merged<One extends Variant> = Variant & { readonly of: readonly One[] }

type Ranked = Placed & { readonly rank: Rank }

/** A variant, with the keys of its units. */
type Keyed<One> = { readonly variant: One; readonly placed: readonly Placed[]; readonly keys: ReadonlySet<string> }

/**
 * Merges amendments of one text; their order does not matter. If units collide, the best ranked one stands and the
 * others are left out, unit by unit. If several of the best rank alike, the wording is open, and there is one result
 * for each amendment with such a unit.
 */
export function merge<One extends Variant>(variants: readonly One[]): readonly Merged<One>[] {
  // A variant that reverts what it amends changes nothing.
  if (variants.every(({ units }) => units.length === 0)) return bestAlone(variants)
  const inOrder = inOrderOfOwners(variants)
  const whole = withoutHalves(inOrder.map(({ units }) => units.map(placed))).flatMap((units, index) => {
    const variant = inOrder[index]
    if (variant === undefined) return []
    return { variant: { ...variant, units: units.map(({ unit }) => unit) }, placed: units, keys: keysOf(units) }
  })
  const { accepted, open } = decided(rankedUnits(whole))
  if (open.length === 0) return [resultOf(accepted, whole)]

  const chosen = whole.flatMap(({ keys }) => {
    const own = open.filter(({ key }) => keys.has(key))
    return own.length === 0 ? [] : [[...accepted, ...own, ...whatFits(open, own)]]
  })
  const alike = Map.groupBy(chosen, (units) => JSON.stringify([...keysOf(units)].toSorted()))
  return [...alike.values()].flatMap(([units]) => (units === undefined ? [] : resultOf(units, whole)))
}

/** The best ranked variants, each by itself. */
export function bestAlone<One extends Variant>(variants: readonly One[]): readonly Merged<One>[] {
  return bestOf(variants).map((variant) => ({ ...variant, of: [variant] }))
}

/** The best ranked elements, in their order. */
export function bestOf<One extends { readonly rank: Rank }>(ranked: readonly One[]): readonly One[] {
  const [one, ...others] = ranked
  if (one === undefined) return []
  const best = others.reduce((first, { rank }) => (compareRank(rank, first) < 0 ? rank : first), one.rank)
  return ranked.filter(({ rank }) => compareRank(rank, best) === 0)
}

/** Every unit once, with the best rank of those who have it. */
function rankedUnits(variants: readonly Keyed<Variant>[]): readonly Ranked[] {
  const units = new Map<string, Ranked>()
  for (const { placed: own, variant } of variants) {
    for (const unit of own) {
      const known = units.get(unit.key)
      if (known === undefined || compareRank(variant.rank, known.rank) < 0) {
        units.set(unit.key, { ...unit, rank: variant.rank })
      }
    }
  }
  return [...units.values()]
}

/** Rank by rank, from the best: a unit without a collision stands; units of one rank that collide are open. */
function decided(units: readonly Ranked[]): { readonly accepted: readonly Ranked[]; readonly open: readonly Ranked[] } {
  const [accepted, open]: [Ranked[], Ranked[]] = [[], []]
  const ground = groundOf([])
  for (const equals of rankByRank(units)) {
    const standing = equals.filter((one) => fits(one, ground))
    const contested = colliding(standing)
    for (const one of standing) (contested.has(one) ? open : accepted).push(one)
    for (const { spans } of standing) for (const span of spans) ground.take(span)
  }
  return { accepted, open }
}

/** Units of equal rank together, the best first; sorting is stable, and equals stay in their order. */
function rankByRank(units: readonly Ranked[]): readonly (readonly Ranked[])[] {
  const groups: Ranked[][] = []
  for (const unit of units.toSorted((one, other) => compareRank(one.rank, other.rank))) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && compareRank(last[0].rank, unit.rank) === 0) last.push(unit)
    else groups.push([unit])
  }
  return groups
}

/** The units, in their order, that collide neither with the chosen ones nor with one another. */
function whatFits(units: readonly Ranked[], chosen: readonly Ranked[]): readonly Ranked[] {
  const ground = groundOf(chosen)
  const already = new Set(chosen)
  return units.filter((one) => {
    if (already.has(one) || !fits(one, ground)) return false
    for (const span of one.spans) ground.take(span)
    return true
  })
}

function resultOf<One extends Variant>(units: readonly Ranked[], variants: readonly Keyed<One>[]): Merged<One> {
  const chosen = keysOf(units)
  const went = variants.filter(({ keys }) => [...keys].some((key) => chosen.has(key)))
  return {
    owners: [...new Set(went.flatMap(({ variant }) => variant.owners))].toSorted(),
    rank: lowestRank(went.map(({ variant }) => variant.rank)),
    units: units.map(({ unit }) => unit),
    of: went.map(({ variant }) => variant),
  }
}

function keysOf(units: readonly Placed[]): ReadonlySet<string> {
  return new Set(units.map(({ key }) => key))
}

/** By the proposals that went in. Of the same ones, the order in which they were found stays. */
export function inOrderOfOwners<One extends Pick<Variant, 'owners'>>(all: readonly One[]): readonly One[] {
  return all
    .map((one) => ({ one, name: one.owners.join() }))
    .toSorted((left, right) => Number(left.name > right.name) - Number(left.name < right.name))
    .map(({ one }) => one)
}
