import type { Context, MiddlewareHandler } from 'hono'
import type { Change } from '../../shared/text/clean-text.ts'
import { type findSession, prolongSession, type Session } from '../access/sessions.ts'
import { environment } from '../environment/environment.ts'
import { readCookie } from './cookies.ts'

/** The cookie that carries a session in a browser. */
export const SESSION_COOKIE = 'parley-session'

/** The session a request was sent with, in a bearer token or in the cookie; `undefined` without one that holds. */
export async function sessionOf(context: Context, lookUp: LookUp): Promise<Session | undefined> {
  const secret = secretOf(context)
  return secret === undefined ? undefined : lookUp(environment.table(), secret, new Date())
}

/** Finds out who asks with a session's secret. */
export type LookUp = typeof findSession

/** The secret of the session that a request was sent with, whether it holds or not. */
export function secretOf(context: Context): string | undefined {
  const authorization = context.req.header('Authorization')
  if (authorization !== undefined) return /^Bearer ([\w-]{1,60}\.[\w-]{43})$/i.exec(authorization)?.[1]
  return secretInCookie(context)
}

/** The session that a browser sends along by itself, unless a request says who asks. */
export function secretInCookie(context: Context): string | undefined {
  return context.req.header('Authorization') === undefined ? readCookie(context, SESSION_COOKIE) : undefined
}

/** Keeps the session that somebody asks with from ending for want of use. */
export const prolongSessionOfCaller: MiddlewareHandler<Guarded> = async function prolongSessionOfCaller(context, next) {
  const session = context.get('session')
  if (session !== undefined) await prolongSession(environment.table(), session, new Date())
  await next()
}

/** What everything behind the guard knows: who asks, where they have a session, and how their texts were cleaned. */
export type Guarded = { Variables: { session?: Session | undefined; cleaned?: readonly Change[] } }
