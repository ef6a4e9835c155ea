import { Hono, type MiddlewareHandler } from 'hono'
import { Refused } from '../platform/refusal.ts'
import { assertListed } from './guard.ts'
import { otherMethods } from './other-methods.ts'
import { refuse } from './problem.ts'
import { mount, type Served } from './route.ts'
import { type BodyLimits, NO_PAGE, securityMiddleware } from './security-headers.ts'
import type { Guarded } from './session-of-request.ts'

/**
 * An app with JSON routes. An error is answered with problem details (RFC 9457).
 *
 * @param most the largest body of a request
 * @param before middleware that runs before every route, among it the guard
 * @throws {UnlistedRoute} for a route that is not in the access table
 */
export function jsonApp(
  routes: readonly Served[],
  most: BodyLimits,
  before: readonly MiddlewareHandler<Guarded>[],
): Hono<Guarded> {
  const app = new Hono<Guarded>()
  app.onError(refuse)
  app.notFound((context) => refuse(new Refused('no-such-page', `there is nothing at ${context.req.path}`), context))
  app.use(...securityMiddleware(NO_PAGE, most), ...before, otherMethods(app, refuse))
  mount(app, routes)
  return assertListed(app)
}
