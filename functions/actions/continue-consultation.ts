import { isPublic } from '../../shared/consultation/consultation-state.ts'
import { consultationIn } from '../../shared/consultation/register.ts'
import type { TabledConsultation } from '../../shared/consultation/tabled-consultation.ts'
import type { ConsultationMachine } from '../platform/step-functions.ts'
import { countConsultationExecution, findConsultation, readAllOpenDrafts } from '../store/consultations.ts'
import { readRegister } from '../store/register-events.ts'
import type { Table } from '../store/table.ts'
import { bringForward } from './bring-forward.ts'
import { continueExecution } from './continue-execution.ts'

/** Continues a consultation that is not over. The new execution does what is due, and waits for the date that runs. */
export async function continueConsultation(
  table: Table,
  machine: ConsultationMachine,
  { id, executions }: Pick<TabledConsultation, 'id' | 'executions'>,
): Promise<void> {
  await continueExecution(machine, id, executions, (seen) => countConsultationExecution(table, id, seen))
}

/** The consultations that are not over: drafts that their side can make, and those that were made and not closed. */
export async function openConsultations(table: Table): Promise<readonly TabledConsultation[]> {
  const [drafted, { register }] = await Promise.all([readAllOpenDrafts(table), readRegister(table)])
  const notClosed = register.consultations.flatMap(({ id, closed }) => (closed === undefined ? [id] : []))
  const open = [...drafted.filter((id) => consultationIn(register, id) === undefined), ...notClosed]
  const found = await Promise.all(open.map((id) => findConsultation(table, id)))
  return found.filter((one) => one !== undefined)
}

/**
 * Appends the consents to publish that sides decided on and whose requests ended before they were appended. No machine runs any more:
 * a consultation that is closed has no date.
 */
export async function appendLateConsents(table: Table, now: Date): Promise<void> {
  const { register } = await readRegister(table)
  const closed = register.consultations.filter((one) => one.closed !== undefined && !isPublic(one))
  for (const { id } of closed) await bringForward(table, id, now)
}
