import type { Machine } from '../platform/step-functions.ts'

/**
 * Continues something that has not come to its end. An execution that never started is started. After one that stopped a new one
 * starts, which answers from the table what is done.
 *
 * @param executions how many executions were started
 * @param count counts the next one
 */
export async function continueExecution<Of>(
  machine: Machine<Of>,
  of: Of,
  executions: number,
  count: () => Promise<unknown>,
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
      await count()
      return machine.start(of, executions + 1)
  }
}
