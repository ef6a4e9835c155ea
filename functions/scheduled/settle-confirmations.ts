import { settleDueConfirmations } from '../actions/settle-due-confirmations.ts'
import * as environment from '../environment/environment.ts'
import { withDeadline } from '../platform/deadline.ts'
import { startSafely } from '../platform/start-safely.ts'

/**
 * Settle confirmations: runs every five minutes, whether a round is running or not, and settles what is due. There is no timer for each
 * confirmation, so nothing must change when a date is moved, and a run that is ended in the middle loses nothing.
 *
 * @returns how many were settled
 */
export const handler = withDeadline(async (): Promise<{ readonly settled: number }> => {
  const settled = await settleDueConfirmations(environment.table(), () => new Date())
  if (settled > 0) await startSafely(environment.logKeeper())
  return { settled }
})
