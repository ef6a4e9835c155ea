import { ROUTES as API } from '../../../../functions/api/routes.ts'
import { ROUTES as DOCUMENTS } from '../../../../functions/documents/document-routes.ts'
import { operationIdOf } from '../../../../functions/documents/operation-id.ts'
import { PREFIX } from '../../../../functions/http/route.ts'
import type { Person } from '../../../a-stack.ts'

/** Answers of JSON by operation, status, and what each is an example of. */
export type Answers = Record<string, Record<string, Record<string, unknown>>>

/** A request whose answer is shown. */
type Shown = {
  /** What the answer is an example of. */
  readonly as: string
  readonly by?: Pick<Person, 'authorization'>
  readonly body?: unknown
  readonly key?: string
}

const ROUTES = [...API, ...DOCUMENTS].map(({ route }) => ({
  operation: operationIdOf(route),
  method: route.method.toUpperCase(),
  path: `${PREFIX}${route.path}`,
  pattern: new RegExp(`^${PREFIX}${route.path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
}))

/** Asks a stack, and keeps the answers to show them in the OpenAPI document. */
export function showing(origin: string) {
  const answers: Answers = {}
  async function show<Body>(method: string, path: string, { as, by, body, key }: Shown): Promise<Body> {
    const isTable = typeof body === 'string'
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        ...by?.authorization,
        Accept: 'application/json',
        ...(body !== undefined && { 'Content-Type': isTable ? 'text/csv' : 'application/json' }),
        ...(key !== undefined && { 'Idempotency-Key': key }),
      },
      ...(body !== undefined && { body: isTable ? body : JSON.stringify(body) }),
    })
    const answer = (await response.json()) as Body
    if (response.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`)
    const { pathname } = new URL(path, origin)
    const there = ROUTES.filter((one) => one.method === method && one.pattern.test(pathname))
    const route = there.find((one) => one.path === pathname) ?? there[0]
    if (route === undefined) throw new Error(`${method} ${path} is no operation`)
    const { operation } = route
    const shown = answers[operation]?.[response.status]
    answers[operation] = { ...answers[operation], [response.status]: { ...shown, [as]: answer } }
    return answer
  }
  return { show, answers }
}

export type Show = ReturnType<typeof showing>['show']
