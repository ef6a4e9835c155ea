const ask = globalThis.fetch

/**
 * Loaded before each suite: whatever a test fetches from the API of a stack on this machine is compared with what its route
 * declares. An answer that is not declared fails the test.
 */
globalThis.fetch = async function fetch(input, options) {
  const response = await ask(input, options)
  const { hostname, pathname } = new URL(response.url)
  if (hostname !== '127.0.0.1') return response
  // Not before: a suite can put another module in the place of one that the API imports.
  const { PREFIX } = await import('../functions/http/route.ts')
  if (!pathname.startsWith(`${PREFIX}/`)) return response
  const { assertDeclared } = await import('./as-described.ts')
  const { status, headers } = response
  const method = options?.method ?? (input instanceof Request ? input.method : 'GET')
  assertDeclared(method, pathname, { status, headers, text: await response.clone().text() })
  return response
}
