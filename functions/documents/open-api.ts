import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi'
import { rolesOfRoute } from '../../shared/access.ts'
import type { TextLanguage } from '../../shared/localized-text.ts'
import { PREFIX, type Route, type Served } from '../http/route.ts'
import { EXAMPLE_REQUESTS } from './example-requests.ts'
import { DESCRIPTION } from './open-api-description.ts'
import { writeLanguages } from './open-api-languages.ts'
import { RESPONSES, responsesOf, SCHEMAS } from './open-api-responses.ts'
import { operationIdOf } from './operation-id.ts'

/**
 * The OpenAPI 3.1 document of routes, made from the schemas that validate requests and from the access table.
 *
 * @param languages those that the dialogue is held in
 */
export function openApiOf(served: readonly Served[], languages: readonly TextLanguage[]) {
  const routes = served.map(({ route }) => route)
  return createDocument(
    {
      openapi: '3.1.0',
      info: { title: 'Parley', version: '1', description: DESCRIPTION },
      tags: [...new Set(routes.map(tagOf))].map((name) => ({ name })),
      paths: pathsOf(routes),
      components: { securitySchemes: SECURITY_SCHEMES, responses: RESPONSES, schemas: SCHEMAS },
    },
    {
      override({ jsonSchema, zodSchema, io }) {
        writeLanguages(jsonSchema as Record<string, unknown>, zodSchema, io, languages)
        if (io === 'output') allowFurtherFields(jsonSchema)
        // zod's `readonly` is about our own code. In OpenAPI it would mean that a client must not send the field.
        delete jsonSchema.readOnly
      },
    },
  )
}

/**
 * Fields can be added to answers: a client that is generated from this document takes an answer with fields that it does not
 * know. Requests with such fields are refused. What the server sends is compared with its schemas in the tests.
 */
function allowFurtherFields(jsonSchema: { additionalProperties?: unknown }): void {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
}

/** A program sends its session as a bearer token, a browser as a cookie. */
const SECURITY_SCHEMES = {
  token: {
    type: 'http',
    scheme: 'bearer',
    description: 'The `token` that POST /api/session or, for a program, POST /api/programs answers',
  },
  session: { type: 'apiKey', in: 'cookie', name: '__Host-parley-session' },
} as const

function pathsOf(routes: readonly Route[]): ZodOpenApiPathsObject {
  const byPath = Map.groupBy(routes, ({ path }) => `${PREFIX}${path}`)
  return Object.fromEntries(
    [...byPath].map(([path, here]) => [
      path,
      Object.fromEntries(here.map((route) => [route.method, operationOf(route)])),
    ]),
  )
}

function operationOf(route: Route) {
  const { summary, method, path, request: { params, query, headers, body } = {} } = route
  const roles = rolesOfRoute(`${method.toUpperCase()} ${PREFIX}${path}`)
  const isForStrangers = roles.includes('stranger')
  return {
    operationId: operationIdOf(route),
    summary,
    description: isForStrangers ? 'For everybody, also without a session.' : `For: ${roles.join(', ')}.`,
    tags: [tagOf(route)],
    security: isForStrangers ? [] : [{ token: [] }, { session: [] }],
    requestParams: { ...(params && { path: params }), ...(query && { query }), ...(headers && { header: headers }) },
    ...(body && { requestBody: withExamples(body, operationIdOf(route)) }),
    responses: responsesOf(route),
  }
}

type Body = NonNullable<NonNullable<Route['request']>['body']>

function withExamples(body: Body, id: string) {
  const examples = EXAMPLE_REQUESTS[id]
  if (examples === undefined || !('application/json' in body.content)) return body
  return { ...body, content: { 'application/json': { ...body.content['application/json'], examples } } }
}

/** The first part of its path: `readings`. */
function tagOf({ path }: Route): string {
  return path.split(/[/.]/)[1] ?? ''
}
