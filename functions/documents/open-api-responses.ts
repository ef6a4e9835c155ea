import * as z from 'zod'
import type { ZodOpenApiHeadersObject, ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi'
import { CONTENT_TYPE, Problem, RETRY_AFTER_SECONDS, UNAVAILABLE } from '../http/problem.ts'
import type { Route } from '../http/route.ts'
import { refusalsByStatus } from '../http/route-refusals.ts'
import type { RefusalCode } from '../platform/refusal.ts'

/** The answers of a route: those to a request that was taken, and each refusal, by status; then what any request may get. */
export function responsesOf(route: Route): ZodOpenApiResponsesObject {
  const taken = Object.entries(route.responses).map(([status, response]) => [
    status,
    { ...response, ...headersOf(route, Number(status)) },
  ])
  const refused = [...refusalsByStatus(route)].map(([status, codes]) => [status, refusalOf(status, codes)])
  return {
    ...(route.isPolled && { 304: { $ref: '#/components/responses/NotModified' } }),
    429: { $ref: '#/components/responses/TooManyRequests' },
    500: { $ref: '#/components/responses/Failed' },
    503: { $ref: '#/components/responses/Busy' },
    ...Object.fromEntries([...taken, ...refused]),
  }
}

function headersOf({ isPolled }: Route, status: number): { readonly headers?: ZodOpenApiHeadersObject } {
  if (status === 200 && isPolled) return { headers: { ETag: ETAG } }
  if (status === 201) return { headers: { Location: LOCATION } }
  return status === 202 ? { headers: { 'Retry-After': RETRY_AFTER } } : {}
}

/** The codes of a status are an enumeration of their own: a client's types know what each route can refuse with. */
function refusalOf(status: number, codes: readonly RefusalCode[]): ZodOpenApiResponseObject {
  const waits = status === TOO_MANY || codes.some((code) => RETRY_AFTER_SECONDS[code] !== undefined)
  return {
    description: `Refused: ${codes.map((code) => `\`${code}\``).join(', ')}`,
    ...(waits && { headers: { 'Retry-After': RETRY_AFTER } }),
    content: {
      [CONTENT_TYPE]: {
        schema: {
          allOf: [
            { $ref: '#/components/schemas/Problem' },
            { type: 'object', properties: { code: { enum: [...codes] } } },
          ],
        },
      },
      ...(status === TOO_MANY && OF_GATEWAY),
    },
  }
}

const TOO_MANY = 429

const RETRY_AFTER = {
  description: 'After how many seconds to ask again',
  required: false,
  schema: { type: 'integer', minimum: 0 },
} as const

const ETAG = {
  description: 'A digest of this answer. Send it in `If-None-Match` to get 304 while the answer stays the same.',
  required: true,
  schema: { type: 'string' },
} as const

const LOCATION = {
  description: 'The path of what was made, or where its author can look it up',
  required: true,
  schema: { type: 'string' },
} as const

/** What the gateway says by itself has only a message. */
const OF_GATEWAY = {
  'application/json': { schema: z.object({ message: z.string() }).meta({ id: 'GatewayMessage' }) },
} as const

/** The answers that every route can give, whatever it does. */
export const RESPONSES = {
  NotModified: {
    description: 'Nothing has changed since the answer with this entity tag. There is no content.',
    headers: { ETag: ETAG },
  },
  TooManyRequests: {
    description: 'Too many requests at once. The request did not reach Parley. Send it again, see “Polling”.',
    content: OF_GATEWAY,
  },
  Failed: {
    description: `Parley could not do this now: \`${UNAVAILABLE}\`. Send the same request again, with the same Idempotency-Key.`,
    headers: { 'Retry-After': RETRY_AFTER },
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
