import type { Attribution } from '../dialogue.ts'
import { disclosesNames } from '../disclosure/attribution.ts'
import { FIRST_FORMAT, type RecordFormat } from '../record-format.ts'

/**
 * The number of leaves in a reading's Merkle tree is published: in the settlement, in every edition of the record and
 * in every proof. Without padding it would disclose the number of objections: an objection has two leaves (a position
 * and its words), a support has one.
 *
 * So the tree is padded to a number that depends only on public numbers: the texts of the reading and the people on the
 * roll.
 *
 *     R        = the least power of two that is at least 4 and at least the most revisions of any one position
 *     capacity = P · (1 + 3 · R · n)   P: proposals and withdrawals; n: the whole roll
 *     N        = capacity, where it is 65,536 or less
 *                the least multiple of 65,536 that holds all leaves, where it is more
 *
 * Statements on the floor, and their setting aside, are read by everybody in the dialogue and hide nothing. Their leaves are beside
 * this number: with S of them the tree has S + N leaves, where N is computed without them.
 *
 * A revision has at most three leaves: the position, its words (all together, in a ratification too), and the
 * supersession by a later revision. Only participants on the roll take positions, so the capacity has room for every
 * leaf, and N does not depend on how much was said. R depends on one position only, so a participant who makes the tree
 * grow by revising their own position learns nothing about the others.
 * Above 65,536 the padding would need many times more hashes than there are positions. N then discloses only whether
 * all leaves together exceed a multiple of 65,536.
 */
const LARGEST_CAPACITY = 65_536

/** The number of revisions of a position for which the tree does not grow. */
const FEW_REVISIONS = 4

/** A position, its words, and their supersession. */
const LEAVES_OF_A_REVISION = 3

/** The public numbers that the padded number of leaves depends on. */
export type Visible = {
  /** How many proposals and withdrawals the reading has. */
  readonly texts: number
  /** The number of people on the roll, of all sides. */
  readonly entitled: number
  /** The most revisions of any one position. */
  readonly revisions: number
}

/** Whether the trees of a round are padded. If names are disclosed, there is nothing to hide. */
export function isPadded(format: RecordFormat, attribution: Attribution): boolean {
  return format !== FIRST_FORMAT && !disclosesNames(attribution)
}

/**
 * How many leaves a padded tree has.
 *
 * @param leaves how many it has without padding
 */
export function paddedSize(leaves: number, visible: Visible): number {
  const capacity = capacityOf(visible)
  // Without texts there are no positions.
  if (capacity === 0) return leaves
  if (capacity > LARGEST_CAPACITY) return LARGEST_CAPACITY * Math.ceil(leaves / LARGEST_CAPACITY)
  return capacity
}

function capacityOf({ texts, entitled, revisions }: Visible): number {
  const most = 2 ** Math.ceil(Math.log2(Math.max(FEW_REVISIONS, revisions)))
  return texts * (1 + LEAVES_OF_A_REVISION * most * entitled)
}

/** The number of people on a roll. */
export function entitledIn(roll: Readonly<Record<string, number>>): number {
  return Object.values(roll).reduce((all, many) => all + many, 0)
}
