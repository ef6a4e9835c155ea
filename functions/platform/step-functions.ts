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
import { withinDeadline } from './deadline.ts'
import { CLIENT_RETRIES } from './retries.ts'

/** Step Functions did not answer after all retries. The effect is unknown; the call is safe to repeat. */
export class WorkflowUnavailable extends Error {
  // This name stays: state machines that are running retry errors by it.
  override readonly name = 'ClockUnavailable'
}

/**
 * The calls to Step Functions that a state machine of Parley needs. All data are in the table; Step Functions only waits.
 * Expected errors become return values; every other error becomes {@link WorkflowUnavailable}.
 */
export type Machine<Of> = {
  /** Starts an execution of something. Calling it twice starts one execution. */
  start(of: Of, execution: number): Promise<void>
  /** The state of an execution: running, ended with success, stopped by an error, or never started. */
  stateOf(of: Of, execution: number): Promise<'running' | 'ended' | 'stopped' | 'never-began'>
  /** Sends a task token back, so that the waiting state continues; `false` when no state waits with it any more. */
  wake(taskToken: string): Promise<boolean>
}

/** The machine of rounds, which are named by their number. */
export type Workflow = Machine<number>

/** The machine of consultations, which are named by their id. */
export type ConsultationMachine = Machine<string>

/** The machine of rounds. */
export function workflowOf(stateMachineArn: string, config?: SFNClientConfig): Workflow {
  return machineOf('round', stateMachineArn, config)
}

/** The machine of consultations. */
export function consultationMachineOf(stateMachineArn: string, config?: SFNClientConfig): ConsultationMachine {
  return machineOf('consultation', stateMachineArn, config)
}

/**
 * A state machine. Credentials and endpoint come from the environment unless `config` has them.
 *
 * @param what what one execution is of: the beginning of its name, and the key in its input
 * @param stateMachineArn the ARN of the machine, or of one of its versions or aliases
 */
function machineOf<Of extends string | number>(
  what: string,
  stateMachineArn: string,
  config: SFNClientConfig = {},
): Machine<Of> {
  const client = withinDeadline(new SFNClient({ ...CLIENT_RETRIES, ...config }))
  // The ARN of an execution has the machine's name without its version.
  const executionsArn = stateMachineArn.split(':').slice(0, 7).join(':').replace(':stateMachine:', ':execution:')
  const nameOf = (of: Of, execution: number) => `${what}-${of}-${execution}`
  return {
    async start(of, execution) {
      const input = JSON.stringify({ [what]: of })
      try {
        await client.send(new StartExecutionCommand({ stateMachineArn, name: nameOf(of, execution), input }))
      } catch (error) {
        if (!(error instanceof ExecutionAlreadyExists)) throw unavailable(error)
      }
    },

    async stateOf(of, execution) {
      const executionArn = `${executionsArn}:${nameOf(of, execution)}`
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
        // The task timed out or was completed before; its execution reads the table next.
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
