import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { environment } from '../environment/environment.ts'

/**
 * Keeps something in the browser, for this origin alone: out of reach of scripts and of what other sites send. Lax
 * and not strict, or whoever follows a link to a reading would seem to be signed out.
 */
export function setSecureCookie(context: Context, name: string, value: string, seconds: number): void {
  setCookie(context, name, value, { ...attributes(), maxAge: seconds })
}

/** What a browser keeps under a name. */
export function readCookie(context: Context, name: string): string | undefined {
  return getCookie(context, name, prefix())
}

/** Lets a browser forget what it keeps under a name. */
export function removeCookie(context: Context, name: string): void {
  deleteCookie(context, name, attributes())
}

function attributes() {
  const usual = { path: '/', httpOnly: true, sameSite: 'Lax' } as const
  return prefix() === undefined ? usual : ({ ...usual, secure: true, prefix: 'host' } as const)
}

/** `__Host-` keeps every other host from setting it. Not every browser takes a secure cookie on http://localhost. */
function prefix(): 'host' | undefined {
  return environment.origin().startsWith('https:') ? 'host' : undefined
}
