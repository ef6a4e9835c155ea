import { bringForward } from '../actions/bring-forward.ts'
import * as environment from '../environment/environment.ts'
import { withDeadline } from '../platform/deadline.ts'
import { NoSuchConsultation } from './errors.ts'
import { ConsultationStarted, type Looked } from './payload.ts'

/**
 * The longest wait before the next look, in seconds. A request that changes a consultation wakes the machine, so the look is only for a
 * wake-up that was lost. An execution may have 25,000 events; one look a day takes some 18, which is 6,600 in its longest year.
 */
const LONGEST_WAIT_SECONDS = 24 * 60 * 60

/** Look at the consultation: does everything that is due, and says how long to wait. */
export const handler = withDeadline(async (input: unknown): Promise<Looked> => {
  const { consultation } = ConsultationStarted.parse(input)
  const now = new Date()
  const course = await bringForward(environment.table(), consultation, now)
  if (course === undefined) throw new NoSuchConsultation(`there is no consultation ${consultation}`)
  if (course.isOver) return { consultation, next: 'over' }
  const { until } = course
  const left = until === undefined ? LONGEST_WAIT_SECONDS : Math.ceil((Date.parse(until) - now.getTime()) / 1_000)
  const seconds = Math.min(Math.max(left, 1), LONGEST_WAIT_SECONDS)
  return { consultation, next: 'wait', seconds, until: until ?? NO_DATE }
})

/** What is awaited when no date runs. */
const NO_DATE = ''
