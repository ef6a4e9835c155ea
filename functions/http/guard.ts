import type { Context, Hono, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { actionOfRoute, revalidatesSession, viewBy } from '../../shared/access.ts'
import type { CallerRole } from '../../shared/access-row.ts'
import { screenOf } from '../access/screen-sessions.ts'
import { cachedSession, sessionEndedMeanwhile } from '../access/session-cache.ts'
import { findSession, readSession, type Session, wasEndedByRecovery } from '../access/sessions.ts'
import * as environment from '../environment/environment.ts'
import { Refused } from '../platform/refusal.ts'
import type { Screen } from '../store/screens.ts'
import { readCookie } from './cookies.ts'
import type { Guarded } from './session-of-request.ts'
import { type FindSession, SCREEN_COOKIE, secretOf, sessionOf } from './session-of-request.ts'

/** A route that is in no row of the access table. It is not served. */
export class UnlistedRoute extends Error {
  override readonly name = 'UnlistedRoute'
}

/**
 * The session of a request, behind the guard.
 *
 * @throws {Refused} `unauthenticated`
 */
export function sessionIn<Visit extends Guarded>(context: Context<Visit>): Session {
  const session = (context as unknown as Context<Guarded>).get('session')
  if (session === undefined) throw unauthenticated()
  return session
}

function unauthenticated(): Refused {
  return new Refused('unauthenticated', 'open your invitation again, or ask for a new one')
}

/**
 * Lets a request through only if the access table grants its route to the caller's role. The state of a reading and the
 * author of a proposal are checked later, by the action, with the same table.
 *
 * @throws {Refused} `unauthenticated` or `forbidden`
 */
export const guard = guardWith(findSession)

/** The same for a function without permission to write. */
export const readOnlyGuard = guardWith(readSession)

function guardWith(find: FindSession): MiddlewareHandler<Guarded> {
  return async function guard(context, next) {
    const route = routeOf(context)
    const action = route === undefined ? undefined : actionOfRoute(route)
    const isCached = action !== undefined && revalidatesSession(action)
    const session = await sessionOf(context, isCached ? cachedFor(context.req.path) : find)
    context.set('session', session)
    // A facilitator's browser may show the screen too.
    const asksForScreen = session === undefined || (action !== undefined && viewBy(action, 'screen') !== undefined)
    const screen = asksForScreen ? await screenInCookie(context) : undefined
    context.set('screen', screen)
    const role = screen !== undefined ? 'screen' : roleOf(session)
    if (route === undefined) return next()
    if (action === undefined) throw new UnlistedRoute(route)
    if (viewBy(action, role) === undefined) {
      // A browser that shows the screen, and in which nobody is signed in, is asked for an invitation as any other.
      const isSignedIn = session !== undefined && (!isCached || (await sessionOf(context, find)) !== undefined)
      throw isSignedIn ? new Refused('forbidden', `a ${role} cannot ${action}`) : await whyNotSignedIn(context)
    }
    await next()
    // A caller whose cached session has ended gets 401, never the reason for the refusal.
    const { status } = context.res
    if (isCached && status >= 400 && status !== 401 && (await sessionOf(context, find)) === undefined)
      throw sessionEndedMeanwhile()
  }
}

function roleOf(session: Session | undefined): CallerRole {
  if (session?.program === undefined) return session?.participant.role ?? 'stranger'
  return session.program.role === 'witness' ? 'witness' : 'program'
}

/** The refusal of a request without a session. The devices of somebody who was admitted anew are told so. */
async function whyNotSignedIn(context: Context<Guarded>): Promise<Refused> {
  const secret = secretOf(context)
  if (secret === undefined || !(await wasEndedByRecovery(environment.table(), secret))) return unauthenticated()
  return new Refused(
    'admitted-anew',
    'a facilitator made a recovery for you, and somebody redeemed it: your sessions ended. If it was not you, tell your side',
  )
}

/** The screen of a request, by its cookie; a program cannot be one. */
async function screenInCookie(context: Context<Guarded>): Promise<Screen | undefined> {
  const secret = context.req.header('Authorization') === undefined ? readCookie(context, SCREEN_COOKIE) : undefined
  return secret === undefined ? undefined : screenOf(environment.table(), secret, new Date())
}

/** The cached session for the reading in a path. Hono knows a route's parameters only in its handler. */
function cachedFor(path: string): FindSession {
  const [, reading = ''] = /\/readings\/([^/]+)/.exec(path) ?? []
  return (table, secret, now) => cachedSession(table, reading, secret, now)
}

/**
 * Checks that every route of an app is in the access table, and returns the app.
 *
 * @throws {UnlistedRoute} with the routes that are not
 */
export function assertListed<App extends Pick<Hono, 'routes'>>(app: App): App {
  const unlisted = app.routes
    .filter(isEndpoint)
    .map(nameOf)
    .filter((route) => actionOfRoute(route) === undefined)
  if (unlisted.length > 0) throw new UnlistedRoute([...new Set(unlisted)].join(', '))
  return app
}

type Endpoint = { readonly method: string; readonly path: string }

/** The route of a request, as the access table writes it; `undefined` when no route matches. */
function routeOf(context: Context): string | undefined {
  const endpoint = matchedRoutes(context).find(isEndpoint)
  return endpoint && nameOf(endpoint)
}

/** A handler for every method is middleware, not an endpoint. */
function isEndpoint({ method }: Endpoint): boolean {
  return method !== 'ALL'
}

function nameOf({ method, path }: Endpoint): string {
  return `${method} ${path.replace(/:(\w+)/g, '{$1}')}`
}
