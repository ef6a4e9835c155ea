import { certifyReceiptKeys } from '../actions/certify-receipt-keys.ts'
import { appendMissing, signLog } from '../actions/keep-log.ts'
import * as environment from '../environment/environment.ts'
import { withDeadline } from '../platform/deadline.ts'

/**
 * Keep the log: certifies the keys of receipts, appends to the log what was settled, published, released or confirmed, and signs it. Each step that opens a
 * reading or settles something starts it; it also runs every five minutes, for what no step follows, and after a failure. What it cannot sign now, the next run signs.
 *
 * @returns how many keys were certified, how many entries appended, and how many checkpoints signed
 */
export const handler = withDeadline(async (): Promise<Kept> => {
  const table = environment.table()
  // First, because it is fast, and people who submit something wait for it.
  const certified = await certifyReceiptKeys(table, environment.signer(), environment.logName())
  const appended = await appendMissing(table)
  return { certified, appended, signed: await signLog(table, environment.signer(), environment.logName()) }
})

type Kept = { readonly certified: number; readonly appended: number; readonly signed: number }
