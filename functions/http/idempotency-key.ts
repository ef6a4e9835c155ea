import * as z from 'zod'
import { Refused } from '../platform/refusal.ts'

/** The header by which a request that is sent twice is known to be the same. */
export const IdempotencyHeader = z.object({ 'idempotency-key': z.string().min(1).max(200).optional() })

/**
 * The key of a request that is not taken without one.
 *
 * @param of what the request makes, in the words of the refusal
 * @throws {Refused} `missing-idempotency-key`
 */
export function requireIdempotencyKey(
  { 'idempotency-key': key }: z.infer<typeof IdempotencyHeader>,
  of: string,
): string {
  if (key === undefined) {
    throw new Refused('missing-idempotency-key', `send an Idempotency-Key header, new for each ${of}`)
  }
  return key
}
