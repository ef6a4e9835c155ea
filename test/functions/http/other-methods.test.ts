import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROUTES as API } from '../../../functions/api/routes.ts'
import { ROUTES as DOCUMENTS } from '../../../functions/documents/document-routes.ts'
import { aStack } from '../../a-stack.ts'

let running: Awaited<ReturnType<typeof aStack>>
beforeAll(async () => {
  running = await aStack()
})
afterAll(() => running.stop())

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/**
 * Each path of the API, with a value for each parameter, and the methods that it is served with; those of a path of the same function
 * with a parameter too, if it could stand for this one: `record` is no id of a consultation, but its address has the form of one.
 */
const PATHS = [API, DOCUMENTS].flatMap((served) => {
  const routes = served.map(({ route }) => route)
  return [...new Set(routes.map(({ path }) => path))].map((path) => ({
    path: `/api${path.replace(/\{\w+\}/g, '1')}`,
    methods: [...new Set(routes.filter((one) => isMatched(one.path, path)).map(({ method }) => method.toUpperCase()))],
  }))
})

function isMatched(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(path)
}

test('a known path with another method is answered 405, with the methods of the path; an unknown path 404', async () => {
  for (const { path, methods } of PATHS) {
    const method = METHODS.find((one) => !methods.includes(one)) ?? ''
    const answer = await send(method, path)

    expect([path, answer.status]).toEqual([path, 405])
    expect(await answer.json()).toMatchObject({ code: 'method-not-allowed', status: 405 })
    expect(answer.headers.get('Allow')).toBe(allowed(methods))
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
  }
  for (const method of METHODS) expect((await send(method, '/api/nothing')).status).toBe(404)
}, 60_000)

test('OPTIONS says the methods of a path to everybody, and lets no other origin in', async () => {
  for (const { path, methods } of PATHS) {
    const answer = await send('OPTIONS', path, { Origin: 'https://elsewhere.example' })

    expect([path, answer.status, answer.headers.get('Allow')]).toEqual([path, 204, allowed(methods)])
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  }
  expect((await send('OPTIONS', '/api/nothing')).status).toBe(404)
}, 60_000)

test('HEAD is answered as GET is, without content', async () => {
  const { authorization } = running.company.ada
  for (const path of [
    '/api/dialogue',
    '/api/openapi.json',
    '/api/record.schema.json',
    '/api/register.schema.json',
    '/api/rounds/1',
    '/',
  ]) {
    const [head, get] = [await send('HEAD', path, authorization), await send('GET', path, authorization)]

    expect([path, head.status, await head.text()]).toEqual([path, get.status, ''])
    for (const name of ['content-type', 'cache-control', 'etag'])
      expect([path, head.headers.get(name)]).toEqual([path, get.headers.get(name)])
  }
})

test('an address that only takes a form is no page: 405 in the words of a page, with what it takes', async () => {
  const answer = await send('GET', '/readings/1.terms.1/proposals')

  expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'OPTIONS, POST'])
  expect(await answer.text()).toContain('This address is not a page')
  expect((await send('POST', '/glossary')).status).toBe(405)
  expect((await send('GET', '/nothing')).status).toBe(404)
})

function allowed(methods: readonly string[]): string {
  const all = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS']
  return all.toSorted().join(', ')
}

function send(method: string, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(`${running.stack.origin}${path}`, { method, headers })
}
