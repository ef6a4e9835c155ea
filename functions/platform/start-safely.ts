import { logFailure } from './error-log.ts'
import type { StartFunction } from './start-function.ts'

/** Starts functions that also run by the clock, at the same time: if one cannot be started now, the log has why, and nothing fails. */
export async function startSafely(...starts: readonly (StartFunction | undefined)[]): Promise<void> {
  await Promise.all(starts.map((start) => start?.({}).catch(logFailure)))
}
