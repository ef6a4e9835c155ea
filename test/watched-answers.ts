import { PREFIX } from '../functions/http/route.ts'

const ask = globalThis.fetch

/**
 * Loaded before each suite: whatever a test fetches from the API of a stack on this machine is compared with what its route
 * declares. An answer that is not declared fails the test.
 */
globalThis.fetch = async function fetch(input, options) {
  const response = await ask(input, options)
  const { hostname, pathname } = new URL(response.url)
  if (hostname !== '127.0.0.1' || !pathname.startsWith(`${PREFIX}/`)) return response
  const { assertDeclared } = await import('./as-described.ts')
  const { status, headers } = response
  const method = options?.method ?? (input instanceof Request ? input.method : 'GET')
  assertDeclared(method, pathname, { status, headers, text: await response.clone().text() })
  return response
}
