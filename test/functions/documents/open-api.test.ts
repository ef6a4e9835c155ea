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
  readonly responses: Readonly<Record<string, { readonly headers?: Readonly<Record<string, object>> }>>
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

test('an answer may have fields that a client does not know; a request may not', () => {
  const all = Object.values(document.paths).flatMap((here) => Object.values(here))
  const [answers, requests] = [all.map(({ responses }) => responses), all.map(({ requestBody }) => requestBody)]

  expect(objectsIn(answers).filter(({ additionalProperties }) => additionalProperties === false)).toEqual([])
  expect(objectsIn(requests).filter(({ additionalProperties }) => additionalProperties !== false)).toEqual([])
})

test('every list says that it has links to its next part', () => {
  const lists = Object.values(document.paths)
    .flatMap((here) => Object.values(here))
    .filter(({ parameters = [] }) => parameters.some(({ name }) => ['limit', 'page', 'part'].includes(name)))

  expect(lists.length).toBeGreaterThan(10)
  for (const { operationId, responses } of lists) {
    expect([operationId, Object.keys(responses['200']?.headers ?? {})]).toEqual([
      operationId,
      expect.arrayContaining(['Link']),
    ])
  }
})

type Schema = { readonly type?: string; readonly properties?: object; readonly additionalProperties?: unknown }

/** Every schema of an object with named fields, wherever it is, also behind references. */
function objectsIn(part: unknown, seen = new Set<unknown>()): readonly Schema[] {
  if (typeof part !== 'object' || part === null || seen.has(part)) return []
  seen.add(part)
  const { $ref } = part as { $ref?: string }
  const referred = document.components.schemas[$ref?.split('/').at(-1) ?? '']
  const isObject = 'properties' in part && (part as Schema).type === 'object'
  return [
    ...(isObject ? [part as Schema] : []),
    ...objectsIn(referred, seen),
    ...Object.values(part).flatMap((inner) => objectsIn(inner, seen)),
  ]
}
