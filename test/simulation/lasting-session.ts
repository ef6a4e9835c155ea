import * as environment from '../../functions/environment/environment.ts'
import { newSecret } from '../../functions/platform/random.ts'
import { redeemInvitation } from '../../functions/store/members.ts'
import { setCurrentInvitation } from '../../functions/store/participants.ts'
import { digestOfSecret } from '../../functions/store/tokens.ts'

/** Lets somebody in whatever the time is. @returns the secret of their session */
export async function lastingSession(id: string): Promise<string> {
  const [secret, invitation] = [`${id}.${newSecret()}`, newSecret()]
  await setCurrentInvitation(environment.table(), id, digestOfSecret(invitation))
  const opening = {
    digest: digestOfSecret(secret),
    lease: { expires: FOR_EVER, until: FOR_EVER },
    ends: [],
    departs: false,
  }
  await redeemInvitation(environment.table(), id, digestOfSecret(invitation), opening)
  return secret
}

/** The year 2100, in seconds. */
const FOR_EVER = 4_102_444_800
