import type * as z from 'zod'
import { type Counted, readDigests, storeDigests } from './counted-digests.ts'
import { revisionSort, SORT, shardOf } from './keys/keys-of-readings.ts'
import { written } from './store-errors.ts'
import { all, type Table } from './table.ts'
import { requireWellFormed } from './well-formed.ts'

/** What each revision of an answer has: whose it is, and its number. */
type Revision = { readonly participant: string; readonly revision: number }

/** Where the answers to one thing are stored, and what an answer is. */
export type Answers<Answer extends Revision> = {
  readonly partition: (shard: number) => string
  readonly shards: number
  readonly schema: z.ZodType<Answer>
}

/** Appends a revision of an answer; `false` when that revision exists. Nothing is overwritten. @throws {IllFormedText} */
export async function appendRevision<Answer extends Revision>(
  table: Table,
  { partition, shards }: Answers<Answer>,
  answer: Answer,
): Promise<boolean> {
  requireWellFormed(answer, 'answer')
  const { participant, revision } = answer
  const pk = partition(shardOf(participant, shards))
  return written(table.putNew({ pk, sk: revisionSort(participant, revision) }, answer))
}

/** Every revision of a participant's answer, the oldest first. */
export async function readOwnRevisions<Answer extends Revision>(
  table: Table,
  { partition, shards, schema }: Answers<Answer>,
  participant: string,
): Promise<readonly Answer[]> {
  const stored = await all(table.query(partition(shardOf(participant, shards)), revisionSort(participant)))
  return stored.map((one) => schema.parse(one))
}

/** Every revision of every answer. */
export async function readRevisions<Answer extends Revision>(
  table: Table,
  { partition, shards, schema }: Answers<Answer>,
): Promise<readonly Answer[]> {
  const parts = await Promise.all(
    Array.from({ length: shards }, (_, shard) => all(table.query(partition(shard), SORT.position))),
  )
  return parts.flat().map((one) => schema.parse(one))
}

/** The digests that a run counted are in the first shard: a side has few members. */
function countedIn({ partition }: Pick<Answers<Revision>, 'partition'>): Counted {
  return { partition, shards: 1 }
}

/** Writes the digests of what one run counted. */
export async function storeCountedRevisions(
  table: Table,
  of: Pick<Answers<Revision>, 'partition'>,
  run: string,
  digests: readonly string[],
): Promise<void> {
  await storeDigests(table, countedIn(of), run, digests)
}

/** The digests of what a run counted. */
export async function readCountedRevisions(
  table: Table,
  of: Pick<Answers<Revision>, 'partition'>,
  run: string,
): Promise<ReadonlySet<string>> {
  return new Set(await readDigests(table, countedIn(of), run))
}
