import type { Context, Handler, Hono, TypedResponse } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { StatusCode } from 'hono/utils/http-status'
import type { JSONParsed } from 'hono/utils/types'
import * as z from 'zod'
import type { Participant } from '../../shared/participant.ts'
import type { RefusalCode } from '../../shared/refusal-code.ts'
import { type Dependencies, dependenciesNow } from './dependencies.ts'
import { sessionIn } from './guard.ts'
import { polled } from './polled.ts'
import type { Guarded } from './session-of-request.ts'
import { validate } from './validate.ts'

/** A route as OpenAPI describes it. The same schemas validate requests and document the API. */
export type Route = {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** With its parameters in braces: `/readings/{reading}`. */
  readonly path: string
  readonly summary: string
  readonly request?: {
    readonly params?: z.ZodObject
    readonly query?: z.ZodObject
    readonly headers?: z.ZodObject
    /** JSON is validated; a table is bytes that the handler reads. */
    readonly body?: { readonly required: true; readonly content: Json | Table }
  }
  /** The answers to a request that was taken, by status. */
  readonly responses: { readonly [status in number]?: Described }
  /**
   * The codes that its handler refuses with. Those of the access table and of the form of a request are added
   * (`route-refusals.ts`); `test/structure/refusals-of-routes.test.ts` compares these with the code.
   */
  readonly refuses: readonly RefusalCode[]
  /** Whether programs ask for it again and again: its answer has an entity tag, and is 304 while it stays the same. */
  readonly isPolled?: true
}

type Json<Schema extends z.ZodType = z.ZodType> = { readonly 'application/json': { readonly schema: Schema } }
type Table = { readonly 'text/csv': { readonly schema: z.ZodType } }
type Described = {
  readonly description: string
  /** Headers that some of these answers have, beside those that `answer-headers.ts` adds by rule. */
  readonly headers?: readonly AnswerHeader[]
  readonly content?: { readonly [contentType: string]: { readonly schema: z.ZodType } }
}

/** The headers of answers that a program acts on. A route answers with those that are described for it, and no others of these. */
export const ANSWER_HEADERS = [
  'Allow',
  'Content-Disposition',
  'ETag',
  'Link',
  'Location',
  'Retry-After',
  'WWW-Authenticate',
] as const
export type AnswerHeader = (typeof ANSWER_HEADERS)[number]

/** A route with its handlers: the validators first, then the handler that answers. */
export type Served = { readonly route: Route; readonly runs: readonly [Handler, ...Handler[]] }

/** Serves a route: `answer` gets a validated request, and its type is held to the responses of the route. */
export function serve<const R extends Route>(
  route: R,
  answer: (context: Context<Guarded, string, Valid<R>>, dependencies: Dependencies) => Promise<Answer<R>> | Answer<R>,
): Served {
  const { params, query, headers, body } = route.request ?? {}
  const checks = [
    params && validate('param', params),
    query && validate('query', query),
    headers && validate('header', headers),
    body && 'application/json' in body.content && validate('json', body.content['application/json'].schema),
  ].filter((check) => check !== undefined && check !== false)
  const handler = (context: Context<Guarded, string, Valid<R>>) => answer(context, dependenciesNow())
  const before = [route.isPolled && polled, 202 in route.responses && saysWhenToLookAgain].filter(
    (one) => typeof one === 'function',
  )
  return { route, runs: [...before, ...checks, handler] as unknown as Served['runs'] }
}

/** After how many seconds what was accepted with 202 may be looked at. */
const LOOK_AGAIN_SECONDS = 5

const saysWhenToLookAgain = createMiddleware(async function saysWhenToLookAgain(context, next) {
  await next()
  if (context.res.status === 202) context.header('Retry-After', String(LOOK_AGAIN_SECONDS))
})

/** The caller. Behind the guard there always is one, but on routes for strangers. */
export function callerOf(context: Context<Guarded>): Participant {
  return sessionIn(context).participant
}

/** The parameters of a path that names a round. */
export const ofRound = z.object({ round: z.coerce.number().int().min(1).max(999_999) })

/** The prefix of every path. */
export const PREFIX = '/api'

/** Adds routes to an app. */
export function mount(app: Hono<Guarded>, served: readonly Served[]): void {
  for (const { route, runs } of served) {
    app.on(route.method.toUpperCase(), `${PREFIX}${route.path.replace(/\{(\w+)\}/g, ':$1')}`, ...runs)
  }
}

/** What `context.req.valid` returns in a handler, by part of the request. */
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

/** The responses that a handler may return: those that the route describes. */
type Answer<R extends Route> = {
  [Status in keyof R['responses']]: Status extends StatusCode
    ? R['responses'][Status] extends { readonly content: Json<infer Schema> }
      ? TypedResponse<JSONParsed<z.output<Schema>>, Status, 'json'>
      : Response
    : never
}[keyof R['responses']]
