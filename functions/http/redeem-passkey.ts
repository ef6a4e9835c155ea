import type { Context } from 'hono'
import { signInWithPasskey } from '../access/passkeys.ts'
import * as environment from '../environment/environment.ts'
import { memoOf } from '../platform/memo.ts'
import { FailedAttempts } from './attempts.ts'
import { deviceOf } from './device-kind.ts'
import { countingFailures } from './redeem-invitation.ts'

const passkeysIn = memoOf(() => new FailedAttempts(20, 10 * 60 * 1_000))

/**
 * Signs a person in with a passkey of theirs; counts failures as those of invitations and codes are, by themselves. Only the pages
 * import it: the API has no passkeys.
 *
 * @throws {Refused} `passkey-refused`, `too-many-attempts`
 */
export function signInWithPasskeyWithinLimit(context: Context, answer: unknown): ReturnType<typeof signInWithPasskey> {
  const site = { origin: environment.origin() }
  return countingFailures(context, 'passkey-refused', passkeysIn, (table, now) =>
    signInWithPasskey(table, answer, site, deviceOf(context), now),
  )
}
