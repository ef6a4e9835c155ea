import type { Browser, Locator, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import type { FloorView } from '../../../functions/views/floor-view.ts'
import { aStack, opened, type Person } from '../../a-stack.ts'
import { readerAs } from '../a-browser.ts'

const READING = '1.terms.1'
const TERM = { kind: 'definition', term: { en: 'Reach' }, definition: { en: 'What is within reach.' } } as const
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** A batch appears every two seconds here, and every quarter of an hour in a dialogue: nobody waits for that at their phone. */
const FLOOR = { everyMinutes: 2 / 60, perPerson: 20 }

/** A person types about so many milliseconds for each character. */
const TYPING_MS = 200

/** From the first page: the reading, *ask*, what it is, the field, *send*. And: the reading, *ask*, *answer*, the field, *send*. */
const TAPS = { toAsk: 5, toAnswer: 5, toRead: 2 }

export function aQuestionByHand(browser: () => Browser): void {
  test.each([
    [
      'en-GB',
      ['#text-en', 'Does it cover radio?', 'It does not.'],
      'Define terms',
      'Ask, answer or give a reason',
      'Question',
      'Send it',
      'Answer this question',
      'Discussion: 2',
    ],
    [
      'ru-RU',
      ['#text-ru', 'Относится ли это к радио?', 'Не относится.'],
      'Определение терминов',
      'Спросить, ответить или привести довод',
      'Вопрос',
      'Отправить',
      'Ответить на этот вопрос',
      'Обсуждение: 2',
    ],
  ] as const)(
    'a question is asked and answered by people of two sides with few taps, from the first page: in %s',
    async (locale, [field, asks, answers], stage, speak, question, send, answer, both) => {
      const { stack, company, stop } = await aStack({ floor: FLOOR })
      onTestFinished(stop)
      await company.cleo.ask('POST', '/api/rounds?knowingly=true')
      await opened(company.ada, READING)
      const term = await company.ada.tables(READING, TERM)
      const [bo, ada] = [
        await readerAs('Bo', browser(), stack, { locale, ...PHONE }),
        await readerAs('Ada', browser(), stack, { locale, ...PHONE }),
      ]
      onTestFinished(() => Promise.all([bo.close(), ada.close()]).then(() => {}))
      await bo.goTo('/')
      const began = performance.now()

      const asking = byHand(bo.page)
      await asking.opens(bo.page.getByRole('link', { name: stage }).first())
      await asking.opens(bo.page.locator(`#p-${term}`).getByRole('link', { name: speak }))
      await asking.taps(bo.page.getByRole('radio', { name: question }))
      await asking.types(bo.page.locator(field), asks)
      await asking.opens(bo.page.getByRole('button', { name: send }))
      await untilSaid(company.ada, 1)

      await ada.goTo('/')
      const answering = byHand(ada.page)
      await answering.opens(ada.page.getByRole('link', { name: stage }).first())
      await answering.opens(ada.page.locator(`#p-${term}`).getByRole('link', { name: speak }))
      await answering.opens(ada.page.getByRole('link', { name: answer }))
      await answering.types(ada.page.locator(field), answers)
      await answering.opens(ada.page.getByRole('button', { name: send }))
      await untilSaid(company.bo, 2)

      await bo.goTo('/')
      const reading = byHand(bo.page)
      await reading.opens(bo.page.getByRole('link', { name: stage }).first())
      await reading.taps(bo.page.locator(`#p-${term} summary`, { hasText: both }))
      expect(await bo.page.locator(`#p-${term} details blockquote`, { hasText: answers }).last().isVisible()).toBe(true)

      const seconds = ((performance.now() - began) / 1_000).toFixed(1)
      const taps = { toAsk: asking.count(), toAnswer: answering.count(), toRead: reading.count() }
      process.stdout.write(
        `a question, its answer, and who asked read it (${locale}): ${JSON.stringify(taps)}, ${seconds} s\n`,
      )
      expect(taps).toEqual(TAPS)
    },
    90_000,
  )
}

/** Somebody's finger on a page, which counts. */
function byHand(page: Page) {
  let taps = 0
  const tap = (what: Locator) => {
    taps += 1
    return what.tap()
  }
  return {
    count: () => taps,
    taps: tap,
    /** Taps something that leads to another page. */
    async opens(what: Locator) {
      await Promise.all([page.waitForEvent('load'), tap(what)])
    },
    async types(field: Locator, words: string) {
      await tap(field)
      await page.keyboard.type(words, { delay: TYPING_MS })
    },
  }
}

/** Until so many statements have appeared for somebody. */
async function untilSaid(somebody: Person, many: number): Promise<void> {
  const said = async () =>
    (await somebody.ask<FloorView>('GET', `/api/readings/${READING}/statements`)).body.statements.length
  await expect.poll(said, { timeout: 20_000 }).toBe(many)
}
