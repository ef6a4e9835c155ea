import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { environment } from '../environment/environment.ts'
import { Refused } from '../platform/refusal.ts'
import { secretInCookie } from './session-of-request.ts'

/** What a browser may do with the answers of an app. */
export type Policy = Parameters<typeof secureHeaders>[0] & object

/** A year, as the HTTP Strict Transport Security preload list asks. */
const A_YEAR = 'max-age=31536000; includeSubDomains'

/** For answers that are no pages: nothing in them is run, loaded, submitted or framed. */
export const NO_PAGE = {
  referrerPolicy: 'no-referrer',
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    sandbox: [],
  },
} satisfies Policy

/**
 * What stands before everything that is served, so that it holds for every answer, refusals and failures included:
 * what browsers may do with it, that nothing of it is kept, and that what changes something was sent from here.
 *
 * @param mostBytes what a request may carry
 */
export function securityMiddleware(
  policy: Policy,
  mostBytes: number,
): readonly [MiddlewareHandler, ...MiddlewareHandler[]] {
  return [
    secureHeaders({
      strictTransportSecurity: A_YEAR,
      xFrameOptions: 'DENY',
      permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [] },
      ...policy,
      // A document says itself what its own style is.
      overwrite: false,
    }),
    noStore,
    requireSameOrigin,
    bodyLimit({
      maxSize: mostBytes,
      onError: () => {
        throw new Refused('too-large', `this is more than ${mostBytes / 1_024} KB; send less at once`)
      },
    }),
  ]
}

/**
 * What is answered is for whoever asked and is kept nowhere, unless it says otherwise of itself. Pages ask again by
 * the tag they hold themselves, so that `304 Not Modified` needs no copy in a cache (RFC 9111, section 5.2.2.5).
 */
const noStore: MiddlewareHandler = async function noStore(context, next) {
  await next()
  if (!context.res.headers.has('Cache-Control')) context.res.headers.set('Cache-Control', 'no-store')
}

const CHANGE_NOTHING = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses what another site made a browser send, form or JSON alike: browsers say where every request that changes
 * something comes from. Only a program leaves it out, and a program brings no cookie.
 *
 * @throws {Refused} `from-elsewhere`
 */
const requireSameOrigin: MiddlewareHandler = async function requireSameOrigin(context, next) {
  if (!CHANGE_NOTHING.includes(context.req.method)) {
    const origin = context.req.header('Origin')
    const isFromHere = origin === undefined ? secretInCookie(context) === undefined : origin === environment.origin()
    if (!isFromHere)
      throw new Refused('from-elsewhere', 'this request came from another page; open Parley and try there')
  }
  await next()
}
