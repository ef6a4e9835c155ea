import type { Hono } from 'hono'
import { compress } from 'hono/compress'
import { readOnlyGuard } from '../http/guard.ts'
import { jsonApp } from '../http/json-app.ts'
import type { Guarded } from '../http/session-of-request.ts'
import { ROUTES } from './document-routes.ts'

/** The largest body of a request; no route needs one. */
const MOST_BYTES = 1_024

/**
 * The routes of documents. They have a function of their own, so that the libraries that make documents do not slow
 * down the cold start of the API.
 */
export function documents(): Hono<Guarded> {
  return jsonApp(ROUTES, { bytes: MOST_BYTES }, [compress(), readOnlyGuard])
}
