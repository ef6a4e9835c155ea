import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import * as environment from '../environment/environment.ts'
import { Refused } from '../platform/refusal.ts'
import { secretInCookie } from './session-of-request.ts'

/** The security headers of an app's responses. */
export type Policy = Parameters<typeof secureHeaders>[0] & object

/** One year, as the HSTS preload list requires. */
const HSTS = 'max-age=31536000; includeSubDomains'

/** For responses that are not pages: a browser runs, loads, submits and frames nothing in them. */
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
 * The middleware of every app, for all responses, errors too: security headers, no caching, only requests of the same
 * origin, and a limit for the body.
 *
 * @param most the largest body of a request
 */
export function securityMiddleware(
  policy: Policy,
  most: BodyLimits,
): readonly [MiddlewareHandler, ...MiddlewareHandler[]] {
  return [
    secureHeaders({
      strictTransportSecurity: HSTS,
      xFrameOptions: 'DENY',
      permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [] },
      ...policy,
      // A document sets its own policy, with the hash of its style.
      overwrite: false,
    }),
    noStore,
    requireSameOrigin,
    limitBody(most),
  ]
}

/** The largest body of a request in bytes, and of the paths that take more. */
export type BodyLimits = { readonly bytes: number; readonly larger?: Readonly<Record<string, number>> }

function limitBody({ bytes, larger = {} }: BodyLimits): MiddlewareHandler {
  const limits = new Map(Object.entries(larger).map(([path, most]) => [path, atMost(most)]))
  const usual = atMost(bytes)
  return (context, next) => (limits.get(context.req.path) ?? usual)(context, next)
}

function atMost(bytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new Refused('too-large', `this is more than ${bytes / 1_024} KB; send less at once`)
    },
  })
}

/**
 * Forbids caches to store a response, unless the handler set `Cache-Control` itself. Pages send the entity tag of the
 * content they show, so `304 Not Modified` needs no stored copy (RFC 9111, section 5.2.2.5).
 */
const noStore: MiddlewareHandler = async function noStore(context, next) {
  await next()
  if (!context.res.headers.has('Cache-Control')) context.res.headers.set('Cache-Control', 'no-store')
}

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses cross-site requests, with a form or JSON. Browsers send `Origin` with every unsafe request. A program sends
 * no `Origin`, and no cookie either.
 *
 * @throws {Refused} `from-elsewhere`
 */
const requireSameOrigin: MiddlewareHandler = async function requireSameOrigin(context, next) {
  if (!SAFE_METHODS.includes(context.req.method)) {
    const origin = context.req.header('Origin')
    const isSameOrigin = origin === undefined ? secretInCookie(context) === undefined : origin === environment.origin()
    if (!isSameOrigin)
      throw new Refused('from-elsewhere', 'this request came from another page; open Parley and try there')
  }
  await next()
}
