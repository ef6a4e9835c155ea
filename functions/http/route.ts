import type { Context, Handler, Hono, TypedResponse } from 'hono'
import type { StatusCode } from 'hono/utils/http-status'
import type { JSONParsed } from 'hono/utils/types'
import * as z from 'zod'
import type { Participant } from '../../shared/participant.ts'
import { sessionIn } from './guard.ts'
import type { Guarded } from './session-of-request.ts'
import { validate } from './validate.ts'

/** A route as OpenAPI describes it. What validates a request and what documents it are one and the same. */
export type Route = {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** With its parameters in braces: `/readings/{reading}`. */
  readonly path: string
  readonly summary: string
  readonly request?: {
    readonly params?: z.ZodObject
    readonly query?: z.ZodObject
    readonly headers?: z.ZodObject
    readonly body?: { readonly required: true; readonly content: Json }
  }
  /** By status; `default` for everything that is refused. */
  readonly responses: { readonly [status in number | 'default']?: Described }
}

type Json<Schema extends z.ZodType = z.ZodType> = { readonly 'application/json': { readonly schema: Schema } }
type Described = {
  readonly description: string
  readonly content?: { readonly [contentType: string]: { readonly schema: z.ZodType } }
}

/** A route with what it runs: what a request must look like, and the answer. */
export type Served = { readonly route: Route; readonly runs: readonly [Handler, ...Handler[]] }

/** Serves a route: `answer` finds the request checked, and answers as the route describes. */
export function serve<const R extends Route>(
  route: R,
  answer: (context: Context<Guarded, string, Valid<R>>) => Promise<Answer<R>> | Answer<R>,
): Served {
  const { params, query, headers, body } = route.request ?? {}
  const checks = [
    params && validate('param', params),
    query && validate('query', query),
    headers && validate('header', headers),
    body && validate('json', body.content['application/json'].schema),
  ].filter((check) => check !== undefined)
  return { route, runs: [...checks, answer] as unknown as Served['runs'] }
}

/** Who asks; the guard lets nobody else come to a route that is not for strangers. */
export function callerOf(context: Context<Guarded>): Participant {
  return sessionIn(context).participant
}

/** The parameters of a path that names a round. */
export const ofRound = z.object({ round: z.coerce.number().int().min(1).max(999_999) })

/** Where every route is. */
export const PREFIX = '/api'

/** Puts routes on an app. */
export function mount(app: Hono<Guarded>, served: readonly Served[]): void {
  for (const { route, runs } of served) {
    app.on(route.method.toUpperCase(), `${PREFIX}${route.path.replace(/\{(\w+)\}/g, ':$1')}`, ...runs)
  }
}

/** What a handler finds under `context.req.valid`, by part of the request. */
type Valid<R extends Route> = {
  readonly in: object
  readonly out: Part<R, 'params', 'param'> & Part<R, 'query', 'query'> & Part<R, 'headers', 'header'> & Body<R>
}

type Part<R extends Route, Name extends string, Target extends string> = R['request'] extends {
  readonly [name in Name]: infer Schema extends z.ZodType
}
  ? { readonly [target in Target]: z.output<Schema> }
  : object

type Body<R extends Route> = R['request'] extends { readonly body: { readonly content: Json<infer Schema> } }
  ? { readonly json: z.output<Schema> }
  : object

/** What a handler may answer: what the route describes for a status, and nothing else. */
type Answer<R extends Route> = {
  [Status in keyof R['responses']]: Status extends StatusCode
    ? R['responses'][Status] extends { readonly content: Json<infer Schema> }
      ? TypedResponse<JSONParsed<z.output<Schema>>, Status, 'json'>
      : Response
    : never
}[keyof R['responses']]
