import { createHash } from 'node:crypto'
import * as z from 'zod'
import { tokenKey } from './keys.ts'
import { type Table, written } from './table.ts'

/** An invitation opens one session, once. A session says who is asking. */
const Token = z.object({
  kind: z.enum(['invitation', 'session']),
  participant: z.string(),
  /** Seconds since 1970: what DynamoDB's time to live reads. It deletes late, so the time is checked as well. */
  expires: z.int(),
  redeemedAt: z.iso.datetime().optional(),
})
export type Token = z.infer<typeof Token>

/** Keeps an invitation or session under the digest of its secret (256 random bits, never stored). */
export async function keepToken(table: Table, secret: string, token: Token): Promise<void> {
  await table.putNew(tokenKey(digestOf(secret)), token)
}

/** Who an unexpired, unredeemed secret of a kind belongs to, or `undefined`. */
export async function bearerOf(
  table: Table,
  secret: string,
  kind: Token['kind'],
  now: Date,
): Promise<string | undefined> {
  const stored = await table.get(tokenKey(digestOf(secret)))
  if (stored === undefined) return undefined
  const token = Token.parse(stored)
  const holds = token.kind === kind && token.redeemedAt === undefined && token.expires > now.getTime() / 1_000
  return holds ? token.participant : undefined
}

/** Redeems an invitation, once: `false` for everybody but the first. */
export async function redeemInvitation(table: Table, secret: string, now: Date): Promise<boolean> {
  return written(
    table.update(tokenKey(digestOf(secret)), {
      set: 'redeemedAt = :now',
      when: '#kind = :invitation AND attribute_not_exists(redeemedAt) AND expires > :seconds',
      names: { '#kind': 'kind' },
      values: { ':now': now.toISOString(), ':invitation': 'invitation', ':seconds': Math.floor(now.getTime() / 1_000) },
    }),
  )
}

/** Ends a session. Ending it twice is ending it once. */
export async function forgetToken(table: Table, secret: string): Promise<void> {
  await table.delete(tokenKey(digestOf(secret)))
}

function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
