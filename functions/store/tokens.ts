import { createHash } from 'node:crypto'
import * as z from 'zod'
import { tokenKey } from './keys.ts'
import type { Table } from './table.ts'

/** An invitation leads to whom it was made for; whether it is the one that holds, their place on the roster says. */
const Invitation = z.object({
  kind: z.literal('invitation'),
  participant: z.string(),
  /** Seconds since 1970. What DynamoDB's time to live reads: it deletes late, so the time is checked as well. */
  expires: z.int(),
})
export type Invitation = z.infer<typeof Invitation>

/** Keeps an invitation under the digest of its secret (256 random bits, never stored). */
export async function keepInvitation(table: Table, secret: string, invitation: Invitation): Promise<void> {
  await table.putNew(tokenKey(digestOfSecret(secret)), invitation)
}

/** What an unexpired secret was given for, or `undefined`. */
export async function findInvitation(table: Table, secret: string, now: Date): Promise<Invitation | undefined> {
  const stored = await table.get(tokenKey(digestOfSecret(secret)))
  const invitation = stored === undefined ? undefined : Invitation.parse(stored)
  return invitation !== undefined && invitation.expires > now.getTime() / 1_000 ? invitation : undefined
}

/** The digest that a secret is known by at rest. */
export function digestOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** A secret to hand over, with when it expires. */
export type SecretToHandOver = { readonly secret: string; readonly expiresAt: string }
