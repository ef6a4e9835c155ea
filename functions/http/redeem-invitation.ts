import type { Context } from 'hono'
import { openSession } from '../access/sessions.ts'
import * as environment from '../environment/environment.ts'
import { memoOf } from '../platform/memo.ts'
import { Refused } from '../platform/refusal.ts'
import { FailedAttempts } from './attempts.ts'
import { clientAddress } from './client-address.ts'

/**
 * The limit protects against load; a secret of 256 bits cannot be guessed. Only failures count, so that a whole
 * delegation can redeem invitations at once from one address of a conference.
 */
const attemptsIn = memoOf(() => new FailedAttempts(20, 10 * 60 * 1_000))

/**
 * Redeems an invitation and opens a session, with a limit of failures by client address.
 *
 * @throws {Refused} `invitation-spent`, or `too-many-attempts` after twenty failures within ten minutes
 */
export async function redeemWithinLimit(context: Context, invitation: string): ReturnType<typeof openSession> {
  const [table, address, now] = [environment.table(), clientAddress(context), new Date()]
  const failed = attemptsIn(table)
  const wait = failed.wait(address, now)
  if (wait > 0) {
    context.header('Retry-After', String(Math.ceil(wait / 1_000)))
    throw new Refused('too-many-attempts', 'too many invitations were tried from here; try again in ten minutes')
  }
  try {
    return await openSession(table, invitation, now)
  } catch (error) {
    if (error instanceof Refused) failed.count(address, now)
    throw error
  }
}
