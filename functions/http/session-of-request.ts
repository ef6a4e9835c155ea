import type { Context, MiddlewareHandler } from 'hono'
import type { Change } from '../../shared/text/clean-text.ts'
import { isOfProgram, noteUseOfProgram, sessionOfProgram } from '../access/program-tokens.ts'
import { type findSession, prolongSession, type Session } from '../access/sessions.ts'
import * as environment from '../environment/environment.ts'
import type { Screen } from '../store/screens.ts'
import { readCookie } from './cookies.ts'

/** The cookie that carries a session in a browser. */
export const SESSION_COOKIE = 'parley-session'

/** The cookie of a screen in the room. A browser can have both. */
export const SCREEN_COOKIE = 'parley-screen'

/** The session of a request, from its bearer token or its cookie; `undefined` when there is none or it has ended. */
export async function sessionOf(context: Context, find: FindSession): Promise<Session | undefined> {
  const secret = secretOf(context)
  if (secret === undefined) return undefined
  return (isOfProgram(secret) ? sessionOfProgram : find)(environment.table(), secret, new Date())
}

/** Finds a session by its secret. */
export type FindSession = typeof findSession

/** The secret of a request's session, which may have ended. */
export function secretOf(context: Context): string | undefined {
  const authorization = context.req.header('Authorization')
  if (authorization !== undefined) {
    const bearer = /^Bearer (.+)$/i.exec(authorization)?.[1]
    return bearer !== undefined && SECRET.test(bearer) ? bearer : undefined
  }
  return secretInCookie(context)
}

/**
 * The secret in the session cookie; it does not count when the request has an `Authorization` header. The token of a
 * program is sent in that header only.
 */
export function secretInCookie(context: Context): string | undefined {
  const secret = context.req.header('Authorization') === undefined ? readCookie(context, SESSION_COOKIE) : undefined
  return secret !== undefined && SECRET.test(secret) && !isOfProgram(secret) ? secret : undefined
}

/** An id of a person and a secret. */
const SECRET = /^[\w-]{1,60}\.[\w-]{43}$/

/** Extends the session of a request, so that a session in use does not expire. A program's token is not extended. */
export const prolongSessionOfCaller: MiddlewareHandler<Guarded> = async function prolongSessionOfCaller(context, next) {
  const session = context.get('session')
  const now = new Date()
  if (session?.program !== undefined) await noteUseOfProgram(environment.table(), session, now)
  else if (session !== undefined) await prolongSession(environment.table(), session, now)
  await next()
}

/** The variables of a request behind the guard: its session, its screen, and how its texts were cleaned. */
export type Guarded = {
  Variables: { session?: Session | undefined; screen?: Screen | undefined; cleaned?: readonly Change[] }
}
