import { compareRank, lowestRank, type Rank } from '../agreement.ts'
import { collide, keyOf, type Unit, withoutHalves } from './units.ts'

/** A way in which a text may be amended, by one amendment or by several of them together. */
export type Variant = {
  /** The proposals that go in, by id. */
  readonly owners: readonly string[]
  readonly rank: Rank
  readonly units: readonly Unit[]
}

/** A result of merging, with the variants that went in. */
export type Merged<One extends Variant> = Variant & { readonly of: readonly One[] }

type Ranked = { readonly unit: Unit; readonly key: string; readonly rank: Rank }

/**
 * What of several amendments of one text can stand together, whatever order they come in. Where units collide, the
 * better ranked one stands and the others give way, each alone. Where the best of them rank alike the wording is open:
 * then there is one result for each amendment whose units it is open between.
 */
export function merge<One extends Variant>(variants: readonly One[]): readonly Merged<One>[] {
  // One that takes back what it amends changes nothing.
  if (variants.every(({ units }) => units.length === 0)) return bestAlone(variants)
  const inOrder = variants.toSorted(byOwners)
  const whole = inOrder.map((variant) => {
    const others = inOrder.filter((one) => one !== variant).flatMap(({ units }) => units)
    return { ...variant, units: withoutHalves(variant.units, others) }
  })
  const { accepted, open } = decided(unitsOf(whole))
  const resultFor = (chosen: readonly Ranked[]) => resultOf([...accepted, ...chosen], whole)
  if (open.length === 0) return [resultFor([])]

  const results = whole.flatMap((variant) => {
    const own = open.filter(({ key }) => variant.units.some((unit) => keyOf(unit) === key))
    if (own.length === 0) return []
    const chosen = [...own]
    for (const one of open) if (!chosen.includes(one) && fits(one, chosen)) chosen.push(one)
    return [resultFor(chosen)]
  })
  const keys = results.map(({ units }) => units.map(keyOf).toSorted().join())
  return results.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
}

/** The best ranked variants, each by itself. */
export function bestAlone<One extends Variant>(variants: readonly One[]): readonly Merged<One>[] {
  return variants
    .filter(({ rank }) => variants.every((other) => compareRank(rank, other.rank) <= 0))
    .map((variant) => ({ ...variant, of: [variant] }))
}

/** Every unit once, with the best rank of those who have it. */
function unitsOf(variants: readonly Variant[]): readonly Ranked[] {
  const units = new Map<string, Ranked>()
  for (const { units: own, rank } of variants) {
    for (const unit of own) {
      const key = keyOf(unit)
      const known = units.get(key)
      if (known === undefined || compareRank(rank, known.rank) < 0) units.set(key, { unit, key, rank })
    }
  }
  return [...units.values()]
}

/** Rank by rank, from the best: what collides with nothing stands, what collides with its equals is open. */
function decided(units: readonly Ranked[]): { readonly accepted: readonly Ranked[]; readonly open: readonly Ranked[] } {
  let [accepted, open, left]: [readonly Ranked[], readonly Ranked[], readonly Ranked[]] = [[], [], units]
  while (left.length > 0) {
    const best = left.reduce((first, one) => (compareRank(one.rank, first.rank) < 0 ? one : first))
    const equals = left.filter((one) => compareRank(one.rank, best.rank) === 0)
    const taken = [...accepted, ...open]
    const standing = equals.filter((one) => fits(one, taken))
    const isContested = (one: Ranked) => !fits(one, standing)
    accepted = [...accepted, ...standing.filter((one) => !isContested(one))]
    open = [...open, ...standing.filter(isContested)]
    left = left.filter((one) => !equals.includes(one))
  }
  return { accepted, open }
}

function fits({ unit }: Ranked, beside: readonly Ranked[]): boolean {
  return beside.every((other) => !collide(unit, other.unit))
}

function resultOf<One extends Variant>(units: readonly Ranked[], variants: readonly One[]): Merged<One> {
  const keys = new Set(units.map(({ key }) => key))
  const went = variants.filter((variant) => variant.units.some((unit) => keys.has(keyOf(unit))))
  return {
    owners: [...new Set(went.flatMap(({ owners }) => owners))].toSorted(),
    rank: lowestRank(went.map(({ rank }) => rank)),
    units: units.map(({ unit }) => unit),
    of: went,
  }
}

/** By the proposals that went in. Of the same ones, the order in which they were found stays. */
export function byOwners(one: Pick<Variant, 'owners'>, other: Pick<Variant, 'owners'>): number {
  const [left, right] = [one.owners.join(), other.owners.join()]
  return Number(left > right) - Number(left < right)
}
