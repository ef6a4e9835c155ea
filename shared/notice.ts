import * as z from 'zod'

/**
 * How long before a reading closes notice is given of it. With any other than `now` this is a last call: the reading
 * stays open until then, and the last call can be called off.
 */
export const Notice = z.enum(['now', '10 minutes', '1 hour', '1 day']).meta({ id: 'Notice' })
export type Notice = z.infer<typeof Notice>

/** The notices of a last call. */
export const LastCallNotice = Notice.exclude(['now'])
export type LastCallNotice = z.infer<typeof LastCallNotice>

const MINUTE_MS = 60 * 1_000

/** Each notice in milliseconds. */
export const NOTICE_MS = {
  now: 0,
  '10 minutes': 10 * MINUTE_MS,
  '1 hour': 60 * MINUTE_MS,
  '1 day': 24 * 60 * MINUTE_MS,
} as const satisfies Readonly<Record<Notice, number>>

/** When a last call ends: after its notice, or at the reading's deadline if that is earlier. */
export function endOfNotice(at: string, notice: LastCallNotice, deadline: string): string {
  const end = new Date(Date.parse(at) + NOTICE_MS[notice]).toISOString()
  return end < deadline ? end : deadline
}
