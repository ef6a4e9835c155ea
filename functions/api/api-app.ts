import type { Hono } from 'hono'
import { etag } from 'hono/etag'
import { guard } from '../http/guard.ts'
import { forPrograms } from '../http/json-app.ts'
import { type Guarded, keepSignedIn } from '../http/session-of-request.ts'
import { ROUTES } from './routes.ts'

/** More than the longest commitment in every language, less than a nuisance. */
const MOST_BYTES = 64 * 1_024

/** The HTTP API (design, section 6). Thin: parse, ask the store and the rules, answer. */
export function api(): Hono<Guarded> {
  return forPrograms(ROUTES, MOST_BYTES, [etag(), guard, keepSignedIn])
}
