/** The fields that decide which texts are shown together. */
type Grouped = {
  readonly id: string
  readonly competes: string
  /** Of a consolidated text: the proposals that were merged into it. */
  readonly consolidates?: readonly string[] | undefined
}

/** A proposal and, for a consolidated text, the proposals it was made from. */
export type FamilyOf<One extends Grouped> = { readonly proposal: One; readonly parts: readonly One[] }

/**
 * Puts consolidated texts first, each with its parts, then the other proposals in their order.
 *
 * @param isPart whether a proposal can be shown below the text it became part of
 */
export function familiesOf<One extends Grouped>(
  proposals: readonly One[],
  isPart: (proposal: One) => boolean = () => true,
): readonly FamilyOf<One>[] {
  // While a wording is open, two texts can be made from the same amendment. It is shown once.
  const shown = new Set<string>()
  const partsOf = ({ consolidates = [] }: One): readonly One[] =>
    proposals.filter((one) => consolidates.includes(one.id) && isPart(one)).flatMap((one) => [one, ...partsOf(one)])
  const all = proposals.filter(({ consolidates }) => consolidates !== undefined)
  const beneath = new Set(all.flatMap(partsOf).map(({ id }) => id))
  const families = all
    .filter(({ id }) => !beneath.has(id))
    .map((proposal) => {
      const parts = [...new Set(partsOf(proposal))].filter(({ id }) => !shown.has(id))
      for (const { id } of parts) shown.add(id)
      return { proposal, parts }
    })
  const rest = proposals.filter(({ id, consolidates }) => consolidates === undefined && !beneath.has(id))
  return [...families, ...rest.map((proposal) => ({ proposal, parts: [] }))]
}

/** Families of proposals that compete, one group after the other. */
export function competingFamilies<One extends Grouped>(
  families: readonly FamilyOf<One>[],
): readonly (readonly FamilyOf<One>[])[] {
  return [...Map.groupBy(families, ({ proposal }) => proposal.competes).values()]
}

/** The texts of an open reading in the order in which its page shows them. */
export function inOrderOfPage<One extends Grouped>(proposals: readonly One[]): readonly One[] {
  return competingFamilies(familiesOf(proposals))
    .flat()
    .flatMap(({ proposal, parts }) => [proposal, ...parts])
}
