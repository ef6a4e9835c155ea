import type { Reading } from '../../shared/reading.ts'
import { roundPartition, waitingFor, waitingKey } from './keys.ts'
import { all, type Table } from './table.ts'

/** What the state machine waits for: a reading, or the publication of a round. */
export type Awaited = Pick<Reading, 'round'> & { readonly id: string }

/**
 * Stores a task token that the state machine waits with. All tokens are stored, because they come in any order: the
 * token of a stopped execution may come after that of the running one.
 */
export async function storeTaskToken(table: Table, { round, id }: Awaited, taskToken: string): Promise<void> {
  await table.put(waitingKey(round, id, taskToken), { taskToken })
}

/** Every stored task token; none when the machine does not wait yet. */
export async function taskTokensOf(table: Table, { round, id }: Awaited): Promise<readonly string[]> {
  const stored = await all(table.query(roundPartition(round), waitingFor(id)))
  return stored.flatMap(({ taskToken }) => (typeof taskToken === 'string' ? [taskToken] : []))
}

/** Deletes a task token that no state waits with any more. */
export async function forgetTaskToken(table: Table, { round, id }: Awaited, taskToken: string): Promise<void> {
  await table.delete(waitingKey(round, id, taskToken))
}
