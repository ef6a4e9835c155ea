import * as z from 'zod'
import { participantKey, tokenKey } from './keys/keys-of-people.ts'
import { written } from './store-errors.ts'
import type { Table } from './table.ts'
import { digestOfSecret } from './tokens.ts'

/** A passkey of a person. It is a field of their entry, by the digest of its user handle, so that it ends with the entry. */
export const Passkey = z.object({
  /** The id that the authenticator gave it, in base64url. */
  credential: z.string(),
  /** Its public key (COSE), in base64url. */
  publicKey: z.string(),
  /** How often it was used, as far as its authenticator counts: passkeys that are kept on several devices stay at 0. */
  counter: z.int(),
  /** The day on which it was made. */
  made: z.iso.date(),
  /** Until when it works, in seconds since 1970. */
  until: z.int(),
  /** How often all sessions of its person had been ended at once. Once more, and it does not work. */
  signOuts: z.int(),
  name: z.string().optional(),
})
export type Passkey = z.infer<typeof Passkey>

/** That a person asked on one device to make a passkey. */
export const PasskeyAsked = z.object({
  /** The digest of the challenge, and that of the user handle. */
  digest: z.string(),
  handle: z.string(),
  /** In seconds since 1970. */
  until: z.int(),
  /** The session that asked, by the digest of its secret. */
  by: z.string(),
})
export type PasskeyAsked = z.infer<typeof PasskeyAsked>

/** Whose a passkey is, by the digest of its user handle. Whether it works is stored with the person. */
const PasskeyOwner = z.object({
  kind: z.literal('passkey'),
  participant: z.string(),
  /** In seconds since 1970. DynamoDB's time to live deletes by it. */
  expires: z.int(),
})

/** A challenge that a stranger asked for, to sign in. */
const Challenge = z.object({ kind: z.literal('passkey-challenge'), expires: z.int() })

/** The digest of a user handle, of a challenge to make a passkey, and of one to sign in. None fits in the place of another. */
export const digestOfHandle = (handle: string) => digestOfSecret(`passkey of ${handle}`)
export const digestToMake = (challenge: string) => digestOfSecret(`passkey made ${challenge}`)
const digestToSignIn = (challenge: string) => digestOfSecret(`passkey used ${challenge}`)

/** Stores that a person asks to make a passkey, in place of what they asked before; `false` when the session has ended. */
export async function setPasskeyAsked(table: Table, id: string, asked: PasskeyAsked): Promise<boolean> {
  return written(
    table.update(participantKey(id), {
      set: 'passkeyAsked = :asked, passkeys = if_not_exists(passkeys, :none)',
      when: 'attribute_exists(sessions.#by) AND attribute_not_exists(revokedAt)',
      names: { '#by': asked.by },
      values: { ':asked': asked, ':none': {} },
    }),
  )
}

/**
 * Stores a passkey that was asked for, in one conditional write that ends the question. Whose it is, is stored before.
 *
 * @param ends the passkeys that do not work any more
 * @returns `false` when it was answered or asked anew, is too old, or the session that asked has ended
 */
export async function addPasskey(
  table: Table,
  id: string,
  asked: PasskeyAsked,
  passkey: Passkey,
  { ends, now }: { readonly ends: readonly string[]; readonly now: Date },
): Promise<boolean> {
  const owner = { kind: 'passkey', participant: id, expires: passkey.until } satisfies z.infer<typeof PasskeyOwner>
  // An attempt whose process died may have stored it. Nobody else knows this handle.
  await table.put(tokenKey(asked.handle), owner)
  return written(
    table.update(participantKey(id), {
      set: 'passkeys.#passkey = :passkey',
      remove: ['passkeyAsked', ...ends.map((_, index) => `passkeys.#ended${index}`)].join(', '),
      when: 'passkeyAsked.digest = :digest AND passkeyAsked.#until > :now AND attribute_exists(sessions.#by) AND attribute_not_exists(revokedAt)',
      names: {
        '#passkey': asked.handle,
        '#until': 'until',
        '#by': asked.by,
        ...Object.fromEntries(ends.map((one, index) => [`#ended${index}`, one])),
      },
      values: { ':passkey': passkey, ':digest': asked.digest, ':now': Math.floor(now.getTime() / 1_000) },
    }),
  )
}

/** The id of the person whose the passkey with this digest of a user handle is, or was. */
export async function findPasskeyOwner(table: Table, handle: string): Promise<string | undefined> {
  const stored = await table.get(tokenKey(handle))
  return stored?.['kind'] === 'passkey' ? PasskeyOwner.parse(stored).participant : undefined
}

/** Names a passkey, or takes the name away; `false` when there is none. */
export async function setPasskeyName(table: Table, id: string, handle: string, name: string): Promise<boolean> {
  return written(
    table.update(participantKey(id), {
      ...(name === '' ? { remove: 'passkeys.#passkey.#name' } : { set: 'passkeys.#passkey.#name = :name' }),
      when: 'attribute_exists(passkeys.#passkey)',
      names: { '#passkey': handle, '#name': 'name' },
      ...(name !== '' && { values: { ':name': name } }),
    }),
  )
}

/** Removes a passkey of a person. Removing it twice has the effect of once. */
export async function removePasskey(table: Table, id: string, handle: string): Promise<void> {
  await written(
    table.update(participantKey(id), {
      remove: 'passkeys.#passkey',
      when: 'attribute_exists(passkeys.#passkey)',
      names: { '#passkey': handle },
    }),
  )
  await forgetOwners(table, [handle])
}

/** Deletes whose some passkeys were, by the digests of their user handles. */
export async function forgetOwners(table: Table, handles: readonly string[]): Promise<void> {
  for (const handle of handles) await table.delete(tokenKey(handle))
}

/** Stores a challenge to sign in, by its digest. @param expires in seconds since 1970 */
export async function storeChallenge(table: Table, challenge: string, expires: number): Promise<void> {
  const stored = { kind: 'passkey-challenge', expires } satisfies z.infer<typeof Challenge>
  await table.putNew(tokenKey(digestToSignIn(challenge)), stored)
}

/** Uses a challenge up; `false` when it was used, has expired, or was not asked for to sign in. */
export async function useChallenge(table: Table, challenge: string, now: Date): Promise<boolean> {
  return written(
    table.update(tokenKey(digestToSignIn(challenge)), {
      set: 'used = :yes',
      when: 'kind = :kind AND expires > :now AND attribute_not_exists(used)',
      values: { ':yes': true, ':kind': 'passkey-challenge', ':now': Math.floor(now.getTime() / 1_000) },
    }),
  )
}
