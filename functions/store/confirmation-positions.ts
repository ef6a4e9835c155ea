import { ConfirmationPosition } from '../../shared/confirmation/confirmation.ts'
import { type Counted, readDigests, storeDigests } from './counted-digests.ts'
import { confirmationPartition, confirmationSort, SORT, shardOf } from './keys.ts'
import { written } from './store-errors.ts'
import { all, type Table } from './table.ts'
import { requireWellFormed } from './well-formed.ts'

/** Appends a revision of an answer; `false` when that revision exists. Nothing is overwritten. @throws {IllFormedText} */
export async function appendAnswer(table: Table, answer: ConfirmationPosition, shards: number): Promise<boolean> {
  requireWellFormed(answer, 'answer')
  const { confirmation, participant, revision } = answer
  const pk = confirmationPartition(confirmation, shardOf(participant, shards))
  return written(table.putNew({ pk, sk: confirmationSort(participant, revision) }, answer))
}

/** Every revision of a participant's answer, the oldest first. */
export async function readOwnAnswers(
  table: Table,
  confirmation: string,
  shards: number,
  participant: string,
): Promise<readonly ConfirmationPosition[]> {
  const pk = confirmationPartition(confirmation, shardOf(participant, shards))
  const stored = await all(table.query(pk, confirmationSort(participant)))
  return stored.map((one) => ConfirmationPosition.parse(one))
}

/** Every revision of every answer. */
export async function readAnswers(
  table: Table,
  confirmation: string,
  shards: number,
): Promise<readonly ConfirmationPosition[]> {
  const parts = await Promise.all(
    Array.from({ length: shards }, (_, shard) =>
      all(table.query(confirmationPartition(confirmation, shard), SORT.position)),
    ),
  )
  return parts.flat().map((one) => ConfirmationPosition.parse(one))
}

/** The digests that a run counted are in the first shard of its confirmation: a side has few members. */
function countedIn(confirmation: string): Counted {
  return { partition: (shard) => confirmationPartition(confirmation, shard), shards: 1 }
}

/** Writes the digests of what one run counted. */
export async function storeCountedAnswers(
  table: Table,
  confirmation: string,
  run: string,
  digests: readonly string[],
): Promise<void> {
  await storeDigests(table, countedIn(confirmation), run, digests)
}

/** The digests of what the run counted that settled a confirmation. */
export async function readCountedAnswers(
  table: Table,
  confirmation: string,
  run: string,
): Promise<ReadonlySet<string>> {
  return new Set(await readDigests(table, countedIn(confirmation), run))
}
