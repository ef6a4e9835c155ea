import type { Execution } from '../../infra/local/executions.ts'

/** Besides entering and leaving: scheduled, started and succeeded; a state that waits is also submitted. */
const OF_A_TASK = 3
const OF_A_WAIT = 4

/**
 * How many events Step Functions would count in an execution, as its history is documented, and how large the
 * largest state that travelled is, in bytes.
 */
export function roundMachineEvents(execution: Execution | undefined): {
  readonly events: number
  readonly largest: number
} {
  const all = execution?.events ?? []
  const events = all.reduce((count, event) => {
    if (event.type !== 'StateEntered') return count + 1
    if (event.state.type !== 'Task') return count + 1
    return count + 1 + (event.state.name.endsWith('await the floor') ? OF_A_WAIT : OF_A_TASK)
  }, 0)
  const sizes = all.map((event) => ('state' in event ? Buffer.byteLength(JSON.stringify(event.state)) : 0))
  return { events, largest: Math.max(0, ...sizes) }
}
