import type { Context, Hono, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { actionOfRoute, revalidatesSession, viewBy } from '../../shared/access.ts'
import { cachedSession, sessionEndedMeanwhile } from '../access/session-cache.ts'
import { findSession, readSession, type Session } from '../access/sessions.ts'
import { Refused } from '../platform/refusal.ts'
import type { Guarded } from './session-of-request.ts'
import { type LookUp, sessionOf } from './session-of-request.ts'

/** A route that no row of the access table grants to anybody. It is not served. */
export class UnlistedRoute extends Error {
  override readonly name = 'UnlistedRoute'
}

/**
 * The session that a request was sent with; the guard lets no stranger come to what asks for it.
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
 * Lets a request through only where the access table grants its route to whoever asks. What it grants only in some
 * states of a reading, or only to whose it is, the action refuses by the same table.
 *
 * @throws {Refused} `unauthenticated` or `forbidden`
 */
export const guard = guardWith(findSession)

/** The same, for a function that may not write. */
export const readOnlyGuard = guardWith(readSession)

function guardWith(lookUp: LookUp): MiddlewareHandler<Guarded> {
  return async function guard(context, next) {
    const route = routeOf(context)
    const deed = route === undefined ? undefined : actionOfRoute(route)
    const byMemory = deed !== undefined && revalidatesSession(deed)
    const session = await sessionOf(context, byMemory ? beside(context.req.path) : lookUp)
    const caller = session?.participant
    context.set('session', session)
    if (route === undefined) return next()
    if (deed === undefined) throw new UnlistedRoute(route)
    if (viewBy(deed, caller?.role ?? 'stranger') === undefined) {
      const isThere = caller !== undefined && (!byMemory || (await sessionOf(context, lookUp)) !== undefined)
      throw isThere ? new Refused('forbidden', `a ${caller.role} cannot ${deed}`) : unauthenticated()
    }
    await next()
    // Whoever was taken for who they just were, and has left, is not told why it was refused either.
    const { status } = context.res
    if (byMemory && status >= 400 && status !== 401 && (await sessionOf(context, lookUp)) === undefined)
      throw sessionEndedMeanwhile()
  }
}

/** Who asks, as they are known beside the reading that a path leads to; before a route, its parameters are not known. */
function beside(path: string): LookUp {
  const [, reading = ''] = /\/readings\/([^/]+)/.exec(path) ?? []
  return (table, secret, now) => cachedSession(table, reading, secret, now)
}

/**
 * An app, once every route of it is in the access table.
 *
 * @throws {UnlistedRoute} naming those that are not
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

/** The route that a request leads to, as the access table writes it; `undefined` where there is none. */
function routeOf(context: Context): string | undefined {
  const endpoint = matchedRoutes(context).find(isEndpoint)
  return endpoint && nameOf(endpoint)
}

/** What runs for every method is something on the way to an endpoint. */
function isEndpoint({ method }: Endpoint): boolean {
  return method !== 'ALL'
}

function nameOf({ method, path }: Endpoint): string {
  return `${method} ${path.replace(/:(\w+)/g, '{$1}')}`
}
