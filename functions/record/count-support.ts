import { supportersAmong } from '../../shared/consultation/side-decision.ts'
import { readRevisions } from '../store/revisions.ts'
import { supportOf } from '../store/side-decisions.ts'
import type { Table } from '../store/table.ts'
import { rootOf } from './count-reading.ts'
import { digestOf } from './hashing.ts'
import { leavesInOrder } from './leaves-in-order.ts'
import { supportLeaf, supportPadding } from './support-leaves.ts'

/** A draft of a side, as far as its answers are counted. */
export type CountedDraft = {
  readonly draft: string
  readonly side: string
  readonly roll: number
  readonly shards: number
  readonly secret: string
}

/** The count of a draft, as it is at this moment. */
export type CountedSupport = {
  readonly supporters: number
  /** When the last answer was given; `undefined` without any. */
  readonly last: string | undefined
  /** The digests of every revision. */
  readonly digests: readonly string[]
  /** How many leaves its tree has with padding, and the root over them. */
  readonly size: number
  readonly root: string
}

/** Counts the answers to a draft of a side. */
export async function countSupportOf(table: Table, of: CountedDraft): Promise<CountedSupport> {
  const revisions = await readRevisions(table, supportOf(of.draft, of.shards))
  const answers = revisions.map((one) => supportLeaf(one, of.secret))
  const leaves = leavesInOrder([...answers, ...supportPadding(revisions, of, of.secret)])
  return {
    supporters: supportersAmong(revisions),
    last: revisions
      .map(({ takenAt }) => takenAt)
      .toSorted()
      .at(-1),
    digests: answers.map(digestOf),
    size: leaves.length,
    root: rootOf(leaves.map(({ digest }) => digest)),
  }
}
