import { afterAll, beforeAll, expect, test } from 'vitest'
import { opened } from '../../a-stack.ts'
import { onPages } from '../../on-pages.ts'
import { aStackOfThreeSides } from '../../three-sides.ts'

const READING = '/readings/1.terms.1'

let all: Awaited<ReturnType<typeof aStackOfThreeSides>>
beforeAll(async () => {
  all = await aStackOfThreeSides()
  const { ada, cleo } = all.company
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, '1.terms.1')
  await cleo.ask('POST', `/api${READING}/advance`, { decision: 'adjourn', motion: 0 })
})
afterAll(() => all.stop())

test('a motion to close a reading is on the first page of the co-chairs, with whose consent it awaits', async () => {
  expect(await pageOf('Rex')).toMatch(/Current motion: Adjourn ?\. Have not consented yet: The sea side; The lake side/)
})

test('it says what a co-chair can do alone, and what only together', async () => {
  expect(await pageOf('Rex')).toContain('The co-chairs of every side close them together.')
})

test.each(['Ada', 'Olu'])('it is not on the first page of anybody else, %s', async (name) => {
  expect(await pageOf(name)).not.toContain('Current motion')
})

test('a co-chair can take a consent back on the page, without JavaScript, and consent again', async () => {
  const [pages, rex] = [onPages(all.stack), await onPages(all.stack).sessionOf('Rex')]
  const page = async (path: string) => (await pages.get(path, rex)).text()
  const before = await page(READING)
  const consent = await pages.post(`${READING}/advance`, rex, { decision: 'adjourn', motion: '1' })
  const consented = await page(consent.headers.get('Location') ?? '')

  const takenBack = await pages.post(`${READING}/advance/consent/withdrawal`, rex, { motion: '1' })
  const after = await page(takenBack.headers.get('Location') ?? '')
  const twice = await pages.post(`${READING}/advance`, rex, { decision: 'adjourn', motion: '1' })

  expect(before).not.toContain('Take back the consent')
  expect(consented).toContain('The consent of your side is recorded.')
  expect(consented).toContain('Take back the consent')
  expect(consented).not.toContain('Consent: Adjourn')
  expect(after).toContain('The consent of your side is taken back.')
  expect(after).toMatch(/name="motion" value="2".*Consent: Adjourn/s)
  expect(twice.status).toBe(409)
  expect(await twice.text()).toContain('Your side took its consent back')
})

test('the side that moved is offered the withdrawal of the motion, not of its consent', async () => {
  const page = await pageOf('Cleo', READING)

  expect(page).toContain('Withdraw the motion')
  expect(page).not.toContain('Take back the consent')
})

test('before a consent the page asks, and says whether it can be taken back', async () => {
  const { stack, company } = all
  const asked = async (name: string) => {
    const headers = { Cookie: await onPages(stack).sessionOf(name), Origin: stack.origin }
    const body = new URLSearchParams({ decision: 'adjourn', motion: '2' })
    return (await fetch(`${stack.origin}${READING}/advance`, { method: 'POST', headers, body })).text()
  }
  const first = await asked('Lou')
  await company.rex.ask('POST', `/api${READING}/advance`, { decision: 'adjourn', motion: 2 })
  const last = await asked('Lou')

  expect(first).toContain('<h1>Consent: Adjourn</h1>')
  expect(first).toContain('Until then, you can take it back.')
  expect(first).not.toContain('You cannot undo this.')
  expect(last).toContain('Your consent is the last one. The decision takes effect at once.')
  expect(last).toContain('You cannot undo this.')
})

async function pageOf(name: string, path = '/'): Promise<string> {
  const pages = onPages(all.stack)
  const page = await pages.get(path, await pages.sessionOf(name))
  return (await page.text()).replace(/<[^>]*>|\s+/g, ' ').replace(/ +/g, ' ')
}
