import { beforeAll, expect, test } from 'vitest'
import { ROUTES as API } from '../../../functions/api/routes.ts'
import { ROUTES as DOCUMENTS } from '../../../functions/documents/document-routes.ts'
import { aStack } from '../../a-stack.ts'

type Operation = {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly parameters?: readonly { readonly name: string; readonly required?: boolean }[]
  readonly requestBody?: { readonly content: Record<string, unknown> }
}
type Document = {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly tags: readonly { readonly name: string }[]
  readonly components: Readonly<Record<'schemas' | 'securitySchemes', Readonly<Record<string, unknown>>>>
}

let document: Document
beforeAll(async () => {
  const { stack, stop } = await aStack()
  document = (await (await fetch(`${stack.origin}/api/openapi.json`)).json()) as Document
  await stop()
})

test('the OpenAPI document is served, and describes every route once', () => {
  const described = Object.entries(document.paths).flatMap(([path, here]) =>
    Object.keys(here).map((method) => `${method} ${path}`),
  )

  const served = [...API, ...DOCUMENTS].map(({ route }) => `${route.method} /api${route.path}`)
  expect(document.openapi).toBe('3.1.0')
  expect(described.toSorted()).toEqual(served.toSorted())
})

test('every reference in the document is valid', () => {
  const references = JSON.stringify(document).match(/#\/components\/schemas\/\w+/g) ?? []

  expect(references).not.toEqual([])
  for (const reference of references) expect(document.components.schemas).toHaveProperty(reference.split('/')[3] ?? '')
})

test('the document describes the fields of a request and allows no others', () => {
  const body = document.paths['/api/readings/{reading}/advance']?.['post']?.requestBody

  const { schema } = (body?.content['application/json'] ?? {}) as { schema?: unknown }
  expect(schema).toEqual({
    type: 'object',
    properties: {
      decision: { $ref: '#/components/schemas/Decision' },
      motion: { type: 'integer', minimum: 0, maximum: 999_999, default: 0, description: expect.any(String) },
      until: expect.objectContaining({ type: 'string', format: 'date-time' }),
      notice: expect.objectContaining({ $ref: '#/components/schemas/Notice' }),
      calledOff: { type: 'integer', minimum: 0, maximum: 1_000, default: 0, description: expect.any(String) },
    },
    required: ['decision'],
    additionalProperties: false,
  })
})

test('every operation has an id of its own, a tag, and the roles that the access table grants it', () => {
  const all = Object.values(document.paths).flatMap((here) => Object.values(here))

  const ids = all.map(({ operationId }) => operationId)
  expect(new Set(ids).size).toBe(all.length)
  for (const id of ids) expect(id).toMatch(/^(get|post|put|patch|delete)([A-Z][A-Za-z]*)+$/)
  expect(all.every(({ tags }) => tags.length === 1 && document.tags.some(({ name }) => name === tags[0]))).toBe(true)
  expect(document.paths['/api/rounds']?.['post']).toMatchObject({
    operationId: 'postRounds',
    description: 'For: facilitator.',
    security: [{ token: [] }, { session: [] }],
  })
  expect(document.paths['/api/session']?.['post']).toMatchObject({ security: [] })
  expect(document.components.securitySchemes).toMatchObject({ token: { scheme: 'bearer' } })
})

test('the code of an error is one of those that docs/errors.md lists', () => {
  const { properties } = document.components.schemas['Problem'] as { properties: { code: { enum: string[] } } }

  expect(properties.code.enum).toEqual(expect.arrayContaining(['closed-meanwhile', 'unavailable']))
})

test('an Idempotency-Key is required where every request without one is refused; a preview needs none', () => {
  const keyed = Object.values(document.paths)
    .flatMap((here) => Object.values(here))
    .flatMap(({ operationId, parameters = [] }) =>
      parameters.flatMap(({ name, required }) =>
        name === 'idempotency-key' ? [[operationId, required === true]] : [],
      ),
    )

  expect(Object.fromEntries(keyed)).toMatchObject({
    postReadingProposals: false,
    postReadingStatements: true,
    postReadingCaucus: true,
    postMessages: true,
    postRoster: false,
    postParticipants: false,
  })
})
