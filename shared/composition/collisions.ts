import { Ground, type Span, spanOf } from './ground.ts'
import { keyOf, type Unit } from './units.ts'

/** A unit with its key and its places, computed once because units are compared often. */
export type Placed = { readonly unit: Unit; readonly key: string; readonly spans: readonly Span[] }

export function placed(unit: Unit): Placed {
  return { unit, key: keyOf(unit), spans: unit.map(spanOf) }
}

/** The units that collide with another one: both change the same words differently. */
export function colliding<One extends Placed>(units: readonly One[]): ReadonlySet<One> {
  const overlapped = overlappedSpans(units)
  return new Set(units.filter(({ spans }) => spans.some((span) => overlapped.has(span))))
}

/** Whether a unit collides with none of the units in `ground`. */
export function fits({ spans }: Placed, ground: Ground): boolean {
  return !spans.some((span) => ground.isTaken(span))
}

export function groundOf(units: readonly Placed[]): Ground {
  const ground = new Ground()
  for (const { spans } of units) for (const span of spans) ground.take(span)
  return ground
}

/**
 * The units of several amendments, joined so that languages stay together: if a unit in several languages collides in
 * some of them only, applying the rest would make its languages differ. All units of its amendment in that part become
 * one.
 */
export function withoutHalves(amendments: readonly (readonly Placed[])[]): readonly (readonly Placed[])[] {
  const once = new Map(amendments.flat().map((one) => [one.key, one]))
  const overlapped = overlappedSpans([...once.values()])
  const halved = new Set([...once.values()].filter((one) => isHalved(one, overlapped)).map(({ key }) => key))
  return amendments.map((units) => {
    const torn = units.filter(({ key }) => halved.has(key))
    if (torn.length === 0) return units
    const parts = new Set(torn.flatMap(({ unit }) => unit.map(({ part }) => part)))
    const isIn = ({ unit }: Placed) => unit.some(({ part }) => parts.has(part))
    return [...units.filter((one) => !isIn(one)), placed(units.filter(isIn).flatMap(({ unit }) => unit))]
  })
}

function isHalved({ spans }: Placed, overlapped: ReadonlySet<Span>): boolean {
  const slots = new Set(spans.map(({ slot }) => slot))
  const overlappedSlots = new Set(spans.filter((span) => overlapped.has(span)).map(({ slot }) => slot))
  return overlappedSlots.size > 0 && overlappedSlots.size < slots.size
}

/** Units that overlap another unit, before or after it in the list. */
function overlappedSpans(units: readonly Placed[]): ReadonlySet<Span> {
  const overlapped = new Set<Span>()
  for (const inTurn of [units, units.toReversed()]) {
    const before = new Ground()
    for (const { spans } of inTurn) {
      for (const span of spans) if (before.isTaken(span)) overlapped.add(span)
      for (const span of spans) before.take(span)
    }
  }
  return overlapped
}
