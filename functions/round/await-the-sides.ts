import { courseOf } from '../actions/course-of-consultation.ts'
import * as environment from '../environment/environment.ts'
import { withDeadline } from '../platform/deadline.ts'
import { findConsultation } from '../store/consultations.ts'
import { storeTaskToken } from '../store/machine-tokens.ts'
import { NoSuchConsultation } from './errors.ts'
import { WaitingForSides } from './payload.ts'

/**
 * Await the sides: stores the task token, then checks whether the consultation is over, or another date runs than the state machine knows.
 * A request that changes it does the same two steps in the other order, so at least one of the two wakes the state.
 */
export const handler = withDeadline(async (input: unknown): Promise<void> => {
  const { consultation, until, taskToken } = WaitingForSides.parse(input)
  const table = environment.table()
  const tabled = await findConsultation(table, consultation)
  if (tabled === undefined) throw new NoSuchConsultation(`there is no consultation ${consultation}`)

  await storeTaskToken(table, { consultation }, taskToken)
  const now = await courseOf(table, tabled)
  if (now.isOver || (now.until ?? '') !== until) await environment.consultationMachine().wake(taskToken)
})
