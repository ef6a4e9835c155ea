import { createHash } from 'node:crypto'
import * as z from 'zod'
import { tokenKey } from './keys.ts'
import { type Table, written } from './table.ts'

/** Seconds since 1970. What DynamoDB's time to live reads: it deletes late, so the time is checked as well. */
const expires = z.int()

/** An invitation leads to whom it was made for; whether it is the one that holds, their place on the roster says. */
const Invitation = z.object({ kind: z.literal('invitation'), participant: z.string(), expires })

/** A session says who is asking. */
export const Session = z.object({
  kind: z.literal('session'),
  participant: z.string(),
  /** The era of its participant in which it was opened; it holds in no other. */
  era: z.int(),
  /** When it ends if it is not used. */
  expires,
  /** When it ends however much it is used. */
  until: z.int(),
})
export type Session = z.infer<typeof Session>

const Token = z.discriminatedUnion('kind', [Invitation, Session])
export type Token = z.infer<typeof Token>

/** Keeps an invitation or session under the digest of its secret (256 random bits, never stored). */
export async function keepToken(table: Table, secret: string, token: Token): Promise<void> {
  await table.putNew(tokenKey(digestOfSecret(secret)), token)
}

/** What an unexpired secret was given for, or `undefined`. */
export async function findToken(table: Table, secret: string, now: Date): Promise<Token | undefined> {
  const stored = await table.get(tokenKey(digestOfSecret(secret)))
  const token = stored === undefined ? undefined : Token.parse(stored)
  return token !== undefined && token.expires > now.getTime() / 1_000 ? token : undefined
}

/** Puts off when a session ends; one that has ended meanwhile does not come back. */
export async function putOffExpiry(table: Table, secret: string, expires: number): Promise<void> {
  await written(
    table.update(tokenKey(digestOfSecret(secret)), {
      set: 'expires = :expires',
      when: 'attribute_exists(pk)',
      values: { ':expires': expires },
    }),
  )
}

/** Ends a session. Ending it twice is ending it once. */
export async function forgetToken(table: Table, secret: string): Promise<void> {
  await table.delete(tokenKey(digestOfSecret(secret)))
}

/** The digest that a secret is known by at rest. */
export function digestOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
