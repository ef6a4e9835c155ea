import type { Browser, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { aStack, opened } from '../../a-stack.ts'
import { readerAs } from '../a-browser.ts'
import { batchesAppear } from '../batches-appear.ts'

const READING = '1.terms.1'
const TERM = { kind: 'definition', term: { en: 'Reach' }, definition: { en: 'What is within reach.' } } as const
const PHONE = { width: 360, height: 740 }

export function aQuestion(browser: () => Browser): void {
  test.each([
    [
      'en-GB',
      true,
      ['Ask, answer or give a reason', 'Send it', 'Answer this question', 'Answer, from those who tabled this text'],
    ],
    [
      'ru-RU',
      true,
      [
        'Спросить, ответить или привести довод',
        'Отправить',
        'Ответить на этот вопрос',
        'Ответ, от тех, кто внёс этот текст',
      ],
    ],
    [
      'en-GB',
      false,
      ['Ask, answer or give a reason', 'Send it', 'Answer this question', 'Answer, from those who tabled this text'],
    ],
  ] as const)(
    'a question is asked and answered by people of two sides on their phones: in %s, with JavaScript %s',
    async (locale, javaScriptEnabled, [speak, send, answer, answered]) => {
      const { stack, company, stop } = await aStack()
      onTestFinished(stop)
      await company.cleo.ask('POST', '/api/rounds?knowingly=true')
      await opened(company.ada, READING)
      const term = await company.ada.tables(READING, TERM)
      const options = { locale, javaScriptEnabled, viewport: PHONE }
      const bo = await readerAs('Bo', browser(), stack, options)
      const ada = await readerAs('Ada', browser(), stack, options)
      onTestFinished(() => Promise.all([bo.close(), ada.close()]).then(() => {}))

      await bo.page.goto(`/readings/${READING}?one=${term}`)
      await bo.page.locator(`#p-${term}`).getByRole('link', { name: speak }).click()
      await bo.page.locator('[name=kind][value=question]').check()
      await bo.page.locator('#text-en').fill('Does it cover radio?')
      await clickButton(bo.page, send)
      expect(await bo.page.locator('blockquote').textContent()).toContain('Does it cover radio?')
      await bo.page.goto(`/readings/${READING}/statements?on=${term}`)
      expect(await bo.page.locator('#text-en').inputValue()).toBe('')
      await batchesAppear(stack.table, READING)

      await ada.page.goto(`/readings/${READING}/statements?on=${term}`)
      await ada.page.getByRole('link', { name: answer }).click()
      await ada.page.locator('#text-en').fill('It does not.')
      await ada.page.locator('[name=as]').check()
      await clickButton(ada.page, send)
      await batchesAppear(stack.table, READING)

      for (const { page } of [bo, ada]) {
        await page.goto(`/readings/${READING}?one=${term}`)
        const said = (await page.locator(`#p-${term} details blockquote`).first().textContent()) ?? ''
        expect(said).toContain('Does it cover radio?')
        expect(said).toContain(answered)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
      }
    },
    90_000,
  )

  test('what was typed on the floor is there again after the tab was closed', async () => {
    const { stack, company, stop } = await aStack()
    onTestFinished(stop)
    await company.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(company.ada, READING)
    const { page, close } = await readerAs('Bo', browser(), stack)
    onTestFinished(close)
    await page.goto(`/readings/${READING}/statements`)
    await page.locator('#text-en').fill('A long thought.')

    await page.goto('about:blank')
    await page.goto(`${stack.origin}/readings/${READING}/statements`)

    expect(await page.locator('#text-en').inputValue()).toBe('A long thought.')
  }, 60_000)
}

async function clickButton(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click()
  await page.waitForLoadState()
}
