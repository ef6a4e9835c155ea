import type { Hono } from 'hono'
import { readOnlyGuard } from '../http/guard.ts'
import { jsonApp } from '../http/json-app.ts'
import type { Guarded } from '../http/session-of-request.ts'
import { ROUTES } from './document-routes.ts'

/** Nothing is asked for with a body. */
const MOST_BYTES = 1_024

/**
 * The routes of documents, in a function of its own: what is asked for once in a while, and the libraries that make
 * it, must not weigh on every start of the API.
 */
export function documents(): Hono<Guarded> {
  return jsonApp(ROUTES, MOST_BYTES, [readOnlyGuard])
}
