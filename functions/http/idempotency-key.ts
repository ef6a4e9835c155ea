import * as z from 'zod'
import { Refused } from '../platform/refusal.ts'

const HEADER = 'idempotency-key'
const Key = z.string().min(1).max(200)

/** The header that marks a repeated request as the same request, where a request must have one. */
export const IdempotencyHeader = z.object({ [HEADER]: Key })

/** The same header where a request may have one. */
export const OptionalIdempotencyHeader = z.object({ [HEADER]: Key.optional() })

/** The same header where a request must have one, unless it asks for a preview. */
export const IdempotencyHeaderUnlessPreview = z.object({
  [HEADER]: Key.optional().meta({ description: 'Required, unless `preview` is true' }),
})

/** The key of a request that is no preview. @throws {Refused} `missing-idempotency-key` */
export function requireKey({ [HEADER]: key }: z.infer<typeof IdempotencyHeaderUnlessPreview>): string {
  if (key === undefined) throw keyMissing()
  return key
}

/** The refusal of a request without a key. */
export function keyMissing(): Refused {
  const message = 'send an Idempotency-Key header: another one for each new request, the same one when it is sent again'
  return new Refused('missing-idempotency-key', message)
}

/** Whether the headers of a request have a key. */
export function hasKey(headers: object): boolean {
  return HEADER in headers
}
