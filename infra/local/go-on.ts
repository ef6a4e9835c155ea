import { continueConsultation, openConsultations } from '../../functions/actions/continue-consultation.ts'
import { continueRound } from '../../functions/actions/continue-round.ts'
import * as environment from '../../functions/environment/environment.ts'
import { runningRound } from '../../functions/store/rounds.ts'

/** An execution ends with its process, so the round and the consultations that are not over continue in new executions. */
export async function goOn(): Promise<void> {
  const round = await runningRound(environment.table())
  if (round !== undefined) await continueRound(environment.table(), environment.workflow(), round)
  await goOnWithConsultations()
}

/** The same of the consultations alone. */
export async function goOnWithConsultations(): Promise<void> {
  const [table, machine] = [environment.table(), environment.consultationMachine()]
  for (const one of await openConsultations(table)) await continueConsultation(table, machine, one)
}
