import type { Browser, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { aStack, eventually } from '../../a-stack.ts'
import { type Reader, readerAs } from '../a-browser.ts'

export function wholeRound(browser: () => Browser): void {
  test.each([true, false])(
    'a whole round is held in the browser, with JavaScript %s',
    async (javaScriptEnabled) => {
      const { stack, stop } = await aStack()
      onTestFinished(stop)
      const [ada, bo, cleo] = await Promise.all(
        ['Ada', 'Bo', 'Cleo'].map((name) => readerAs(name, browser(), stack, { javaScriptEnabled })),
      )
      if (!ada || !bo || !cleo) throw new Error('somebody is missing')

      await cleo.page.getByRole('button', { name: 'Start a round' }).click()
      await cleo.page.getByRole('button', { name: 'Start the round' }).click()
      await opened(ada.page, '1.terms.1')
      await ada.page.locator('summary', { hasText: 'Define a term' }).scrollIntoViewIfNeeded()
      await fill(ada.page, 'definition', {
        'Term, in English': 'Interference',
        'What it means in this dialogue, in English': 'Acting inside another.',
      })
      expect(await ada.page.locator('.notice').first().textContent()).toContain('Your text is tabled')
      await takeEveryPosition('I support it', '1.terms.1', ada, bo)
      await cleo.goTo('/readings/1.terms.1')
      expect(await cleo.page.getByRole('row', { name: /river side/ }).textContent()).toContain('1 of 2')
      await close(cleo.page, 'Settle')

      await opened(bo.page, '1.baskets.1')
      await fill(bo.page, 'basket', {
        'Heading of the basket, in English': 'Media',
        'Which part of the problem it covers, in English': 'Broadcasts.',
      })
      await takeEveryPosition('I can live with it', '1.baskets.1', ada, bo)
      await cleo.goTo('/readings/1.baskets.1')
      await close(cleo.page, 'Settle')

      await opened(ada.page, '1.modality.b1.1')
      await fill(ada.page, 'modality', { 'Why this form, in English': 'It can be had.' })
      await takeEveryPosition('I support it', '1.modality.b1.1', ada, bo)
      await cleo.goTo('/readings/1.modality.b1.1')
      await close(cleo.page, 'Settle')

      await opened(ada.page, '1.commitments.b1.1')
      await fill(ada.page, 'commitment', { 'Action, in English': 'paying for campaigns' })
      await takeEveryPosition('I support it', '1.commitments.b1.1', ada, bo)
      await cleo.goTo('/readings/1.commitments.b1.1')
      await close(cleo.page, 'Settle')

      await opened(ada.page, '1.ratification.b1.1')
      expect(await ada.page.locator('article').textContent()).toContain('1.1 Each side shall paying for campaigns.')
      await takeEveryPosition('I ratify it', '1.ratification.b1.1', ada, bo)
      await cleo.goTo('/readings/1.ratification.b1.1')
      await close(cleo.page, 'Settle')

      await eventually('the round to end', async () => {
        await ada.goTo('/')
        return (await ada.page.getByText('The round ended').count()) > 0 || undefined
      })
      await ada.goTo('/rounds/1/instrument')
      expect(await ada.page.locator('.instrument').textContent()).toContain('paying for campaigns')
      for (const reader of [ada, bo, cleo]) await reader.close()
    },
    120_000,
  )
}

async function opened(page: Page, reading: string): Promise<void> {
  await eventually(`${reading} to open`, async () => {
    const answer = await page.goto(`/readings/${reading}`)
    return answer?.status() === 200 && (await page.locator('main form').count()) > 0 ? true : undefined
  })
}

async function fill(page: Page, kind: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const form = page.locator(`form:has(input[name=kind][value=${kind}])`)
  for (const [label, text] of Object.entries(fields)) await form.getByLabel(label).fill(text)
  await form.getByRole('button').click()
}

async function takeEveryPosition(stance: string, reading: string, ...readers: readonly Reader[]): Promise<void> {
  for (const { page, goTo } of readers) {
    await goTo(`/readings/${reading}`)
    await page.getByRole('radio', { name: stance }).first().check()
    await page.getByRole('button', { name: 'Record my position' }).click()
    expect(await page.locator('.notice').first().textContent()).toBe('Recorded, first revision')
  }
}

async function close(page: Page, decision: string): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${decision}`) }).check()
  await page.getByRole('button', { name: 'Close with this decision' }).click()
  await page.getByRole('button', { name: /^Close it now/ }).click()
}
