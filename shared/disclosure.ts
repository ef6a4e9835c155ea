import * as z from 'zod'
import type { Dialogue } from './dialogue.ts'
import { type Outcome, SideOutcome } from './outcomes.ts'
import type { Reading } from './reading.ts'

/** How a side stood on a proposal, as far as those who take part may know; the tally only where it tells of nobody. */
export const DisclosedSide = z.object({ ...SideOutcome.shape, tally: SideOutcome.shape.tally.optional() })
export type DisclosedSide = z.infer<typeof DisclosedSide>

/**
 * What a settlement discloses of each side: whether it agrees, which is the outcome itself, and how many took which
 * stance only where the attribution rule discloses
 *
 * - names: always;
 * - sides: where the side is large enough, nobody could tell another's stance from the numbers, and it is the first
 *   time that this text is counted (two counts of one text could be subtracted from each other);
 * - neither: never. (Numbers over all sides, beside whether each agrees, would give a unanimous side away.)
 *
 * No total is disclosed beside the sides, so that one side's numbers cannot be had by subtracting the others'.
 *
 * @param isCountedFirst whether no earlier reading counted this text
 */
export function disclosedSides(
  { sides }: Pick<Outcome, 'sides'>,
  { attribution, smallestCountedSide }: Pick<Dialogue, 'attribution' | 'smallestCountedSide'>,
  isCountedFirst: boolean,
): readonly DisclosedSide[] {
  return sides.map(({ tally, ...side }) => {
    const isDisclosed =
      attribution === 'named' ||
      (attribution === 'side' && isCountedFirst && side.roll >= smallestCountedSide && tellsOfNobody(tally, side.roll))
    return isDisclosed ? { ...side, tally } : side
  })
}

/** Whether a reading is the first to count a text: not one that was carried in, or put to ratification again. */
export function isCountedFirst(
  { id, stage, sitting }: Pick<Reading, 'id' | 'stage' | 'sitting'>,
  { tabledIn }: { readonly tabledIn: string },
): boolean {
  return tabledIn === id && (stage !== 'ratification' || sitting === 1)
}

/**
 * Whether numbers leave everybody's stance open, even to somebody on the side who knows their own: no stance, and
 * not silence either, is that of all of them or of all but one.
 */
function tellsOfNobody(tally: SideOutcome['tally'], roll: number): boolean {
  const stances = Object.values(tally)
  const silent = roll - stances.reduce((all, many) => all + many, 0)
  return [...stances, silent].every((many) => many <= roll - 2)
}
