import type * as z from 'zod'
import { ROUTES as API } from '../functions/api/routes.ts'
import { ROUTES as DOCUMENTS } from '../functions/documents/document-routes.ts'
import { type HeadersOfAnswer, headersOfAnswer } from '../functions/http/answer-headers.ts'
import { Problem, UNAVAILABLE } from '../functions/http/problem.ts'
import { ANSWER_HEADERS, PREFIX, type Route } from '../functions/http/route.ts'
import { refusalsOf } from '../functions/http/route-refusals.ts'
import { statusOf } from '../shared/refusal-code.ts'

/** What every path can answer, whatever is there. */
const ANYWHERE: readonly string[] = ['no-such-page', 'method-not-allowed', UNAVAILABLE]

/** The statuses after which a client is told when to ask again. */
const ASK_AGAIN = [202, 429, 500]

const ROUTES = [...API, ...DOCUMENTS].map(({ route }) => ({
  route: route as Route,
  method: route.method.toUpperCase(),
  pattern: new RegExp(`^${PREFIX}${route.path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
  taken: new Set([...Object.keys(route.responses).map(Number), ...(route.isPolled ? [304] : [])]),
  refusals: new Set<string>(refusalsOf(route)),
}))

type Answered = { readonly status: number; readonly headers: Headers; readonly text: string }

/**
 * Checks that an answer of the API is one that its route declares: the status, the code of a refusal, the headers, and the
 * fields. Every test that speaks to the API over HTTP goes through this (`watched-answers.ts`).
 *
 * @throws {Error} for an answer that the OpenAPI document does not have
 */
export function assertDeclared(method: string, address: string, { status, headers, text }: Answered): void {
  const path = address.replace(/[?#].*/, '')
  const told = `${method} ${address} was answered ${status} ${text.slice(0, 400)}`
  const asked = method === 'HEAD' ? 'GET' : method
  const route = ROUTES.find((one) => one.method === asked && one.pattern.test(path))
  if (route !== undefined && status < 400 && !route.taken.has(status)) throw new Error(`not declared: ${told}`)
  if (status >= 400 && path.startsWith(PREFIX) && text !== '') {
    const { code } = JSON.parse(text) as { code: string }
    if (!ANYWHERE.includes(code) && route?.refusals.has(code) !== true)
      throw new Error(`${code} is not declared: ${told}`)
    if (code !== UNAVAILABLE && statusOf(code as Parameters<typeof statusOf>[0]) !== status)
      throw new Error(`another status: ${told}`)
    if (code === 'not-settled-yet' && !headers.has('Retry-After')) throw new Error(`no Retry-After: ${told}`)
  }
  if (ASK_AGAIN.includes(status) && !headers.has('Retry-After')) throw new Error(`no Retry-After: ${told}`)
  if (status === 201 && !headers.get('Location')?.startsWith(`${PREFIX}/`)) throw new Error(`no Location: ${told}`)
  assertHeaders(describedHeaders(route?.route, method, status), headers, told)
  const schema = status >= 400 ? Problem : schemaOf(route?.route, status)
  if (schema !== undefined && text !== '' && /json/.test(headers.get('Content-Type') ?? ''))
    assertFields(schema, text, told)
}

function describedHeaders(route: Route | undefined, method: string, status: number): HeadersOfAnswer {
  if (status === 405 || (method === 'OPTIONS' && status === 204)) return { Allow: 'always' }
  return route === undefined ? {} : headersOfAnswer(route, status)
}

function assertHeaders(described: HeadersOfAnswer, headers: Headers, told: string): void {
  for (const name of ANSWER_HEADERS) {
    if (headers.has(name) && described[name] === undefined) throw new Error(`${name} is not described: ${told}`)
    if (!headers.has(name) && described[name] === 'always') throw new Error(`no ${name}: ${told}`)
  }
}

function schemaOf(route: Route | undefined, status: number): z.ZodType | undefined {
  return route?.responses[status]?.content?.['application/json']?.schema
}

/** A client may get fields that it does not know. The server may not send one that the document does not have. */
function assertFields(schema: z.ZodType, text: string, told: string): void {
  const body: unknown = JSON.parse(text)
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw new Error(`not as described: ${parsed.error}: ${told}`)
  const [undeclared] = fieldsBeyond(body, parsed.data)
  if (undeclared !== undefined) throw new Error(`the field ${undeclared} is not declared: ${told}`)
}

/** The paths of fields that parsing left out. */
function fieldsBeyond(body: unknown, parsed: unknown, path = ''): readonly string[] {
  if (typeof body !== 'object' || body === null || typeof parsed !== 'object' || parsed === null) return []
  return Object.entries(body).flatMap(([name, value]) =>
    name in parsed
      ? fieldsBeyond(value, (parsed as Record<string, unknown>)[name], `${path}/${name}`)
      : [`${path}/${name}`],
  )
}
