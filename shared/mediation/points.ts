import { fits, groundOf, type Placed, placed, withoutHalves } from '../composition/collisions.ts'
import type { Span } from '../composition/ground.ts'
import { type Unit, unitsOf } from '../composition/units.ts'
import { editsBetween } from '../edits/edits-between.ts'
import type { Tabled } from '../proposal.ts'

/** A text of a matter, as the search reads it. */
export type Alternative = { readonly id: string; readonly body: Tabled; readonly agreedBy: readonly string[] }

/** What some texts say at a point, as the units that make it from the base; no units where they say what the base says. */
export type Wording = {
  readonly key: string
  readonly units: readonly Unit[]
  /** The texts that say this. */
  readonly texts: readonly Alternative[]
}

/** Words or values in which texts on one matter differ. The wordings of two points never collide. */
export type Point = {
  readonly wordings: readonly Wording[]
  /** Every unit of any wording. */
  readonly units: readonly Unit[]
}

/**
 * The points in which texts differ from one of them. The changes of each text are taken apart into units, and units that
 * collide are at one point.
 *
 * @param base the text that the edits of all units are made against; it is one of the texts
 */
export function pointsOf(base: Tabled, texts: readonly Alternative[]): readonly Point[] {
  const changes = withoutHalves(texts.map(({ body }) => unitsOf(body.kind, editsBetween(base, body)).map(placed)))
  const distinct = [...new Map(changes.flat().map((unit) => [unit.key, unit])).values()]
  return together(distinct)
    .toSorted((one, other) => byPlace(firstSpan(one), firstSpan(other)))
    .map((units) => {
      const keys = new Set(units.map(({ key }) => key))
      const own = texts.map((text, index) => ({
        text,
        units: (changes[index] ?? []).filter(({ key }) => keys.has(key)),
      }))
      const wordings = [...Map.groupBy(own, ({ units: chosen }) => keyOfWording(chosen))].map(([key, alike]) => ({
        key,
        units: alike[0]?.units.map(({ unit }) => unit) ?? [],
        texts: alike.map(({ text }) => text),
      }))
      return { wordings, units: units.map(({ unit }) => unit) }
    })
}

/** Units in groups: two that collide are in one group. */
function together(units: readonly Placed[]): readonly (readonly Placed[])[] {
  const groups: Placed[][] = []
  for (const unit of units) {
    const ground = groundOf([unit])
    const collided = groups.filter((group) => group.some((other) => !fits(other, ground)))
    for (const group of collided) groups.splice(groups.indexOf(group), 1)
    groups.push([...collided.flat(), unit])
  }
  return groups
}

function keyOfWording(units: readonly Placed[]): string {
  return units
    .map(({ key }) => key)
    .toSorted()
    .join('\n')
}

function firstSpan(units: readonly Placed[]): Span | undefined {
  return units.flatMap(({ spans }) => spans).toSorted(byPlace)[0]
}

function byPlace(one: Span | undefined, other: Span | undefined): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined)
  return one.slot === other.slot ? one.start - other.start : one.slot < other.slot ? -1 : 1
}
