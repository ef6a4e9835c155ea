import type { PasskeyMade, PasskeyUsed } from '../../shared/passkey.ts'
import type { Passkey } from '../store/passkeys-of-people.ts'

/** Where passkeys are made and used: the dialogue's own origin. */
export type Site = { readonly origin: string }

/** The id of the relying party: the host of the origin. */
export function hostOf({ origin }: Site): string {
  return new URL(origin).hostname
}

/**
 * Verifies what a browser answered when a passkey was made: Web Authentication Level 3, section 7.1. Nothing is asked of the maker
 * of the authenticator, and nothing that it says of itself is kept.
 *
 * @param challenge as this server made it
 * @returns the passkey, or `undefined` for an answer that does not hold
 */
export async function verifyMade(
  made: PasskeyMade,
  challenge: string,
  site: Site,
): Promise<Pick<Passkey, 'credential' | 'publicKey' | 'counter'> | undefined> {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  const verified = await verifyRegistrationResponse({
    response: { ...made, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: hostOf(site),
    requireUserVerification: true,
  }).catch(doesNotHold)
  if (verified?.verified !== true) return undefined
  const { id, publicKey, counter } = verified.registrationInfo.credential
  return { credential: id, publicKey: Buffer.from(publicKey).toString('base64url'), counter }
}

/**
 * Verifies what a browser answered when a passkey was used: section 7.2.
 *
 * @returns how often it was used, as its authenticator counts, or `undefined` for an answer that does not hold
 */
export async function verifyUsed(
  used: PasskeyUsed,
  challenge: string,
  { credential, publicKey, counter }: Passkey,
  site: Site,
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const verified = await verifyAuthenticationResponse({
    response: { ...used, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: hostOf(site),
    credential: { id: credential, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter },
    requireUserVerification: true,
  }).catch(doesNotHold)
  return verified?.verified === true ? verified.authenticationInfo.newCounter : undefined
}

/** The library throws a plain error for whatever does not hold. It reads and writes nothing, so that no other error is hidden. */
function doesNotHold(): undefined {
  return undefined
}
