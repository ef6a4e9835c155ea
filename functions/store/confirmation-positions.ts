import * as z from 'zod'
import { ConfirmationPosition } from '../../shared/confirmation/confirmation.ts'
import { confirmationPartition, confirmationSort, countedSort, SORT, shardOf } from './keys.ts'
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

/** A digest has 64 characters, so a page stays below DynamoDB's limit of 400 KB. */
const DIGESTS_A_PAGE = 5_000

/** The digests that a run counted are in the first shard of its confirmation. */
const FIRST_SHARD = 0

/** Writes the digests of what one run counted. Nothing reads them before the settlement names this run. */
export async function storeCountedAnswers(
  table: Table,
  confirmation: string,
  run: string,
  digests: readonly string[],
): Promise<void> {
  const pk = confirmationPartition(confirmation, FIRST_SHARD)
  for (let page = 0; page * DIGESTS_A_PAGE < digests.length; page += 1) {
    const some = digests.slice(page * DIGESTS_A_PAGE, (page + 1) * DIGESTS_A_PAGE)
    await table.put({ pk, sk: countedSort(run, page) }, { digests: some })
  }
}

/** The digests of what the run counted that settled a confirmation. */
export async function readCountedAnswers(
  table: Table,
  confirmation: string,
  run: string,
): Promise<ReadonlySet<string>> {
  const pages = await all(table.query(confirmationPartition(confirmation, FIRST_SHARD), `${SORT.counted}${run}#`))
  return new Set(pages.flatMap(({ digests }) => z.array(z.string()).parse(digests)))
}
