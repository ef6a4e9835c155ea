import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Participant } from '../../shared/participant.ts'
import { bearerOfSession } from '../actions/invite.ts'
import { theTable } from '../surroundings.ts'

/** The cookie that carries a session in a browser. */
export const SESSION_COOKIE = 'parley-session'

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
