import type { Round } from '../../shared/round.ts'
import type { Workflow } from '../platform/step-functions.ts'
import { countExecution } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'

/**
 * Continues a round that is not published: starts its execution where it never began, and a new one where it
 * stopped. The new one passes through what is settled and stops at the readings that are open.
 */
export async function continueRound(table: Table, clock: Workflow, round: Round): Promise<void> {
  switch (await clock.stateOf(round.round, round.executions)) {
    case 'running':
      return
    case 'never-began':
      return clock.start(round.round, round.executions)
    case 'ended':
    case 'stopped':
      // Whoever counts the next execution, everybody who wanted it starts it: who counted it may have died since,
      // and starting the same one twice starts it once.
      await countExecution(table, round.round, round.executions)
      return clock.start(round.round, round.executions + 1)
  }
}
