import { logFailure } from './error-log.ts'
import type { StartFunction } from './start-function.ts'

/** Starts a function that also runs by the clock: if it cannot be started now, the log has why, and nothing fails. */
export async function startSafely(start: StartFunction | undefined): Promise<void> {
  try {
    await start?.({})
  } catch (error) {
    logFailure(error as Error)
  }
}
