import type { Hono, MiddlewareHandler } from 'hono'
import { MOST_TABLE_BYTES } from '../../shared/roster/read-roster.ts'
import { loadSpoken } from '../environment/load-spoken.ts'
import { guard } from '../http/guard.ts'
import { jsonApp } from '../http/json-app.ts'
import { type Guarded, prolongSessionOfCaller } from '../http/session-of-request.ts'
import { ROUTES } from './routes.ts'

/** The largest body of a request: more than the longest commitment in every language needs. */
const MOST_BYTES = 64 * 1_024

const loadWords: MiddlewareHandler<Guarded> = async function loadWords(_, next) {
  await loadSpoken()
  await next()
}

/** The HTTP API. A route parses a request, calls an action or a view, and responds. */
export function api(): Hono<Guarded> {
  return jsonApp(ROUTES, { bytes: MOST_BYTES, larger: { '/api/roster': MOST_TABLE_BYTES } }, [
    loadWords,
    guard,
    prolongSessionOfCaller,
  ])
}
