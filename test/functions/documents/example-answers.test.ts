import { expect, test } from 'vitest'
import { ROUTES as API } from '../../../functions/api/routes.ts'
import { ROUTES as DOCUMENTS } from '../../../functions/documents/document-routes.ts'
import stored from '../../../functions/documents/example-answers.json' with { type: 'json' }
import { openApiOf } from '../../../functions/documents/open-api.ts'
import { checksOf, type OpenApi } from '../../fuzz/described-answers.ts'
import type { Answers } from './answers/shown-answers.ts'

const EXAMPLES: Answers = stored
const document = openApiOf([...API, ...DOCUMENTS], ['en', 'ru']) as unknown as OpenApi

/** Documents of which an example would be as long as they are. */
const WITHOUT = ['getOpenapiJson', 'getRecordSchemaJson', 'getRegisterSchemaJson']

test('every operation that answers JSON has an example of each such answer, and there is no other', () => {
  const answered = answers().flatMap(([operation, status, type]) =>
    type === 'application/json' ? [`${operation} ${status}`] : [],
  )

  const shown = Object.entries(EXAMPLES).flatMap(([operation, of]) =>
    Object.keys(of).map((status) => `${operation} ${status}`),
  )
  expect(shown.toSorted()).toEqual(answered.toSorted())
})

test('every example fits the schema of its answer, and the document has it', () => {
  const checks = checksOf(document)
  for (const [operation, status, type, at, examples] of answers()) {
    if (type !== 'application/json') continue
    const of = EXAMPLES[operation]?.[status] ?? {}
    const shown = Object.fromEntries(Object.entries(examples ?? {}).map(([name, { value }]) => [name, value]))
    expect(shown).toEqual(of)
    const check = checks.get(`${at} ${status} ${type}`)
    if (typeof check !== 'function') throw new Error(`${at} ${status} has no schema`)
    for (const value of Object.values(of)) {
      const fits = check()
      expect([operation, status, fits(value), fits.errors]).toEqual([operation, status, true, null])
    }
  }
})

type Described = {
  readonly operationId: string
  readonly responses: Record<
    string,
    { readonly content?: Record<string, { readonly examples?: Record<string, { value: unknown }> }> }
  >
}

/** Every answer that the document describes for a request that was taken: operation, status, type, method and path, examples. */
function answers() {
  return Object.entries(document.paths).flatMap(([path, here]) =>
    Object.entries(here).flatMap(([method, described]) => {
      const { operationId, responses } = described as unknown as Described
      if (WITHOUT.includes(operationId)) return []
      return Object.entries(responses).flatMap(([status, { content = {} }]) =>
        Number(status) >= 300
          ? []
          : Object.entries(content).map(
              ([type, { examples }]) =>
                [operationId, status, type, `${method.toUpperCase()} ${path}`, examples] as const,
            ),
      )
    }),
  )
}
