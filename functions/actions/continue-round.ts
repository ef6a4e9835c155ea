import type { Round } from '../../shared/round.ts'
import type { Workflow } from '../platform/step-functions.ts'
import { countExecution } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { continueExecution } from './continue-execution.ts'

/**
 * Continues a round that is not published. The new execution passes the settled readings and waits at the open ones.
 */
export async function continueRound(table: Table, workflow: Workflow, round: Round): Promise<void> {
  await continueExecution(workflow, round.round, round.executions, (seen) => countExecution(table, round.round, seen))
}
