import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { assertDeclared } from '../as-described.ts'
import type { Schema } from './from-schema.ts'

type Content = Readonly<Record<string, { readonly schema: Schema }>>
export type Operation = {
  readonly parameters?: readonly {
    readonly name: string
    readonly in: 'path' | 'query' | 'header'
    readonly schema: Schema
  }[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, Described>>
}
type Described = {
  readonly $ref?: string
  readonly content?: Content
  readonly headers?: Readonly<Record<string, { readonly required?: boolean }>>
}
export type OpenApi = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>
    readonly responses: Readonly<Record<string, Described>>
  }
}

type Asked = {
  readonly route: string
  readonly method: string
  readonly path: string
  readonly body: string | undefined
}

/** An answer as it came. */
export type Answered = {
  readonly status: number
  readonly type: string
  readonly text: string
  readonly headers: Headers
}

export type Checks = ReadonlyMap<string, (() => ValidateFunction) | 'empty'>

/** How each answer has to be, by its route, status and content type. */
export function checksOf(document: OpenApi): Checks {
  const ajv = new Ajv2020({ strict: false })
  ajv
    .addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)))
    .addFormat('date', /^\d{4}-\d\d-\d\d$/)
    .addFormat('email', /^[^@\s]+@[^@\s]+$/)
    .addFormat('uri', (text: string) => URL.canParse(text))
    .addFormat('binary', true)
  ajv.addSchema({ ...document, $id: 'api' })
  return new Map(
    Object.entries(document.paths).flatMap(([path, here]) =>
      Object.entries(here).flatMap(([method, { responses }]) =>
        Object.entries(responses).flatMap(([status, response]) => {
          const at =
            response.$ref === undefined
              ? ['paths', path, method, 'responses', status]
              : response.$ref.replace('#/', '').split('/')
          const { content = { '': { schema: {} } } } = response.$ref === undefined ? response : sharedOf(document, at)
          return Object.keys(content).map((type) => {
            const pointer = [...at, 'content', type, 'schema']
              .map((step) => encodeURIComponent(step.replace(/~/g, '~0').replace(/\//g, '~1')))
              .join('/')
            // Compiled once it is needed: most of what is described is never answered.
            const check = type === '' ? 'empty' : () => ajv.getSchema(`api#/${pointer}`) as ValidateFunction
            return [`${method.toUpperCase()} ${path} ${status} ${type}`, check] as const
          })
        }),
      ),
    ),
  )
}

function sharedOf({ components }: OpenApi, at: readonly string[]): Described {
  return components.responses[at.at(-1) ?? ''] ?? {}
}

/** @throws {Error} for a failure, a stack trace, and an answer that the document does not describe */
export function refuseUndescribed(request: Asked, answered: Answered, checks: Checks): void {
  const { status, type, text } = answered
  const told = `${request.method} ${request.path} ${request.body ?? ''} was answered ${status} ${type} ${text.slice(0, 400)}`
  if (status >= 500) throw new Error(told)
  if (/node_modules|\.ts:\d+|\n +at |Error:/.test(text)) throw new Error(`a stack trace: ${told}`)
  assertDeclared(request.method, request.path, answered)
  const check = checks.get(`${request.route} ${status} ${type}`)
  if (check === undefined) throw new Error(`not in the document: ${told}`)
  if (check === 'empty') {
    if (text !== '') throw new Error(`the document describes no content: ${told}`)
    return
  }
  const isAsDescribed = check()
  if (!isAsDescribed(type.endsWith('json') ? JSON.parse(text) : text)) {
    throw new Error(`not as the document describes it: ${JSON.stringify(isAsDescribed.errors)}: ${told}`)
  }
}
