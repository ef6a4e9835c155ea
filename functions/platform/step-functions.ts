import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  type SFNClientConfig,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn'
import { CLIENT_RETRIES } from './retries.ts'

/** Step Functions did not do it, after every retry. Nothing is known of the effect; asking again is safe. */
export class WorkflowUnavailable extends Error {
  // The name is part of what is stored: machines that run now retry errors of this name.
  override readonly name = 'ClockUnavailable'
}

/**
 * Step Functions, as far as a round needs it. The table is the truth; this only keeps time.
 * Every error but those that a round knows how to take becomes {@link WorkflowUnavailable}.
 */
export type Workflow = {
  /** Starts an execution of a round. Starting the same one twice starts it once. */
  start(round: number, execution: number): Promise<void>
  /** Whether an execution runs, ended well, stopped on the way, or never began. */
  stateOf(round: number, execution: number): Promise<'running' | 'ended' | 'stopped' | 'never-began'>
  /** Lets a waiting state go on; `false` when nothing waits with this token any more. */
  wake(taskToken: string): Promise<boolean>
}

/**
 * The clock of a state machine, with the environment's credentials and endpoint unless told otherwise.
 *
 * @param stateMachineArn of the machine, or of one of its versions by number or name
 */
export function workflowOf(stateMachineArn: string, config: SFNClientConfig = {}): Workflow {
  const client = new SFNClient({ ...CLIENT_RETRIES, ...config })
  // Executions are named after the machine, whichever version of it they run.
  const executionsArn = stateMachineArn.split(':').slice(0, 7).join(':').replace(':stateMachine:', ':execution:')
  const nameOf = (round: number, execution: number) => `round-${round}-${execution}`
  return {
    async start(round, execution) {
      const input = JSON.stringify({ round })
      try {
        await client.send(new StartExecutionCommand({ stateMachineArn, name: nameOf(round, execution), input }))
      } catch (error) {
        if (!(error instanceof ExecutionAlreadyExists)) throw unavailable(error)
      }
    },

    async stateOf(round, execution) {
      const executionArn = `${executionsArn}:${nameOf(round, execution)}`
      try {
        const { status } = await client.send(
          new DescribeExecutionCommand({ executionArn, includedData: 'METADATA_ONLY' }),
        )
        return status === 'RUNNING' || status === 'PENDING_REDRIVE'
          ? 'running'
          : status === 'SUCCEEDED'
            ? 'ended'
            : 'stopped'
      } catch (error) {
        if (error instanceof ExecutionDoesNotExist) return 'never-began'
        throw unavailable(error)
      }
    },

    async wake(taskToken) {
      try {
        await client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }))
        return true
      } catch (error) {
        // It timed out or was woken before: what woke it will find the table as it is now.
        if (error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken)
          return false
        throw unavailable(error)
      }
    },
  }
}

function unavailable(cause: unknown): WorkflowUnavailable {
  return new WorkflowUnavailable('Step Functions did not answer', { cause })
}
