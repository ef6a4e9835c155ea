import { Hono, type MiddlewareHandler } from 'hono'
import { Refused } from '../platform/refusal.ts'
import { assertListed } from './guard.ts'
import { refuse } from './problem.ts'
import { mount, type Served } from './route.ts'
import { NO_PAGE, securityMiddleware } from './security-headers.ts'
import type { Guarded } from './session-of-request.ts'

/**
 * An app of routes for programs: nothing it answers is a page, and what it refuses is a problem (RFC 9457).
 *
 * @param mostBytes what a request may carry
 * @param before what a request passes on its way to its route, the guard among it
 * @throws {UnlistedRoute} for a route that is not in the access table
 */
export function jsonApp(
  routes: readonly Served[],
  mostBytes: number,
  before: readonly MiddlewareHandler<Guarded>[],
): Hono<Guarded> {
  const app = new Hono<Guarded>()
  app.onError(refuse)
  app.notFound((context) => refuse(new Refused('no-such-page', `there is nothing at ${context.req.path}`), context))
  app.use(...securityMiddleware(NO_PAGE, mostBytes), ...before)
  mount(app, routes)
  return assertListed(app)
}
