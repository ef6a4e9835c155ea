import type { Attribution, Dialogue } from '../dialogue.ts'
import { delegationOf, type Participant } from '../participant.ts'
import { disclosesNames } from './attribution.ts'

/** The largest side whose members' stances the outcome itself reveals. */
const SMALL = 2

/**
 * Whether a side is so small that no rule can hide its members' stances. A side's agreement is public. For one person
 * it is their stance. Of two people, each can tell the other's stance from their own. Where names are disclosed,
 * nothing is covered.
 *
 * @param many how many of the side are entitled to take positions
 */
export function isSmallSide(many: number, attribution: Attribution): boolean {
  return !disclosesNames(attribution) && many > 0 && many <= SMALL
}

/** The sides that would be small if a round started with the current roster. */
export function smallSides(roster: readonly Participant[], { sides, attribution }: Dialogue): readonly string[] {
  return sides.map(({ id }) => id).filter((id) => isSmallSide(delegationOf(id, roster).length, attribution))
}

/** The sides that are small on the roll of any of these readings. */
export function smallOnRolls(
  readings: readonly { readonly roll: Readonly<Record<string, number>> }[],
  { sides, attribution }: Dialogue,
): readonly string[] {
  return sides.map(({ id }) => id).filter((id) => readings.some(({ roll }) => isSmallSide(roll[id] ?? 0, attribution)))
}
