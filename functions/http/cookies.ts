import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import * as environment from '../environment/environment.ts'

/**
 * Sets a cookie for this origin that scripts cannot read. `SameSite` is `Lax`: with `Strict` a person who follows a
 * link from a mail to a reading would seem to be signed out.
 */
export function setSecureCookie(context: Context, name: string, value: string, seconds: number): void {
  setCookie(context, name, value, { ...attributes(), maxAge: seconds })
}

/** The value of a cookie, or `undefined`. */
export function readCookie(context: Context, name: string): string | undefined {
  return getCookie(context, name, prefix())
}

/** Deletes a cookie. */
export function removeCookie(context: Context, name: string): void {
  deleteCookie(context, name, attributes())
}

function attributes() {
  const usual = { path: '/', httpOnly: true, sameSite: 'Lax' } as const
  return prefix() === undefined ? usual : ({ ...usual, secure: true, prefix: 'host' } as const)
}

/** No other host can set a cookie with the prefix `__Host-`. Over http there is none: some browsers refuse it there. */
function prefix(): 'host' | undefined {
  return environment.origin().startsWith('https:') ? 'host' : undefined
}
