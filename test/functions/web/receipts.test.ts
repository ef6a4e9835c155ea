import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, aStack, type Company, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { onPages } from '../../on-pages.ts'

const READING = '1.terms.1'
const TEXTS = `/api/readings/${READING}/proposals`
const LINK = new RegExp(`href="(/readings/${READING}/receipts/[0-9a-f]{64})"`)
const WORDS = [
  ['en', 'What you sent is stored, and may be counted', 'See whether it was counted', 'Yes. It was counted.'],
  ['ru', 'То, что вы отправили, сохранено и, возможно, будет учтено', 'Узнать, учтено ли это', 'Да. Учтено.'],
] as const

let all: Awaited<ReturnType<typeof aStack>>
let company: Company
let browser: ReturnType<typeof onPages>
let term: string
let receipt: Answer
/** What is sent a second time when the reading is settled: the address and the fields of each form. */
const forms: Record<string, { readonly who: string; readonly path: string; readonly fields: Record<string, string> }> =
  {}

beforeAll(async () => {
  all = await aStack()
  company = all.company
  browser = onPages(all.stack)
  await company.cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(company.ada, READING)
  term = await company.ada.tables(READING, aDefinition('Reach'))
  const withdrawn = await company.ada.tables(READING, aDefinition('Range'))
  forms['a position'] = {
    who: 'Bo',
    path: `/readings/${READING}/proposals/${term}/position`,
    fields: { stance: 'object', revision: '0', 'change.en': 'Say who pays.', key: randomUUID() },
  }
  forms['a text'] = {
    who: 'Ada',
    path: `/readings/${READING}/proposals`,
    fields: { key: randomUUID(), kind: 'definition', 'term.en': 'Means', 'definition.en': 'They are.' },
  }
  forms['a withdrawal'] = {
    who: 'Ada',
    path: `/readings/${READING}/proposals/${withdrawn}/withdrawal`,
    fields: { confirmed: 'yes' },
  }
  forms['a statement'] = {
    who: 'Bo',
    path: `/readings/${READING}/statements`,
    fields: { kind: 'question', 'text.en': 'Does it?', key: randomUUID() },
  }
  forms['a chair’s text'] = {
    who: 'Cleo',
    path: `/readings/${READING}/chairs-texts`,
    fields: { key: randomUUID(), table: 'yes', 'listed.1': JSON.stringify({ body: aDefinition('Aims') }) },
  }
  for (const { who, path, fields } of Object.values(forms)) {
    expect((await browser.post(path, await browser.sessionOf(who), fields)).status).toBe(303)
  }
  receipt = await company.ada.ask('PUT', `${TEXTS}/${term}/position`, { stance: 'support', revision: 0 })
  await company.cleo.closes(READING)
}, 30_000)
afterAll(() => all.stop())

test('a program that sends a position again gets the receipt, and where it can ask', async () => {
  const again = await company.ada.ask('PUT', `${TEXTS}/${term}/position`, { stance: 'support', revision: 0 })
  const { lookUp } = again.body as { readonly lookUp: readonly [string] }
  // Not signed: that it is certain to be counted was true then, and is not known now.
  const { signed: _, ...unsigned } = receipt.body

  expect(again).toMatchObject({ status: 409, body: { code: 'closed-meanwhile', receipt: unsigned } })
  expect(lookUp).toEqual([`/api/readings/${READING}/receipts/${receipt.body['digest']}`])
  const told = await company.ada.ask('GET', lookUp[0])
  expect(told).toMatchObject({ status: 200, body: { is: 'position', proposal: term, counted: 'yes' } })
  for (const other of [company.abe, company.bo, company.cleo]) {
    const [refused, unknown] = [
      await other.ask('GET', lookUp[0]),
      await other.ask('GET', lookUp[0].replace(/.{9}$/, '0'.repeat(9))),
    ]
    expect(refused).toEqual(unknown)
    expect(refused).toMatchObject({ status: 404, body: { code: 'no-such-receipt' } })
  }
  expect((await company.olu.ask('GET', lookUp[0])).status).toBe(403)
})

describe.each(WORDS)('a form that is sent again after the close (%s)', (language, stored, look, yes) => {
  test.each(['a position', 'a text', 'a withdrawal', 'a statement', 'a chair’s text'])(
    '%s: its page says that it is stored, and leads to whether it was counted',
    async (what) => {
      const { who, path, fields } = forms[what] ?? { who: '', path: '', fields: {} }
      const cookie = `${await browser.sessionOf(who)}; parley-language=${language}`

      const answer = await browser.post(path, cookie, fields)
      const page = await answer.text()

      expect(answer.status).toBe(409)
      expect(page).toContain(stored)
      expect(page).toContain(look)
      expect(page).not.toMatch(/This was not recorded|Это не записано/)
      const [, address = ''] = LINK.exec(page) ?? []
      expect(await (await browser.get(address, cookie)).text()).toContain(yes)
    },
  )
})

test('another form is told that the reading is closed', async () => {
  const { path, fields } = forms['a text'] ?? { path: '', fields: {} }

  const page = await (await browser.post(path, await browser.sessionOf('Ada'), { ...fields, key: randomUUID() })).text()

  expect(page).toContain('The reading is closed')
  expect(page).not.toMatch(LINK)
})

test.each([
  ['en', 'Your receipts', 'I object', 'Save the receipts', 'You have submitted nothing to this reading.'],
  ['ru', 'Ваши квитанции', 'Возражаю', 'Сохранить квитанции', 'В этом чтении от вас ничего нет.'],
])(
  'the page of all receipts shows what was recorded, to its author alone (%s)',
  async (language, all, stance, save, none) => {
    const page = async (who: string) => {
      const cookie = `${await browser.sessionOf(who)}; parley-language=${language}`
      return (await browser.get(`/readings/${READING}/receipts`, cookie)).text()
    }

    const [own, other] = [await page('Bo'), await page('Abe')]

    for (const words of [all, stance, 'Say who pays.', 'Does it?', save]) expect(own).toContain(words)
    expect(other).toContain(none)
    expect(other).not.toContain('Say who pays.')
  },
)
