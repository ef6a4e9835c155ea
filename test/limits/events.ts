import type { Execution, ExecutionEvent } from '../../infra/local/executions.ts'

/**
 * How many events Step Functions counts in an execution, as its history is documented, how often it waited for a
 * reading, and how large the largest state that travelled is, in bytes.
 */
export function roundMachineEvents({ events }: Pick<Execution, 'events'>): {
  readonly events: number
  readonly waits: number
  readonly largest: number
} {
  const sizes = events.map((event) => ('state' in event ? Buffer.byteLength(JSON.stringify(event.state)) : 0))
  return {
    events: events.reduce((count, event) => count + countOf(event), 0),
    waits: events.filter((event) => event.type === 'StateEntered' && /wait for the reading$/.test(event.state.name))
      .length,
    largest: Math.max(0, ...sizes),
  }
}

function countOf(event: ExecutionEvent): number {
  switch (event.type) {
    // Entered, and a task is scheduled and started; one that waits is submitted as well. A map is started.
    case 'StateEntered':
      if (event.state.type === 'Map') return 2
      return event.state.type === 'Task' ? 1 + scheduled(event.state.name) : 1
    // What exits has succeeded, which is an event of its own.
    case 'StateExited':
      return event.state.type === 'Task' || event.state.type === 'Map' ? 2 : 1
    case 'StateFailed':
      return event.state.type === 'Task' ? 1 : 0
    case 'StateRetried':
      return scheduled(event.state.name)
    // Except what exits after it was caught.
    case 'StateCaught':
      return -1
    default:
      return 1
  }
}

function scheduled(state: string): number {
  return /(wait for the reading|await the co-chairs)$/i.test(state) ? 3 : 2
}
