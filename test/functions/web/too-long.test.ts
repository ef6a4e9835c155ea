import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStack, opened } from '../../a-stack.ts'
import { onPages } from '../../on-pages.ts'

const READING = '1.terms.1'
const LONG = 'x'.repeat(2_000)

/** Ids and fields that no page sends: the answer says what is not there, and nothing fails. */
describe('what is far too long in a request of a page is refused, and is no failure', () => {
  let running: Awaited<ReturnType<typeof aStack>>
  let pages: ReturnType<typeof onPages>
  let screen: string
  beforeAll(async () => {
    running = await aStack()
    pages = onPages(running.stack)
    await running.company.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(running.company.ada, READING)
    screen = await aScreen()
  })
  afterAll(() => running.stop())

  const written = (value: string) =>
    value.replace('{longest}', 'y'.repeat(450_000)).replace('{long}', LONG).replace('{screen}', screen)

  async function aScreen(): Promise<string> {
    const cleo = await pages.sessionOf('Cleo')
    await pages.post('/screens', cleo, { hours: '1' })
    const page = await (await pages.get('/screens', cleo)).text()
    return /screens\/([0-9a-f]{20})/.exec(page)?.[1] ?? ''
  }

  test.each([
    ['Cleo', '/roster/search', { from: '{long}' }],
    ['Cleo', '/roster/invitations', { group: '{long}' }],
    ['Cleo', '/roster/invitations', { after: '{long}' }],
    ['Cleo', `/roster/{long}/correction`, { name: 'Ada' }],
    ['Cleo', `/roster/{long}/invitation`, {}],
    ['Cleo', `/roster/{long}/revocation`, {}],
    ['Cleo', `/roster/{long}/erasure`, {}],
    ['Cleo', `/roster/{long}/sign-out`, {}],
    ['Cleo', `/screens/{long}/end`, {}],
    ['Cleo', `/screens/{long}/choice`, { reading: READING }],
    ['Cleo', '/screens/{screen}/choice', { reading: '{longest}' }],
    ['Ada', `/readings/${READING}/proposals/{long}/position/taking-back`, {}],
    ['Ada', `/readings/${READING}/proposals/{long}/position`, { stance: 'support' }],
    ['Ada', `/readings/${READING}/proposals/{long}/withdrawal`, {}],
    ['Ada', `/readings/{long}/proposals`, {}],
  ] as const)('%s sends a form to %s with %j', async (name, path, fields) => {
    const sent = Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, written(value)]))

    const { status } = await pages.post(written(path), await pages.sessionOf(name), sent)

    expect(status).toBeLessThan(500)
  })

  test.each([
    ['Cleo', `/roster?corrected={long}`],
    ['Cleo', `/readings/${READING}?amend={long}`],
    ['Ada', `/readings/{long}`],
    ['Ada', `/rounds/{long}`],
  ] as const)('%s opens %s', async (name, path) => {
    expect((await pages.get(written(path), await pages.sessionOf(name))).status).toBeLessThan(500)
  })

  test.each(['/', '/screen', `/readings/${READING}`])(
    'somebody with a cookie of 2,000 letters opens %s',
    async (path) => {
      for (const name of ['session', 'screen']) {
        const { status } = await pages.get(path, `parley-${name}=${LONG}; parley-screen=${LONG}.{long}`)

        expect(status).toBeLessThan(500)
      }
    },
  )

  test('a browser in which only a screen is signed in is asked for an invitation, as any other', async () => {
    const cleo = await pages.sessionOf('Cleo')
    const code = /<code>([\d ]+)<\/code>/.exec(await (await pages.post('/screens', cleo, { hours: '1' })).text())?.[1]
    const signedIn = await pages.post('/screen', '', { code: code ?? '' })
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? ''

    const answer = await pages.get('/', cookie)

    expect(cookie).toContain('parley-screen=')
    expect(answer.status).toBe(401)
    expect((await pages.get('/screen', cookie)).status).toBe(200)
  })
})
