import type { Context } from 'hono'
import type { Participant } from '../../shared/participant.ts'
import { bearerOfSession } from '../actions/invite.ts'
import { theTable } from '../surroundings.ts'
import { cookieIn } from './cookies.ts'

/** The cookie that carries a session in a browser. */
export const SESSION_COOKIE = 'parley-session'

/** Who asks, by the session in a bearer token or in the cookie; `undefined` without one that holds. */
export async function callerOf(context: Context): Promise<Participant | undefined> {
  const session = sessionOf(context)
  return session === undefined ? undefined : bearerOfSession(theTable(), session, new Date())
}

/** The secret of the session a request was sent with. */
export function sessionOf(context: Context): string | undefined {
  const authorization = context.req.header('Authorization')
  if (authorization !== undefined) return /^Bearer ([\w-]{43})$/i.exec(authorization)?.[1]
  return sessionInCookie(context)
}

/** The session that a browser sends along by itself, unless a request says who asks. */
export function sessionInCookie(context: Context): string | undefined {
  return context.req.header('Authorization') === undefined ? cookieIn(context, SESSION_COOKIE) : undefined
}
