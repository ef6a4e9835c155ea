import * as environment from '../../functions/environment/environment.ts'
import { newSecret } from '../../functions/platform/random.ts'
import { participantKey } from '../../functions/store/keys/keys-of-people.ts'
import { digestOfSecret } from '../../functions/store/tokens.ts'

/** Lets somebody in whatever the time is, also if they have come in. @returns the secret of their session */
export async function lastingSession(id: string): Promise<string> {
  const secret = `${id}.${newSecret()}`
  await environment.table().update(participantKey(id), {
    set: 'cameIn = :yes, invitation = :redeemed, sessions.#session = :lease',
    when: 'attribute_exists(pk)',
    names: { '#session': digestOfSecret(secret) },
    values: { ':yes': true, ':redeemed': 'redeemed', ':lease': { expires: FOR_EVER, until: FOR_EVER } },
  })
  return secret
}

/** The year 2100, in seconds. */
const FOR_EVER = 4_102_444_800
