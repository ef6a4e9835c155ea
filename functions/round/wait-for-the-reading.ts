import * as environment from '../environment/environment.ts'
import { withDeadline } from '../platform/deadline.ts'
import { storeTaskToken } from '../store/machine-tokens.ts'
import { findReading } from '../store/readings.ts'
import { NoSuchReading } from './errors.ts'
import { Waiting } from './payload.ts'

/**
 * Wait for the reading: stores the task token, then checks whether the reading is closed, or closes earlier than the state
 * machine knows. A request that closes the reading or moves its deadline does the same two steps in the other order, so
 * at least one of the two wakes the state.
 */
export const handler = withDeadline(async (input: unknown): Promise<void> => {
  const { reading: id, closesAt, taskToken } = Waiting.parse(input)
  const table = environment.table()
  const reading = await findReading(table, id)
  if (reading === undefined) throw new NoSuchReading(`there is no reading ${id}`)

  await storeTaskToken(table, reading, taskToken)
  const now = await findReading(table, id)
  if (now?.status !== 'open' || now.closesAt < closesAt) await environment.workflow().wake(taskToken)
})
