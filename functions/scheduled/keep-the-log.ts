import { appendMissing, signLog } from '../actions/keep-log.ts'
import * as environment from '../environment/environment.ts'
import { withDeadline } from '../platform/deadline.ts'

/**
 * Keep the log: appends to the log what was settled, published, released or confirmed, and signs it. Each step that settles something
 * starts it; it also runs every five minutes, for what no step follows, and after a failure. What it cannot sign now, the next run signs.
 *
 * @returns how many entries were appended, and how many checkpoints signed
 */
export const handler = withDeadline(async (): Promise<{ readonly appended: number; readonly signed: number }> => {
  const table = environment.table()
  const appended = await appendMissing(table)
  return { appended, signed: await signLog(table, environment.signer(), environment.logName()) }
})
