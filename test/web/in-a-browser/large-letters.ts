import type { Browser, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { aStack, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { readerAs } from '../a-browser.ts'

/** A phone of 390 by 844 with letters twice as large has half of its width for letters of the usual size. */
const PHONE_WITH_LARGE_LETTERS = { width: 195, height: 422 }
const READING = '1.terms.1'
const SIDES = [
  { id: 'river', name: { en: 'American side', ru: 'Американская сторона' } },
  { id: 'sea', name: { en: 'Russian side', ru: 'Российская сторона' } },
]

export function largeLetters(browser: () => Browser): void {
  test.each(['en-GB', 'ru-RU'])(
    'no name of a side is broken on a phone with letters twice as large, in %s',
    async (locale) => {
      const { stack, company, stop } = await aStack({ sides: SIDES })
      onTestFinished(stop)
      await company.cleo.ask('POST', '/api/rounds?knowingly=true')
      await opened(company.ada, READING)
      await company.bo.tables(READING, aDefinition())
      const options = { locale, viewport: PHONE_WITH_LARGE_LETTERS }
      const cleo = await readerAs('Cleo', browser(), stack, options)
      onTestFinished(cleo.close)

      for (const path of [
        '/',
        `/readings/${READING}`,
        `/readings/${READING}/statements`,
        `/readings/${READING}/chairs-texts`,
        '/roster',
        '/screens',
        '/rounds/1',
        '/rounds/1/brackets',
      ]) {
        await cleo.goTo(path)
        expect([path, await brokenWords(cleo.page, 'American|Russian|Американская|Российская|сторона')]).toEqual([
          path,
          [],
        ])
      }
    },
  )

  test('what takes a position back is far from what records one', async () => {
    const { stack, company, stop } = await aStack()
    onTestFinished(stop)
    await company.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(company.ada, READING)
    const text = await company.bo.tables(READING, aDefinition())
    await company.ada.takes(READING, text, 'support')
    const { page, goTo, close } = await readerAs('Ada', browser(), stack)
    onTestFinished(close)
    await goTo(`/readings/${READING}`)

    const record = await page.getByRole('button', { name: 'Record a new revision' }).boundingBox()
    const back = await page.getByRole('button', { name: 'Take my position back' }).boundingBox()
    expect((back?.y ?? 0) - (record?.y ?? 0) - (record?.height ?? 0)).toBeGreaterThanOrEqual(44)
  })
}

/** The words that are broken between two lines. */
function brokenWords(page: Page, words: string): Promise<readonly string[]> {
  return page.evaluate((pattern) => {
    const walker = document.createTreeWalker(document.querySelector('main') as Element, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (const word of (node.textContent ?? '').matchAll(new RegExp(pattern, 'g'))) {
        const range = document.createRange()
        range.setStart(node, word.index)
        range.setEnd(node, word.index + word[0].length)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        if (lines.size > 1) found.push(`${word[0]} in ${node.parentElement?.outerHTML.slice(0, 80)}`)
      }
    }
    return found
  }, words)
}
