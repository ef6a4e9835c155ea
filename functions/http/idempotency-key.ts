import * as z from 'zod'
import { Refused } from '../platform/refusal.ts'

const HEADER = 'idempotency-key'
const Key = z.string().min(1).max(200)

/** The header that marks a repeated request as the same request, where a request must have one. */
export const IdempotencyHeader = z.object({ [HEADER]: Key })

/** The same header where a request may have one. */
export const OptionalIdempotencyHeader = z.object({ [HEADER]: Key.optional() })

/** The refusal of headers that a route cannot read, if it is for the lack of the key. */
export function keyMissing(headers: object): Refused | undefined {
  if (HEADER in headers) return undefined
  const message = 'send an Idempotency-Key header: another one for each new request, the same one when it is sent again'
  return new Refused('missing-idempotency-key', message)
}
