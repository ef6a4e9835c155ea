import type { Execution, ExecutionEvent } from './executions.ts'

/** One event as GetExecutionHistory returns it. `timestamp` is in seconds since 1970. */
export type HistoryEvent = {
  readonly id: number
  readonly previousEventId: number
  readonly timestamp: number
  readonly type: string
  readonly [details: `${string}EventDetails`]: Readonly<Record<string, unknown>>
}

/** An execution's events, oldest first, under Step Functions' names. */
export function historyOf(execution: Execution): readonly HistoryEvent[] {
  return execution.events
    .flatMap((event) => told(event).map((one) => ({ ...one, timestamp: event.timestamp / 1_000 })))
    .map((event, index) => ({ id: index + 1, previousEventId: index, ...event }))
}

type Told = Omit<HistoryEvent, 'id' | 'previousEventId' | 'timestamp'> & { readonly type: string }

function told(event: ExecutionEvent): readonly Told[] {
  switch (event.type) {
    case 'ExecutionStarted':
      return [{ type: event.type, executionStartedEventDetails: { input: JSON.stringify(event.input) } }]
    case 'ExecutionSucceeded':
      return [{ type: event.type, executionSucceededEventDetails: { output: JSON.stringify(event.output) } }]
    case 'ExecutionFailed':
      return [{ type: event.type, executionFailedEventDetails: failure(event) }]
    case 'ExecutionAborted':
      return [{ type: event.type, executionAbortedEventDetails: {} }]
    case 'ExecutionTimeout':
      return [{ type: 'ExecutionTimedOut', executionTimedOutEventDetails: {} }]
    case 'StateEntered': {
      const { name, type, input } = event.state
      return [{ type: `${type}StateEntered`, stateEnteredEventDetails: { name, input: JSON.stringify(input) } }]
    }
    case 'StateExited': {
      const { name, type, output } = event.state
      return [{ type: `${type}StateExited`, stateExitedEventDetails: { name, output: JSON.stringify(output) } }]
    }
    case 'StateFailed':
      return event.state.type === 'Task' ? [failedTask(event)] : []
    case 'MapIterationStarted':
    case 'MapIterationSucceeded':
    case 'MapIterationFailed': {
      const details: `${string}EventDetails` = `m${event.type.slice(1)}EventDetails`
      return [{ type: event.type, ...{ [details]: { name: event.parentState.name, index: event.index } } }]
    }
    // Step Functions reports neither of the two: the events after them show it.
    case 'StateRetried':
    case 'StateCaught':
    case 'ParallelBranchStarted':
    case 'ParallelBranchSucceeded':
    case 'ParallelBranchFailed':
      return []
    default:
      return event satisfies never
  }
}

function failedTask(event: { readonly Error: string; readonly Cause: unknown }): Told {
  const details = { resourceType: 'lambda', resource: 'invoke', ...failure(event) }
  return event.Error === 'States.Timeout'
    ? { type: 'TaskTimedOut', taskTimedOutEventDetails: details }
    : { type: 'TaskFailed', taskFailedEventDetails: details }
}

function failure({ Error: error, Cause }: { readonly Error: string; readonly Cause: unknown }) {
  return { error, cause: Cause instanceof Error ? Cause.message : String(Cause) }
}
