import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Participant, Role } from '../../shared/participant.ts'
import { bearerOfSession } from '../actions/invite.ts'
import { Refused } from '../refusal.ts'
import { theTable } from '../surroundings.ts'

/** The cookie that carries a session in a browser. */
export const SESSION_COOKIE = 'parley-session'

/** What every route behind a session knows. */
export type Session = { Variables: { caller: Participant } }

/**
 * Lets a request through only with a session, and only in one of these roles (in any, when none is named).
 *
 * @throws {Refused} `unauthenticated` or `forbidden`
 */
export function callerIs(...roles: readonly Role[]): MiddlewareHandler<Session> {
  return async function requireCaller(context, next) {
    const caller = await callerOf(context)
    if (caller === undefined) throw new Refused('unauthenticated', 'open your invitation again, or ask for a new one')
    if (roles.length > 0 && !roles.includes(caller.role)) {
      throw new Refused('forbidden', `this is for the ${roles.join(' or the ')}`)
    }
    context.set('caller', caller)
    await next()
  }
}

/** Who asks, by the session in a bearer token or in the cookie; `undefined` without one that holds. */
export async function callerOf(context: Context): Promise<Participant | undefined> {
  const session = sessionOf(context)
  return session === undefined ? undefined : bearerOfSession(theTable(), session, new Date())
}

/** The secret of the session a request was sent with. */
export function sessionOf(context: Context): string | undefined {
  const bearer = /^Bearer ([\w-]{43})$/i.exec(context.req.header('Authorization') ?? '')?.[1]
  return bearer ?? getCookie(context, SESSION_COOKIE)
}
