import type { Machine } from '../platform/step-functions.ts'

/**
 * Continues something that has not come to its end. An execution that never started is started. After one that stopped a new one
 * starts, which answers from the table what is done. In a table that was restored fewer executions are counted than there were: those are
 * passed over, because a name is never used twice.
 *
 * @param executions how many executions were started, as far as the table knows
 * @param count counts one more, unless another number is counted than that which the caller saw
 */
export async function continueExecution<Of>(
  machine: Machine<Of>,
  of: Of,
  executions: number,
  count: (seen: number) => Promise<unknown>,
): Promise<void> {
  switch (await machine.stateOf(of, executions)) {
    case 'running':
      return
    case 'never-began':
      return machine.start(of, executions)
    case 'ended':
    case 'stopped':
      // Every caller starts the next execution, not only the one that counted it: that one may fail before it starts
      // it. Starting the same execution twice starts it once.
      await count(executions)
      return continueExecution(machine, of, executions + 1, count)
  }
}
