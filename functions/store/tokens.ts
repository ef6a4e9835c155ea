import { createHash } from 'node:crypto'
import * as z from 'zod'
import { tokenKey } from './keys/keys-of-people.ts'
import type { Table } from './table.ts'

/** An invitation of a participant. Whether it is the current one is stored with the participant. */
const Invitation = z.object({
  kind: z.literal('invitation'),
  participant: z.string(),
  /** In seconds since 1970. DynamoDB's time to live deletes by it, but late, so the code checks it too. */
  expires: z.int(),
})
export type Invitation = z.infer<typeof Invitation>

/** Stores an invitation under the digest of its secret. The secret itself (256 random bits) is never stored. */
export async function storeInvitation(table: Table, secret: string, invitation: Invitation): Promise<void> {
  await table.putNew(tokenKey(digestOfSecret(secret)), invitation)
}

/** Finds an invitation by its secret; `undefined` when it does not exist or has expired. */
export async function findInvitation(table: Table, secret: string, now: Date): Promise<Invitation | undefined> {
  const stored = await table.get(tokenKey(digestOfSecret(secret)))
  const invitation = stored === undefined ? undefined : Invitation.parse(stored)
  return invitation !== undefined && invitation.expires > now.getTime() / 1_000 ? invitation : undefined
}

/** The digest that is stored instead of a secret. */
export function digestOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** A secret to hand over, and when it expires. */
export type SecretToHandOver = { readonly secret: string; readonly expiresAt: string }
