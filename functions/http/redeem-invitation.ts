import type { Context } from 'hono'
import { openSession } from '../access/sessions.ts'
import { environment } from '../environment/environment.ts'
import { memoOf } from '../platform/memo.ts'
import { Refused } from '../platform/refusal.ts'
import { FailedAttempts } from './attempts.ts'
import { clientAddress } from './client-address.ts'

/**
 * Nobody guesses 256 bits: what this holds off is load. Only what fails is counted, for each dialogue, so that a
 * whole delegation comes in through one conference's address at once, and whoever mistypes waits a few minutes at most.
 */
const attemptsIn = memoOf(() => new FailedAttempts(20, 10 * 60 * 1_000))

/**
 * Redeems an invitation for whoever sent a request.
 *
 * @throws {Refused} `invitation-spent`, or `too-many-attempts` after twenty of those within ten minutes
 */
export async function redeemWithinLimit(context: Context, invitation: string): ReturnType<typeof openSession> {
  const [table, source, now] = [environment.table(), clientAddress(context), new Date()]
  const failed = attemptsIn(table)
  const wait = failed.wait(source, now)
  if (wait > 0) {
    context.header('Retry-After', String(Math.ceil(wait / 1_000)))
    throw new Refused('too-many-attempts', 'too many invitations were tried from here; try again in ten minutes')
  }
  try {
    return await openSession(table, invitation, now)
  } catch (error) {
    if (error instanceof Refused) failed.count(source, now)
    throw error
  }
}
