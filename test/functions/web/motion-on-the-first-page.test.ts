import { afterAll, beforeAll, expect, test } from 'vitest'
import { aStack, opened } from '../../a-stack.ts'
import { onPages } from '../../on-pages.ts'

let all: Awaited<ReturnType<typeof aStack>>
beforeAll(async () => {
  all = await aStack({ coChairs: true })
  const { ada, cleo } = all.company
  await cleo.ask('POST', '/api/rounds')
  await opened(ada, '1.terms.1')
  await cleo.ask('POST', '/api/readings/1.terms.1/advance', { decision: 'adjourn', motion: 0 })
})
afterAll(() => all.stop())

test('a motion to close a reading is on the first page of the co-chairs, with whose consent it awaits', async () => {
  const page = await firstPageOf('Rex')

  expect(page).toMatch(/Current motion: Adjourn ?\. Have not consented yet: The sea side/)
})

test.each(['Ada', 'Olu'])('it is not on the first page of anybody else, %s', async (name) => {
  expect(await firstPageOf(name)).not.toContain('Current motion')
})

async function firstPageOf(name: string): Promise<string> {
  const pages = onPages(all.stack)
  const page = await pages.get('/', await pages.sessionOf(name))
  return (await page.text()).replace(/<[^>]*>|\s+/g, ' ').replace(/ +/g, ' ')
}
