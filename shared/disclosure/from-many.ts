/** Fewer people than this are told apart by who knows them: k of k-anonymity. */
export const FEWEST_TOLD = 3

/**
 * Whether what was said could be of many: on the rolls are at least two sides of {@link FEWEST_TOLD} or more. Otherwise what somebody said
 * would be of one large side, or of somebody on a small one.
 *
 * @param roll how many of each side were entitled, without sides that cannot have said it
 */
export function isFromMany(roll: Readonly<Record<string, number>>): boolean {
  return Object.values(roll).filter((many) => many >= FEWEST_TOLD).length >= 2
}
