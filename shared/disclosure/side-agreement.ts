import * as z from 'zod'
import type { Dialogue } from '../dialogue.ts'
import { type Outcome, SideOutcome } from '../outcomes.ts'
import type { Reading } from '../reading.ts'
import { disclosesNames } from './attribution.ts'

/** A side's agreement on a proposal as participants may see it. The tally is present only if it identifies nobody. */
export const DisclosedSide = z.object({ ...SideOutcome.shape, tally: SideOutcome.shape.tally.optional() })
export type DisclosedSide = z.infer<typeof DisclosedSide>

/**
 * What a settlement discloses of each side: its agreement, which is the outcome itself, and its tally only if the
 * attribution rule discloses
 *
 * - names: always;
 * - sides: if the side is large enough, if the numbers reveal nobody's stance, and if this text is counted for the
 *   first time (two counts of one text could be subtracted from each other);
 * - neither: never. (Numbers over all sides, with the agreement of each, would reveal a unanimous side.)
 *
 * No total over the sides is disclosed, because one side's numbers would be the total less the others'.
 *
 * @param isCountedFirst whether no earlier reading counted this text (carried texts, baskets that waited, and a text that
 *   is put to ratification again were counted before)
 */
export function disclosedSides(
  { sides }: Pick<Outcome, 'sides'>,
  { attribution, smallestCountedSide }: Pick<Dialogue, 'attribution' | 'smallestCountedSide'>,
  isCountedFirst: boolean,
): readonly DisclosedSide[] {
  return sides.map(({ tally, ...side }) => {
    const isDisclosed =
      disclosesNames(attribution) ||
      (attribution === 'side' && isCountedFirst && side.roll >= smallestCountedSide && tellsOfNobody(tally, side.roll))
    return isDisclosed ? { ...side, tally } : side
  })
}

/** Whether a reading is the first to count a text: not one that was carried in, that waited since an earlier round, or that is put to ratification again. */
export function isCountedFirst(
  { id, stage, sitting }: Pick<Reading, 'id' | 'stage' | 'sitting'>,
  { tabledIn, waitedIn }: { readonly tabledIn: string; readonly waitedIn?: string | undefined },
): boolean {
  return tabledIn === id && waitedIn === undefined && (stage !== 'ratification' || sitting === 1)
}

/**
 * Whether the numbers reveal nobody's stance, even to a member of the side who knows their own: no stance, and not
 * silence either, is that of all members or of all but one.
 */
function tellsOfNobody(tally: SideOutcome['tally'], roll: number): boolean {
  const stances = Object.values(tally)
  const silent = roll - stances.reduce((all, many) => all + many, 0)
  return [...stances, silent].every((many) => many <= roll - 2)
}
