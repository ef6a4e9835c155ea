import type { Round } from '../../shared/round.ts'
import type { Workflow } from '../platform/step-functions.ts'
import { countExecution } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'

/**
 * Continues a round that is not published. An execution that never started is started. After one that stopped a new one
 * starts; it passes the settled readings and waits at the open ones.
 */
export async function continueRound(table: Table, workflow: Workflow, round: Round): Promise<void> {
  switch (await workflow.stateOf(round.round, round.executions)) {
    case 'running':
      return
    case 'never-began':
      return workflow.start(round.round, round.executions)
    case 'ended':
    case 'stopped':
      // Every caller starts the next execution, not only the one that counted it: that one may fail before it starts
      // it. Starting the same execution twice starts it once.
      await countExecution(table, round.round, round.executions)
      return workflow.start(round.round, round.executions + 1)
  }
}
