import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi'
import { PREFIX, type Route, type Served } from '../http/route.ts'

/** The OpenAPI 3.1 document of routes, made from the schemas that validate requests. */
export function openApiOf(served: readonly Served[]) {
  return createDocument(
    {
      openapi: '3.1.0',
      info: { title: 'Parley', version: '1', description: 'Structured track 1.5 dialogue' },
      paths: pathsOf(served.map(({ route }) => route)),
    },
    {
      override({ jsonSchema }) {
        // zod's `readonly` is about our own code. In OpenAPI it would mean that a client must not send the field.
        delete jsonSchema.readOnly
      },
    },
  )
}

function pathsOf(routes: readonly Route[]): ZodOpenApiPathsObject {
  const byPath = Map.groupBy(routes, ({ path }) => `${PREFIX}${path}`)
  return Object.fromEntries(
    [...byPath].map(([path, here]) => [
      path,
      Object.fromEntries(here.map((route) => [route.method, operationOf(route)])),
    ]),
  )
}

function operationOf({ summary, request: { params, query, headers, body } = {}, responses }: Route) {
  return {
    summary,
    requestParams: { ...(params && { path: params }), ...(query && { query }), ...(headers && { header: headers }) },
    ...(body && { requestBody: body }),
    responses,
  }
}
