import { isDeepStrictEqual } from 'node:util'
import { StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions'
import type { Invoke } from './local-functions.ts'
import type { LocalMachine } from './local-machine.ts'
import { localTask, taskStatesOf } from './local-tasks.ts'
import { PendingWork } from './pending-work.ts'
import { TaskTokens, type Timers } from './task-tokens.ts'

/** One execution, as Step Functions describes it. */
export type Execution = {
  readonly executionArn: string
  readonly stateMachineArn: string
  readonly name: string
  readonly input: unknown
  readonly startedAt: Date
  readonly ended?: Ended
  /** The events, as the interpreter reports them. */
  readonly events: readonly ExecutionEvent[]
}

export type Ended = { readonly at: Date } & (
  | { readonly status: 'SUCCEEDED'; readonly output: unknown }
  | { readonly status: 'FAILED' | 'ABORTED'; readonly error: string; readonly cause: string }
)

export type ExecutionEvent = StateMachine['run'] extends (...input: never) => {
  readonly eventLogs: AsyncGenerator<infer Event>
}
  ? Event
  : never

/** An execution of that name was started with another input, or has ended. */
export class AlreadyExists extends Error {
  override readonly name = 'ExecutionAlreadyExists'
}

/** Options of executions, all of them optional. */
export type ExecutionsOptions = {
  /** Called for every execution that failed. */
  readonly whenFailed?: (execution: Execution) => void
  /** The timers for the timeout of a task token. */
  readonly timers?: Timers
  /** Milliseconds before a retry, in place of the definition's. */
  readonly retryAfter?: number
}

type Running = Execution & { ended?: Ended; readonly events: ExecutionEvent[]; readonly abort: (why: Ended) => void }

/** The executions of one machine in one process. They are in memory only: the state of a round is in the table. */
export class Executions {
  readonly tokens: TaskTokens
  readonly arn: string
  readonly #machine: StateMachine
  readonly #whenFailed: (execution: Execution) => void
  readonly #tasks: Readonly<Record<string, never>>
  readonly #retries: Readonly<Record<string, number>>
  readonly #executions = new Map<string, Running>()
  readonly #atWork = new PendingWork()

  constructor(
    { arn, definition }: LocalMachine,
    invoke: Invoke,
    { whenFailed = () => {}, timers, retryAfter }: ExecutionsOptions = {},
  ) {
    this.arn = arn
    this.tokens = new TaskTokens(timers)
    this.#whenFailed = whenFailed
    // No validation here: a test validates the definition, and validating takes longer than the rest of a start.
    this.#machine = new StateMachine(definition as StateMachineDefinition, { validationOptions: { noValidate: true } })
    const tasks = [...taskStatesOf(definition)].map(([name, state]) => [
      name,
      localTask(state, (functionArn, payload) => this.#atWork.of(invoke(functionArn, payload)), this.tokens),
    ])
    this.#tasks = Object.fromEntries(tasks)
    this.#retries = retryAfter === undefined ? {} : Object.fromEntries(tasks.map(([name]) => [name, retryAfter]))
  }

  /** Starts an execution. One with that name and input that runs is returned as it is. @throws {AlreadyExists} */
  start(name: string, input: unknown): Execution {
    const executionArn = `${this.arn.replace(':stateMachine:', ':execution:')}:${name}`
    const before = this.#executions.get(executionArn)
    if (before === undefined) return this.#run(executionArn, name, input)
    if (before.ended === undefined && isDeepStrictEqual(before.input, input)) return before
    throw new AlreadyExists(`Execution Already Exists: '${executionArn}'`)
  }

  /** How many functions run: none while every execution waits or has ended. */
  get atWork(): number {
    return this.#atWork.size
  }

  /** Every execution that was started in this process. */
  all(): readonly Execution[] {
    return [...this.#executions.values()]
  }

  find(executionArn: string): Execution | undefined {
    return this.#executions.get(executionArn)
  }

  /** Stops an execution that runs. */
  stop(executionArn: string, error: string, cause: string): void {
    const execution = this.#executions.get(executionArn)
    if (execution?.ended === undefined) execution?.abort({ status: 'ABORTED', at: new Date(), error, cause })
  }

  /** Stops everything and waits until no function runs. */
  async close(): Promise<void> {
    for (const arn of this.#executions.keys()) this.stop(arn, 'States.Aborted', 'the local stack stopped')
    await this.#atWork.ended()
  }

  #run(executionArn: string, name: string, input: unknown): Execution {
    const minted: string[] = []
    const mint = () => {
      const token = this.tokens.mint()
      minted.push(token)
      return token
    }
    const { abort, result, eventLogs } = this.#machine.run(input as never, {
      overrides: { taskResourceLocalHandlers: this.#tasks, retryIntervalOverrides: this.#retries },
      context: {
        Execution: { Id: executionArn, Name: name },
        Task: {
          get Token() {
            return mint()
          },
        },
      },
    })
    const end = (ended: Ended) => {
      if (execution.ended === undefined && ended.status === 'FAILED') this.#whenFailed({ ...execution, ended })
      execution.ended ??= ended
      for (const token of minted) this.tokens.abandon(token)
    }
    const execution: Running = {
      executionArn,
      stateMachineArn: this.arn,
      name,
      input,
      startedAt: new Date(),
      events: [],
      abort(why) {
        end(why)
        abort()
      },
    }
    this.#executions.set(executionArn, execution)
    result.then(
      (output) => end({ status: 'SUCCEEDED', at: new Date(), output }),
      (error) => end(failure(error)),
    )
    void collect(eventLogs, execution.events)
    return execution
  }
}

/** The interpreter wraps an error and sets it as the `cause`. */
function failure(error: unknown): Ended {
  const failed = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const [name, cause] = failed instanceof Error ? [failed.name, failed.message] : ['Error', String(failed)]
  return { status: 'FAILED', at: new Date(), error: name, cause }
}

async function collect(events: AsyncGenerator<ExecutionEvent>, into: ExecutionEvent[]): Promise<void> {
  for await (const event of events) into.push(event)
}
