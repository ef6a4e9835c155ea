import { type Awaited, waitingFor, waitingKey } from './keys/keys-of-rounds.ts'
import { all, type Table } from './table.ts'

/**
 * Stores a task token that a state machine waits with. All tokens are stored, because they come in any order: the
 * token of a stopped execution may come after that of the running one.
 */
export async function storeTaskToken(table: Table, awaited: Awaited, taskToken: string): Promise<void> {
  await table.put(waitingKey(awaited, taskToken), { taskToken })
}

/** Every stored task token; none when the machine does not wait yet. */
export async function taskTokensOf(table: Table, awaited: Awaited): Promise<readonly string[]> {
  const { pk, prefix } = waitingFor(awaited)
  const stored = await all(table.query(pk, prefix))
  return stored.flatMap(({ taskToken }) => (typeof taskToken === 'string' ? [taskToken] : []))
}

/** Deletes a task token that no state waits with any more. */
export async function forgetTaskToken(table: Table, awaited: Awaited, taskToken: string): Promise<void> {
  await table.delete(waitingKey(awaited, taskToken))
}
