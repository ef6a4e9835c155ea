import { compareRanks, lowest, type Tallies } from './rank.ts'
import { canonicalJson } from './recompute-hashes.ts'
import type { OutOfLine } from './recompute-out-of-line.ts'
import { collide, type Unit, untorn } from './recompute-units.ts'

/** A possible replacement of a text: its edits, the proposals that went in, and their rank. */
export type Variant = {
  readonly owners: readonly string[]
  readonly rank: Tallies
  readonly units: readonly Unit[]
  /** The languages out of line in the amendment, or in the merged text. */
  readonly outOfLine: readonly OutOfLine[]
}

/** A result of merging, with the variants that have a unit in it. */
export type Merged = Omit<Variant, 'outOfLine'> & { readonly of: readonly Variant[] }

type Ranked = Unit & { readonly rank: Tallies; readonly of: readonly Variant[] }

/**
 * Merges variants of one text: units that do not collide are merged. If units that rank alike collide, there is a
 * result for each variant that has one of them.
 *
 * @param leavesText whether units, applied to the text, leave one
 */
export function merge(
  variants: readonly Variant[],
  leavesText: (units: readonly Unit[]) => boolean,
): readonly Merged[] {
  const alone = () => best(variants).map((variant) => ({ ...variant, of: [variant] }))
  // A variant that reverts what it amends changes nothing.
  if (variants.every(({ units }) => units.length === 0)) return alone()
  const whole = variants
    .map((variant) => ({ ...variant, units: untorn(variant.units, unitsOfOthers(variant, variants)) }))
    .toSorted(byOwners)
  const { accepted, open } = taken(inRankOrder(whole))
  const chosen = open.length === 0 ? [accepted] : whole.flatMap((variant) => withOpenOf(variant, accepted, open))
  const results = [...new Map(chosen.map((units) => [keyOf(units), units])).values()]
  if (!results.every(leavesText)) return alone()
  return results.map((units) => {
    const inIt = whole.filter((variant) => units.some(({ of }) => of.includes(variant)))
    const owners = [...new Set(inIt.flatMap((variant) => variant.owners))].sort()
    return { owners, rank: lowest(inIt.map(({ rank }) => rank)), units, of: inIt }
  })
}

/** In the order of their owners, joined by commas; of the same owners, in the order in which they were found. */
export function byOwners({ owners: one }: Pick<Variant, 'owners'>, { owners: other }: Pick<Variant, 'owners'>): number {
  return Number(one.join(',') > other.join(',')) - Number(one.join(',') < other.join(','))
}

export function best<One extends Pick<Variant, 'rank'>>(ranked: readonly One[]): readonly One[] {
  const [first] = ranked.toSorted((one, other) => compareRanks(one.rank, other.rank))
  return first === undefined ? [] : ranked.filter(({ rank }) => compareRanks(rank, first.rank) === 0)
}

function unitsOfOthers(variant: Variant, variants: readonly Variant[]): readonly Unit[] {
  return variants.filter((other) => other !== variant).flatMap(({ units }) => units)
}

/** Every unit once, with the best rank of the variants that have it. Best ranked first, then in the variants' order. */
function inRankOrder(variants: readonly Variant[]): readonly Ranked[] {
  const units = new Map(variants.flatMap((variant) => variant.units.map((unit) => [unit.key, unit] as const)))
  return [...units.values()]
    .map((unit) => {
      const of = variants.filter(({ units: own }) => own.some(({ key }) => key === unit.key))
      return { ...unit, of, rank: best(of)[0]?.rank ?? [] }
    })
    .toSorted((one, other) => compareRanks(one.rank, other.rank))
}

function taken(units: readonly Ranked[]): { readonly accepted: readonly Ranked[]; readonly open: readonly Ranked[] } {
  const [accepted, open]: [Ranked[], Ranked[]] = [[], []]
  let left = units
  while (left[0] !== undefined) {
    const { rank } = left[0]
    const equals = left.filter((unit) => compareRanks(unit.rank, rank) === 0)
    left = left.slice(equals.length)
    const before = [...accepted, ...open]
    const staying = equals.filter((unit) => !before.some((other) => collide(unit, other)))
    for (const unit of staying) (staying.some((other) => collide(unit, other)) ? open : accepted).push(unit)
  }
  return { accepted, open }
}

/** The units of a result: a variant's own open units, and the others that do not collide with them. */
function withOpenOf(
  variant: Variant,
  accepted: readonly Ranked[],
  open: readonly Ranked[],
): readonly (readonly Ranked[])[] {
  const own = open.filter(({ of }) => of.includes(variant))
  if (own.length === 0) return []
  const chosen = [...own]
  for (const unit of open) {
    if (!chosen.includes(unit) && !chosen.some((other) => collide(unit, other))) chosen.push(unit)
  }
  return [[...accepted, ...chosen]]
}

function keyOf(units: readonly Unit[]): string {
  return canonicalJson(units.map(({ key }) => key).sort())
}
