import * as environment from '../environment/environment.ts'
import { withDeadline } from '../platform/deadline.ts'
import { storeTaskToken } from '../store/machine-tokens.ts'
import { findCarried } from '../store/motions.ts'
import { publicationOf } from '../store/rounds.ts'
import { WaitingForConsent } from './payload.ts'

/**
 * Await the co-chairs: stores the task token, then checks whether the co-chairs have consented to publish. The last
 * consent does the same two steps in the other order, so at least one of the two wakes the state.
 */
export const handler = withDeadline(async (input: unknown): Promise<void> => {
  const { round, taskToken } = WaitingForConsent.parse(input)
  const table = environment.table()
  await storeTaskToken(table, publicationOf(round), taskToken)
  const carried = await findCarried(table, { round, to: 'publish' })
  if (carried !== undefined) await environment.workflow().wake(taskToken)
})
