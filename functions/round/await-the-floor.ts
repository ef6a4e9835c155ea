import { environment } from '../environment/environment.ts'
import { findReading, keepTaskToken } from '../store/readings.ts'
import { Waiting } from './payload.ts'
import { NoSuchReading } from './settle-the-reading.ts'

/**
 * Await the floor: keeps the token that wakes the machine, then looks whether the reading is still open, and not to
 * be closed sooner than the machine was told. Who closes it, or brings its deadline forward, does the same two things
 * the other way round, so one of the two finds the other.
 */
export async function handler(input: unknown): Promise<void> {
  const { reading: id, closesAt, taskToken } = Waiting.parse(input)
  const table = environment.table()
  const reading = await findReading(table, id)
  if (reading === undefined) throw new NoSuchReading(`there is no reading ${id}`)

  await keepTaskToken(table, reading, taskToken)
  const now = await findReading(table, id)
  if (now?.status !== 'open' || now.closesAt < closesAt) await environment.workflow().wake(taskToken)
}
