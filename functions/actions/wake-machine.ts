import type { Reading } from '../../shared/reading.ts'
import type { Machine } from '../platform/step-functions.ts'
import type { Awaited } from '../store/keys/keys-of-rounds.ts'
import { forgetTaskToken, taskTokensOf } from '../store/machine-tokens.ts'
import { bringCopiesUpToDate } from '../store/reading-copies.ts'
import type { Table } from '../store/table.ts'

/**
 * Sends back every task token that a state machine waits with. A state that starts to wait later reads the table
 * first. Tokens that no state waits with any more are deleted.
 */
export async function wakeMachine(
  { table, workflow }: { readonly table: Table; readonly workflow: Pick<Machine<never>, 'wake'> },
  awaited: Awaited,
): Promise<void> {
  const tokens = await taskTokensOf(table, awaited)
  await Promise.all(
    tokens.map(async (token) => {
      if (!(await workflow.wake(token))) await forgetTaskToken(table, awaited, token)
    }),
  )
}

/** Completes a change of a reading that another request, or this one before, may have made in part: its copies, and the machine that waits. */
export async function completeChange(
  context: { readonly table: Table; readonly workflow: Pick<Machine<never>, 'wake'> },
  reading: Reading,
): Promise<void> {
  await bringCopiesUpToDate(context.table, reading)
  await wakeMachine(context, reading)
}
