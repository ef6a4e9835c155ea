import type { Hono, MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { loadLanguages } from '../../shared/languages/loaded.ts'
import { LANGUAGE_CODES } from '../../shared/languages/registry.ts'
import { readOnlyGuard } from '../http/guard.ts'
import { jsonApp } from '../http/json-app.ts'
import type { Guarded } from '../http/session-of-request.ts'
import { ROUTES } from './document-routes.ts'

/** The largest body of a request; no route needs one. */
const MOST_BYTES = 1_024

/** Documents of earlier rounds may be in a language that the dialogue's file does not have any more. */
const loadWords: MiddlewareHandler<Guarded> = async function loadWords(_, next) {
  await loadLanguages(LANGUAGE_CODES)
  await next()
}

/**
 * The routes of documents. They have a function of their own, so that the libraries that make documents do not slow
 * down the cold start of the API.
 */
export function documents(): Hono<Guarded> {
  return jsonApp(ROUTES, { bytes: MOST_BYTES }, [compress(), loadWords, readOnlyGuard])
}
