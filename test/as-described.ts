import { ROUTES as API } from '../functions/api/routes.ts'
import { ROUTES as DOCUMENTS } from '../functions/documents/document-routes.ts'
import { UNAVAILABLE } from '../functions/http/problem.ts'
import { PREFIX } from '../functions/http/route.ts'
import { refusalsOf } from '../functions/http/route-refusals.ts'
import { statusOf } from '../functions/platform/refusal.ts'

/** What every path can answer, whatever is there. */
const ANYWHERE: readonly string[] = ['no-such-page', 'method-not-allowed', UNAVAILABLE]

/** The statuses after which a client is told when to ask again. */
const ASK_AGAIN = [202, 429, 500]

const ROUTES = [...API, ...DOCUMENTS].map(({ route }) => ({
  method: route.method.toUpperCase(),
  pattern: new RegExp(`^${PREFIX}${route.path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
  taken: new Set([...Object.keys(route.responses).map(Number), ...(route.isPolled ? [304] : [])]),
  refusals: new Set<string>(refusalsOf(route)),
}))

/**
 * Checks that an answer of the API is one that its route declares: the status of an answer, the code of a refusal, and the
 * headers that belong to them. Every test that speaks to the API over HTTP goes through this.
 *
 * @throws {Error} for an answer that the OpenAPI document does not have
 */
export function assertDeclared(
  method: string,
  address: string,
  { status, headers, text }: { readonly status: number; readonly headers: Headers; readonly text: string },
): void {
  const path = address.replace(/\?.*/, '')
  const told = `${method} ${address} was answered ${status} ${text.slice(0, 400)}`
  const route = ROUTES.find((one) => one.method === method && one.pattern.test(path))
  if (route !== undefined && status < 400 && !route.taken.has(status)) throw new Error(`not declared: ${told}`)
  if (status >= 400 && path.startsWith(PREFIX)) {
    const { code } = JSON.parse(text) as { code: string }
    if (!ANYWHERE.includes(code) && route?.refusals.has(code) !== true)
      throw new Error(`${code} is not declared: ${told}`)
    if (code !== UNAVAILABLE && statusOf(code as Parameters<typeof statusOf>[0]) !== status)
      throw new Error(`another status: ${told}`)
    if (code === 'not-settled-yet' && !headers.has('Retry-After')) throw new Error(`no Retry-After: ${told}`)
  }
  if (ASK_AGAIN.includes(status) && !headers.has('Retry-After')) throw new Error(`no Retry-After: ${told}`)
  if (status === 201 && !headers.get('Location')?.startsWith(`${PREFIX}/`)) throw new Error(`no Location: ${told}`)
}
