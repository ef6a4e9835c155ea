import type { Hono } from 'hono'
import { etag } from 'hono/etag'
import { keepSignedIn } from '../access/caller.ts'
import { type Guarded, guard } from '../access/guard.ts'
import { forPrograms } from './for-programs.ts'
import { ROUTES } from './routes.ts'

/** More than the longest commitment in every language, less than a nuisance. */
const MOST_BYTES = 64 * 1_024

/** The HTTP API (design, section 6). Thin: parse, ask the store and the rules, answer. */
export function api(): Hono<Guarded> {
  return forPrograms(ROUTES, MOST_BYTES, [etag(), guard, keepSignedIn])
}
