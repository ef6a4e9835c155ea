import type { Context } from 'hono'
import type { RefusalCode } from '../../shared/refusal-code.ts'
import { signDeviceIn } from '../access/devices.ts'
import { signScreenIn } from '../access/screen-sessions.ts'
import { lookAtInvitation, openSession } from '../access/sign-in.ts'
import * as environment from '../environment/environment.ts'
import { memoOf } from '../platform/memo.ts'
import { Refused } from '../platform/refusal.ts'
import type { Table } from '../store/table.ts'
import { FailedAttempts } from './attempts.ts'
import { clientAddress } from './client-address.ts'
import { deviceOf } from './device-kind.ts'
import { readInvitation } from './read-invitation.ts'

/**
 * After twenty failures within ten minutes, an address is told so. It protects nothing more: a secret of 256 bits cannot
 * be guessed, and the gateway limits load. A valid invitation is accepted at any time: behind one address may be a whole
 * institute, and one person's failures do not block the others.
 */
const attemptsIn = memoOf(() => new FailedAttempts(20, 10 * 60 * 1_000))
const codesIn = memoOf(() => new FailedAttempts(20, 10 * 60 * 1_000))
const deviceCodesIn = memoOf(() => new FailedAttempts(20, 10 * 60 * 1_000))

/**
 * Redeems an invitation and opens a session; counts failures by client address.
 *
 * @param invitation as it was pasted
 * @throws {Refused} `invitation-unreadable`, `invitation-spent`, or `too-many-attempts` instead of it after twenty
 *   failures within ten minutes
 */
export function redeemWithinLimit(context: Context, invitation: string): ReturnType<typeof openSession> {
  return withinLimit(context, invitation, (table, secret, now) =>
    openSession(table, secret, now, deviceOf(context), environment.dialogue()),
  )
}

/** The person whom an invitation is for, without redeeming it; within the same limit. @throws {Refused} the same */
export function lookWithinLimit(context: Context, invitation: string): ReturnType<typeof lookAtInvitation> {
  return withinLimit(context, invitation, lookAtInvitation)
}

/** Signs a person in on another device, with its code; within a limit of its own. @throws {Refused} `no-such-device-code`, `too-many-attempts` */
export function signDeviceInWithinLimit(context: Context, code: string): ReturnType<typeof signDeviceIn> {
  return countingFailures(context, 'no-such-device-code', deviceCodesIn, (table, now) =>
    signDeviceIn(table, code, deviceOf(context), now),
  )
}

/** Signs a screen in with its code; within a limit of its own. @throws {Refused} `no-such-code`, `too-many-attempts` */
export function signScreenInWithinLimit(context: Context, code: string): ReturnType<typeof signScreenIn> {
  return countingFailures(context, 'no-such-code', codesIn, (table, now) => signScreenIn(table, code, now))
}

function withinLimit<Found>(
  context: Context,
  invitation: string,
  find: (table: Table, invitation: string, now: Date) => Promise<Found>,
): Promise<Found> {
  return countingFailures(context, 'invitation-spent', attemptsIn, (table, now) =>
    find(table, readInvitation(invitation), now),
  )
}

/**
 * Finds what a secret opens, and counts failures by client address.
 *
 * @param failure the refusal that is a failure
 * @throws {Refused} `too-many-attempts` instead of it after twenty failures within ten minutes
 */
export async function countingFailures<Found>(
  context: Context,
  failure: RefusalCode,
  counted: (table: Table) => FailedAttempts,
  find: (table: Table, now: Date) => Promise<Found>,
): Promise<Found> {
  const [table, address, now] = [environment.table(), clientAddress(context), new Date()]
  try {
    return await find(table, now)
  } catch (error) {
    // A text in which no invitation is found costs no lookup, and is a mistake in copying.
    if (!(error instanceof Refused && error.code === failure)) throw error
    const failed = counted(table)
    const wait = failed.wait(address, now)
    failed.count(address, now)
    if (wait === 0) throw error
    context.header('Retry-After', String(Math.ceil(wait / 1_000)))
    throw new Refused(
      'too-many-attempts',
      `${error.message} (so were many others that were tried from here; one that works is accepted at any time)`,
    )
  }
}
