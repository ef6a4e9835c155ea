import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRoster } from '../../../functions/store/participants.ts'
import { appendPosition } from '../../../functions/store/positions.ts'
import { readProposals, tableProposal } from '../../../functions/store/proposals.ts'
import { publishRound } from '../../../functions/store/rounds.ts'
import type { DialogueView } from '../../../functions/views/dialogue-view.ts'
import type { ReadingView } from '../../../functions/views/reading-view.ts'
import { aStack, type Company, opened } from '../../a-stack.ts'
import { aBasket, aPosition, aProposal, daysFromNow } from '../../builders.ts'
import { onPages } from '../../on-pages.ts'

const READING = '1.baskets.1'
const TEXTS = `/api/readings/${READING}/proposals`
const WARNING = { competing: 41, lanes: 40 }
const IN_WORDS = [
  [
    'en',
    '41\u00a0baskets compete for 40',
    'Agreed, without a lane',
    'The next round offers again .*Baskets \\(41\\): ',
  ],
  [
    'ru',
    'Корзин предложено: 41; параллельно можно вести: 40',
    'Согласовано, но не ведётся',
    'Следующий раунд снова предложит .*Корзины \\(41\\): ',
  ],
] as const

let all: Awaited<ReturnType<typeof aStack>>
let company: Company
let browser: ReturnType<typeof onPages>
beforeAll(async () => {
  all = await aStack()
  company = all.company
  browser = onPages(all.stack)
  await company.cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(company.ada, '1.terms.1')
  await company.cleo.closes('1.terms.1')
  await opened(company.ada, READING)
}, 30_000)
afterAll(() => all.stop())

async function page(path: string, who: string, language: string): Promise<string> {
  return (await browser.get(path, `${await browser.sessionOf(who)}; parley-language=${language}`)).text()
}

test('tabling the 40th basket warns of nothing, and the 41st says that 41 compete for 40 lanes', async () => {
  for (const [index, name] of [...'abcdefghijklmnopqrstuvwxyzабвгдежзийклмн'].slice(0, 39).entries()) {
    const text = { id: `p${index}`, reading: READING, body: aBasket(name), competes: `basket ${index}` }
    await tableProposal(all.stack.table, aProposal({ ...text, author: 'nobody' }), 1)
  }

  const fortieth = await company.ada.ask('POST', TEXTS, { body: aBasket('Fortieth') }, '40')
  const seen = await company.ada.sees(READING)
  const last = await company.ada.ask('POST', TEXTS, { body: aBasket('Zzz') }, '41')
  const chairs = await company.cleo.ask(
    'POST',
    `/api/readings/${READING}/chairs-texts`,
    { body: aBasket('Zzz two') },
    '42',
  )
  const [id] = (chairs.body as { readonly texts: readonly { readonly id: string }[] }).texts.map((one) => one.id)
  const withdrawn = await company.cleo.ask('DELETE', `/api/readings/${READING}/chairs-texts/${id}`)

  expect([fortieth.status, 'baskets' in fortieth.body, 'baskets' in seen]).toEqual([201, false, false])
  expect(last).toMatchObject({ status: 201, body: { baskets: WARNING } })
  expect(chairs).toMatchObject({ status: 201, body: { baskets: { ...WARNING, competing: 42 } } })
  expect(withdrawn.status).toBe(204)
  expect((await company.olu.sees(READING)).baskets).toEqual(WARNING)
})

test.each(IN_WORDS)(
  'the page says so where texts are tabled, and asks before the reading is closed (%s)',
  async (language, warning) => {
    const cookie = `${await browser.sessionOf('Cleo')}; parley-language=${language}`
    const fields = new URLSearchParams({ decision: 'settle' })
    const headers = { Cookie: cookie, Origin: all.stack.origin, 'Content-Type': 'application/x-www-form-urlencoded' }

    const reading = await page(`/readings/${READING}`, 'Ada', language)
    const question = await fetch(`${all.stack.origin}/readings/${READING}/advance`, {
      method: 'POST',
      headers,
      body: fields,
    })

    expect(reading).toContain(warning)
    const asked = await question.text()
    expect(asked).toContain(warning)
    expect(asked).toContain('name="confirmed"')
  },
)

describe('after the reading was closed', () => {
  let closed: { readonly status: number; readonly body: ReadingView }
  beforeAll(async () => {
    const people = (await readRoster(all.stack.table)).flatMap((one) => (one.role === 'participant' ? [one] : []))
    for (const { id: proposal } of await readProposals(all.stack.table, READING, 1)) {
      for (const { id: participant, side } of people) {
        await appendPosition(all.stack.table, aPosition({ reading: READING, proposal, participant, side }), 1)
      }
    }
    closed = await company.cleo.ask<ReadingView>('POST', `/api/readings/${READING}/advance`, { decision: 'settle' })
    await company.cleo.closes(READING)
  })

  test('the answer had the warning, and the settlement says how many wait', async () => {
    expect(closed.body.baskets).toEqual(WARNING)
    const settled = await company.bo.sees(READING)
    expect(settled.settlement).toMatchObject({ next: 'next-stage', agreed: 40, bracketed: 1, waiting: 1 })
    expect(settled).not.toHaveProperty('baskets')
  })

  test.each(IN_WORDS)(
    'the pages say which one waits, and so does who starts the next round (%s)',
    async (language, _, waits, since) => {
      await publishRound(all.stack.table, 1, { at: daysFromNow(0), consents: undefined })

      const settled = await page(`/readings/${READING}`, 'Bo', language)
      const home = await page('/', 'Cleo', language)
      const headers = {
        Cookie: `${await browser.sessionOf('Cleo')}; parley-language=${language}`,
        Origin: all.stack.origin,
      }
      const question = await fetch(`${all.stack.origin}/rounds`, { method: 'POST', headers })
      const { body } = await company.cleo.ask<DialogueView>('GET', '/api/dialogue')

      expect(settled).toContain(waits)
      // None of the forty lanes was taken to its end.
      expect(body.waiting).toHaveLength(41)
      expect(body.waiting).toContainEqual({ kind: 'basket', title: { en: 'Zzz' }, waitedIn: READING })
      expect(new RegExp(since, 's').test(home)).toBe(true)
      expect(new RegExp(since, 's').test(await question.text())).toBe(true)
    },
  )
})
