import { environment } from '../environment/environment.ts'
import { findCarried } from '../store/motions.ts'
import { keepTaskToken } from '../store/readings.ts'
import { publicationOf } from '../store/rounds.ts'
import { WaitingForConsent } from './payload.ts'

/**
 * Await the co-chairs: keeps the token that wakes the machine, then looks whether they have consented to publish. Who
 * consents last does the same two things the other way round, so one of the two finds the other.
 */
export async function handler(input: unknown): Promise<void> {
  const { round, taskToken } = WaitingForConsent.parse(input)
  const table = environment.table()
  await keepTaskToken(table, publicationOf(round), taskToken)
  const carried = await findCarried(table, { round, to: 'publish' })
  if (carried !== undefined) await environment.workflow().wake(taskToken)
}
