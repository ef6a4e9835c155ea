import type { Browser } from 'playwright-core'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putOnRoster } from '../../functions/actions/invite-participant.ts'
import type { NewParticipant } from '../../shared/participant.ts'
import { aStack } from '../a-stack.ts'
import { aBrowser, type Reader, readerAs } from '../web/a-browser.ts'

const PEOPLE: readonly Partial<NewParticipant>[] = [
  { name: 'Ann Example', language: 'en' },
  { name: 'Анна Сергеевна Белова', language: 'ru' },
  { name: 'محمد عبد الله بن سلمان' },
  { name: `Dr. Wolfeschlegelsteinhausenbergerdorff y ${'Fernández de Córdoba '.repeat(7)}`.trim() },
  { name: 'W'.repeat(200) },
]
const TITLE = {
  en: 'Mutual non-interference between the United States and Russia in each other’s political life',
  ru: 'Взаимное невмешательство Соединённых Штатов и России в политическую жизнь друг друга',
}

/** Letters in one language and in two, with names that are long or written from right to left. */
describe('letters on paper', () => {
  let running: Awaited<ReturnType<typeof aStack>>
  let browser: Browser
  beforeAll(async () => {
    running = await aStack({ title: TITLE })
    browser = await aBrowser()
    for (const one of PEOPLE) {
      const newcomer = { role: 'participant', side: 'river', capacity: 'former-official', ...one } as NewParticipant
      await putOnRoster(running.stack.table, newcomer, running.stack.dialogue, new Date())
    }
  })
  afterAll(async () => {
    await browser.close()
    await running.stop()
  })

  test.each(['en-GB', 'ru-RU'])(
    'are one page each on A4 and on US Letter, with their name and link (%s)',
    async (locale) => {
      const { page } = await lettersFor(await readerAs('Cleo', browser, running.stack, { locale }))

      for (const format of ['A4', 'Letter']) {
        const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format })))
        const texts = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => textOf(pdf, index + 1)))

        expect(texts.map((text) => text.match(/invitation#/g)?.length)).toEqual(PEOPLE.map(() => 1))
        expect(texts.filter((text) => text.includes('AnnExample'))).toHaveLength(1)
        expect(texts.filter((text) => /Signedin|Выувошли|Roster/.test(text))).toEqual([])
      }
    },
    60_000,
  )
})

async function lettersFor(reader: Reader): Promise<Reader> {
  const { page } = reader
  await page.goto('/roster')
  await page.locator('summary', { has: page.locator('xpath=../form[contains(@action, "invitations")]') }).click()
  await page.locator('form[action="/roster/invitations"] button').click()
  await page.locator('button[name=confirmed]').click()
  await page.waitForSelector('.letter')
  return reader
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** The text of a page without its spaces: a line may end anywhere. */
async function textOf(pdf: Pdf, number: number): Promise<string> {
  const { items } = await (await pdf.getPage(number)).getTextContent()
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replace(/\s+/g, '')
}
