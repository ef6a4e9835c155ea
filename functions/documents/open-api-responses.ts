import * as z from 'zod'
import type {
  ZodOpenApiHeaderObject,
  ZodOpenApiHeadersObject,
  ZodOpenApiResponseObject,
  ZodOpenApiResponsesObject,
} from 'zod-openapi'
import type { RefusalCode } from '../../shared/refusal-code.ts'
import { headersOfAnswer } from '../http/answer-headers.ts'
import { CONTENT_TYPE, Problem, UNAVAILABLE } from '../http/problem.ts'
import type { AnswerHeader, Route } from '../http/route.ts'
import { refusalsByStatus } from '../http/route-refusals.ts'
import EXAMPLES from './example-answers.json' with { type: 'json' }
import { operationIdOf } from './operation-id.ts'

/** The answers of a route: those to a request that was taken, and each refusal, by status; then what any request may get. */
export function responsesOf(route: Route): ZodOpenApiResponsesObject {
  const taken = Object.entries(route.responses).map(([status, response]) => [
    status,
    { ...response, ...headersOf(route, Number(status)), ...contentOf(route, status) },
  ])
  const refused = [...refusalsByStatus(route)].map(([status, codes]) => [status, refusalOf(route, status, codes)])
  return {
    ...(route.isPolled && { 304: { $ref: '#/components/responses/NotModified' } }),
    429: { $ref: '#/components/responses/TooManyRequests' },
    431: { $ref: '#/components/responses/HeadTooLong' },
    500: { $ref: '#/components/responses/Failed' },
    503: { $ref: '#/components/responses/Busy' },
    ...Object.fromEntries([...taken, ...refused]),
  }
}

type Examples = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>

/** The content of an answer; that of JSON with examples. They are answers of a round: `example-answers-played.test.ts` plays it. */
function contentOf(route: Route, status: string): Pick<ZodOpenApiResponseObject, 'content'> {
  const content = route.responses[Number(status)]?.content
  const examples = (EXAMPLES as Examples)[operationIdOf(route)]?.[status]
  const json = content?.[JSON_TYPE]
  if (content === undefined || json === undefined || examples === undefined) return {}
  const named = Object.entries(examples).map(([name, value]) => [name, { summary: name, value }])
  return { content: { ...content, [JSON_TYPE]: { ...json, examples: Object.fromEntries(named) } } }
}

const JSON_TYPE = 'application/json'

/** What is described of the headers of an answer. */
function headersOf(route: Route, status: number): { readonly headers?: ZodOpenApiHeadersObject } {
  const named = Object.entries(headersOfAnswer(route, status)) as [AnswerHeader, 'always' | 'sometimes'][]
  if (named.length === 0) return {}
  const described = named.map(([name, when]) => [name, { ...HEADERS[name], required: when === 'always' }])
  return { headers: Object.fromEntries(described) }
}

/** The codes of a status are an enumeration of their own: a client's types know what each route can refuse with. */
function refusalOf(route: Route, status: number, codes: readonly RefusalCode[]): ZodOpenApiResponseObject {
  return {
    description: `Refused: ${codes.map((code) => `\`${code}\``).join(', ')}`,
    ...headersOf(route, status),
    content: {
      [CONTENT_TYPE]: {
        schema: {
          allOf: [
            { $ref: '#/components/schemas/Problem' },
            { type: 'object', properties: { code: { enum: [...codes] } } },
          ],
        },
      },
      ...(BY_GATEWAY_TOO.includes(status) && OF_GATEWAY),
    },
  }
}

/** What Parley refuses, and the gateway too before the request reaches Parley: a body above 6 MB, too many requests at once. */
const BY_GATEWAY_TOO: readonly number[] = [413, 429]

const TEXT = { schema: { type: 'string' } } as const

const HEADERS = {
  Allow: { description: 'The methods of this path', ...TEXT },
  'Content-Disposition': { description: 'The name under which the file is saved', ...TEXT },
  ETag: {
    description: 'A digest of this answer. Send it in `If-None-Match` to get 304 while the answer stays the same.',
    ...TEXT,
  },
  Link: {
    description: 'Where this answer goes on: `<path>; rel="next"`, and `rel="prev"` for pages with a number (RFC 8288)',
    ...TEXT,
  },
  Location: { description: 'The path of what was made, or where its author can look it up', ...TEXT },
  'WWW-Authenticate': { description: '`Bearer`: the request needs a token that works', ...TEXT },
  'Retry-After': { description: 'After how many seconds to ask again', schema: { type: 'integer', minimum: 0 } },
} as const satisfies Readonly<Record<AnswerHeader, ZodOpenApiHeaderObject>>

/** What the gateway says by itself has only a message. */
const OF_GATEWAY = {
  'application/json': { schema: z.object({ message: z.string() }).meta({ id: 'GatewayMessage' }) },
} as const

/** The answers that every route can give, whatever it does. */
export const RESPONSES = {
  MethodNotAllowed: {
    description: 'Known paths answer any other method with this: `method-not-allowed`.',
    headers: { Allow: { ...HEADERS.Allow, required: true } },
    content: { [CONTENT_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
  },
  NotModified: {
    description: 'Nothing has changed since the answer with this entity tag. There is no content.',
    headers: { ETag: { ...HEADERS.ETag, required: true } },
  },
  TooManyRequests: {
    description: 'Too many requests at once. The request did not reach Parley. Send it again, see “Polling”.',
    content: OF_GATEWAY,
  },
  HeadTooLong: {
    description:
      'The path, the query and the headers are longer than 10,240 bytes together. The request did not reach Parley.',
    content: OF_GATEWAY,
  },
  Failed: {
    description: `Parley could not do this now: \`${UNAVAILABLE}\`. Send the same request again, with the same Idempotency-Key.`,
    headers: { 'Retry-After': HEADERS['Retry-After'] },
    content: { [CONTENT_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } }, ...OF_GATEWAY },
  },
  Busy: {
    description:
      'Parley is busy, or took longer than 29 seconds. Send the same request again, with the same Idempotency-Key.',
    content: OF_GATEWAY,
  },
} as const satisfies Readonly<Record<string, ZodOpenApiResponseObject>>

/** The schema that refusals refer to. */
export const SCHEMAS = { Problem } as const
