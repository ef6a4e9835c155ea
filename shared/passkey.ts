import * as z from 'zod'

/** The most passkeys of one person. */
export const MOST_PASSKEYS = 5

/** How long a passkey works, in days. Its person can make another one at any time. */
export const PASSKEY_DAYS = 365

/** How long a passkey may take to be made or to be signed in with, in minutes. */
export const PASSKEY_MINUTES = 5

/** Bytes in base64url, as `PublicKeyCredential.toJSON` writes them. */
const Bytes = z
  .string()
  .regex(/^[\w-]+$/)
  .max(8_000)

/** What a browser answers when a passkey is made (Web Authentication, `RegistrationResponseJSON`). */
export const PasskeyMade = z.object({
  id: Bytes.max(1_400),
  rawId: Bytes.max(1_400),
  type: z.literal('public-key'),
  response: z.object({ clientDataJSON: Bytes, attestationObject: Bytes }),
})
export type PasskeyMade = z.infer<typeof PasskeyMade>

/** What a browser answers when a passkey is used (`AuthenticationResponseJSON`). `userHandle` says whose it is. */
export const PasskeyUsed = z.object({
  id: Bytes.max(1_400),
  rawId: Bytes.max(1_400),
  type: z.literal('public-key'),
  response: z.object({ clientDataJSON: Bytes, authenticatorData: Bytes, signature: Bytes, userHandle: Bytes.max(100) }),
})
export type PasskeyUsed = z.infer<typeof PasskeyUsed>

/** The challenge that an answer is to. It is read before anything is verified. @returns `undefined` for what is no answer */
export function challengeIn({ response }: PasskeyMade | PasskeyUsed): string | undefined {
  try {
    const told: unknown = JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString())
    return z.object({ challenge: Bytes.max(100) }).safeParse(told).data?.challenge
  } catch {
    return undefined
  }
}
