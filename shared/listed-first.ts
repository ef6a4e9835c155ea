/**
 * Those with a place in a list first, in its order, then the others as they were.
 *
 * @param order competitions, each once (`chosen-order.ts`)
 */
export function listedFirst<One extends { readonly competes: string }>(
  all: readonly One[],
  order: readonly string[],
): readonly One[] {
  const places = new Map(order.map((competes, place) => [competes, place]))
  const placeOf = ({ competes }: One) => places.get(competes) ?? order.length
  return all.toSorted((one, other) => placeOf(one) - placeOf(other))
}
