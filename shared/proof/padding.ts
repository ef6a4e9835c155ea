import type { Attribution } from '../dialogue.ts'
import { FIRST_FORMAT, type RecordFormat } from '../record-format.ts'

/**
 * The number of leaves in a reading's Merkle tree is published: in the settlement, in every edition of the record, in
 * every proof. Without padding it is the number of things that were said, and so a count of objections: an objection
 * takes two leaves (a position and its words), a support one.
 *
 * So the tree is padded to a number that follows from what is public anyway: how many texts were before the reading,
 * and how many people were entitled to answer them.
 *
 *     capacity = P · (1 + 2n)      P: proposals and withdrawals; n: the whole roll
 *     N        = the least capacity · 2^k   that holds all leaves, where capacity is 65,536 or less
 *                the least multiple of 65,536 that holds all leaves, where it is more
 *
 * The capacity holds a position and its words of everybody on every text. It is exceeded where many people change their
 * minds or reserve on many clauses; then N doubles, which tells that much was said and not by whom. Above 65,536 a
 * reading would take as many hashes again as it has positions, and one step of 65,536 tells of nobody.
 */
const LARGEST_CAPACITY = 65_536

/** What a padded number of leaves may depend on: everybody sees both. */
export type Visible = {
  /** How many proposals and withdrawals the reading has. */
  readonly texts: number
  /** How many people were entitled to take positions, of all sides together. */
  readonly entitled: number
}

/** Whether the trees of a round are padded: where names are disclosed, everything is, and so are its numbers. */
export function isPadded(format: RecordFormat, attribution: Attribution): boolean {
  return format !== FIRST_FORMAT && attribution !== 'named'
}

/**
 * How many leaves a padded tree has.
 *
 * @param leaves how many it has without padding
 */
export function paddedSize(leaves: number, { texts, entitled }: Visible): number {
  const capacity = texts * (1 + 2 * entitled)
  // Nothing is said of no text.
  if (capacity === 0) return leaves
  if (capacity > LARGEST_CAPACITY) return LARGEST_CAPACITY * Math.ceil(leaves / LARGEST_CAPACITY)
  let size = capacity
  while (size < leaves) size *= 2
  return size
}

/** How many people are on a roll that is kept by side. */
export function entitledIn(roll: Readonly<Record<string, number>>): number {
  return Object.values(roll).reduce((all, many) => all + many, 0)
}
