import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import * as z from 'zod'
import { Refused } from '../platform/refusal.ts'

/** The most entries of a list in one answer, if it is asked for in parts. */
export const MOST_ENTRIES = 500

/**
 * The query of every list: with `limit` it comes in parts, and each part that is not the last has a `Link` to the next one
 * (RFC 8288). Without it, it comes whole.
 */
export const paging = {
  limit: z.coerce.number().int().min(1).max(MOST_ENTRIES).optional().meta({
    description:
      'How many entries this answer has at most; all by default. If there are more, the answer has a header `Link: <…>; rel="next"`',
  }),
  after: z
    .string()
    // The longest is that of events, of 40 lanes: 3,300 letters. With 4,000 an address fits the gateway's limit of 10,240 bytes.
    .regex(/^[A-Za-z0-9_-]{1,4000}$/, 'a cursor is from an answer: letters, digits, hyphens and underscores')
    .optional()
    .meta({ description: 'From the link to the next part. It says nothing to a reader' }),
} as const

/** The query parameters of {@link paging}. */
export type Paging = { readonly limit?: number | undefined; readonly after?: string | undefined }

/**
 * A part of a list, with a link to the next part in the answer's header. The cursor is a digest of the last entry's key, so
 * that no address has an id of a person. Entries that come in before it meanwhile are found by asking again from the
 * beginning.
 *
 * @param keyOf what an entry is known by; each has another one
 * @throws {Refused} `no-such-page` if the entry is not in the list any more
 */
export function partOfList<Entry>(
  context: Context,
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
  { limit, after }: Paging,
): Entry[] {
  const from = after === undefined ? 0 : entries.findIndex((entry) => cursorOf(keyOf(entry)) === after) + 1
  if (after !== undefined && from === 0) {
    throw new Refused('no-such-page', 'the list has changed; ask again from its beginning, without `after`')
  }
  const part = entries.slice(from, limit === undefined ? undefined : from + limit)
  const last = part.at(-1)
  if (last !== undefined && from + part.length < entries.length) linkToNext(context, { after: cursorOf(keyOf(last)) })
  return part
}

/** Links to the page before and the page after one that has a number. */
export function linkPages(context: Context, { page, pages }: { readonly page: number; readonly pages: number }): void {
  if (page > 1) link(context, 'prev', { page: String(page - 1) })
  if (page < pages) linkToNext(context, { page: String(page + 1) })
}

/** Links to the next part of what was asked for: the same address with other parameters. */
export function linkToNext(context: Context, other: Readonly<Record<string, string>>): void {
  link(context, 'next', other)
}

function link(context: Context, rel: 'next' | 'prev', other: Readonly<Record<string, string>>): void {
  const query = new URLSearchParams({ ...context.req.query(), ...other })
  context.header('Link', `<${context.req.path}?${query}>; rel="${rel}"`, { append: true })
}

function cursorOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 22)
}
