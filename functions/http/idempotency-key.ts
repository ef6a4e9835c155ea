import * as z from 'zod'
import { Refused } from '../platform/refusal.ts'

/** The header that marks a repeated request as the same request. */
export const IdempotencyHeader = z.object({ 'idempotency-key': z.string().min(1).max(200).optional() })

/**
 * The key of a request that must have one.
 *
 * @param of what the request creates, for the error message
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
