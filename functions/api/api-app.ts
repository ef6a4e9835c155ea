import type { Hono } from 'hono'
import { etag } from 'hono/etag'
import { guard } from '../http/guard.ts'
import { jsonApp } from '../http/json-app.ts'
import { type Guarded, prolongSessionOfCaller } from '../http/session-of-request.ts'
import { ROUTES } from './routes.ts'

/** More than the longest commitment in every language, less than a nuisance. */
const MOST_BYTES = 64 * 1_024

/** The HTTP API (design, section 6). Thin: parse, ask the store and the rules, answer. */
export function api(): Hono<Guarded> {
  return jsonApp(ROUTES, MOST_BYTES, [etag(), guard, prolongSessionOfCaller])
}
