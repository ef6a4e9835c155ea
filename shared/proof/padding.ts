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
 *     R        = the least power of two that is at least 4 and at least the most revisions of any one position
 *     capacity = P · (1 + 3 · R · n)   P: proposals and withdrawals; n: the whole roll
 *     N        = capacity, where it is 65,536 or less
 *                the least multiple of 65,536 that holds all leaves, where it is more
 *
 * A revision takes three leaves at most: the position, its words (all of them together, in a ratification too), and that
 * a later revision replaces them. Only participants on the roll take positions, so the capacity holds every leaf, and N
 * does not depend on how much was said. R depends on one position alone: a participant who makes the tree grow by
 * revising their own position learns nothing about the others.
 * Above 65,536 a reading would take many times the hashes that it has positions. There N tells whether all leaves together
 * exceed a multiple of 65,536, and no more.
 */
const LARGEST_CAPACITY = 65_536

/** As many revisions as anybody may take without the tree growing. */
const FEW_REVISIONS = 4

/** A position, its words, and that they do not stand any more. */
const LEAVES_OF_A_REVISION = 3

/** What a padded number of leaves may depend on. */
export type Visible = {
  /** How many proposals and withdrawals the reading has. */
  readonly texts: number
  /** How many people were entitled to take positions, of all sides together. */
  readonly entitled: number
  /** The most revisions of any one position. */
  readonly revisions: number
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
export function paddedSize(leaves: number, visible: Visible): number {
  const capacity = capacityOf(visible)
  // Nothing is said of no text.
  if (capacity === 0) return leaves
  if (capacity > LARGEST_CAPACITY) return LARGEST_CAPACITY * Math.ceil(leaves / LARGEST_CAPACITY)
  return capacity
}

function capacityOf({ texts, entitled, revisions }: Visible): number {
  const most = 2 ** Math.ceil(Math.log2(Math.max(FEW_REVISIONS, revisions)))
  return texts * (1 + LEAVES_OF_A_REVISION * most * entitled)
}

/** How many people are on a roll that is kept by side. */
export function entitledIn(roll: Readonly<Record<string, number>>): number {
  return Object.values(roll).reduce((all, many) => all + many, 0)
}
