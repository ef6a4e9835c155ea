import type { Browser, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { aStack, eventually } from '../../a-stack.ts'
import { press, type Reader, readerAs } from '../a-browser.ts'
import { isAnswered, tablesTogether } from './the-chair.ts'

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

      await press(cleo.page.getByRole('button', { name: 'Start a round' }))
      await press(cleo.page.getByRole('button', { name: 'Start the round' }))
      await opened(ada.page, '1.terms.1')
      await ada.page.locator('summary', { hasText: 'Define a term' }).scrollIntoViewIfNeeded()
      await fill(ada.page, 'definition', {
        'Term, in English': 'Interference',
        'What it means in this dialogue, in English': 'Acting inside another.',
      })
      expect(await ada.page.locator('.notice').first().textContent()).toContain('Your text is tabled')
      await takeEveryPosition('I support it', '1.terms.1', ada, bo)
      await tablesTogether(cleo, '1.terms.1')
      await isAnswered(ada, cleo)
      await cleo.goTo('/readings/1.terms.1')
      expect(await cleo.page.getByRole('row', { name: /river side/ }).textContent()).toContain('not counted')
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
      await showsTheSentence(ada.page, javaScriptEnabled)
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
  await press(form.getByRole('button').first())
}

/** The sentence is shown while it is typed, or by a button that records nothing and loses nothing. */
async function showsTheSentence(page: Page, isScripted: boolean): Promise<void> {
  const form = page.locator('form:has([name=kind][value=commitment])')
  const button = form.getByRole('button', { name: 'Show me the sentence' })
  const condition = form.getByLabel('Text of the condition, in English')
  expect(await condition.isVisible()).toBe(false)
  expect(await form.locator('.hint:visible').allTextContents()).toHaveLength(2)

  await form.getByLabel('Kind of commitment').selectOption('refrain')
  await form.getByLabel('Condition (optional)').selectOption('until')
  await form.getByLabel('Action, in English').fill('paying for campaigns')
  await condition.fill('both sides agree')
  expect((await form.locator('.hint:visible').allTextContents()).join()).toContain('ends in')
  expect(await button.isVisible()).toBe(!isScripted)
  if (!isScripted) await press(button)
  const sentence = 'Each side shall refrain from paying for campaigns until both sides agree.'
  expect(await form.locator('[data-words][lang=en]').textContent()).toBe(sentence)
  expect(await condition.inputValue()).toBe('both sides agree')
  if (isScripted) {
    expect(await form.getByRole('status').textContent()).not.toBe(sentence)
    await condition.blur()
    expect(await form.getByRole('status').textContent()).toBe(sentence)
  }
  expect(await page.locator('article').count()).toBe(0)

  await form.getByLabel('Kind of commitment').selectOption('undertake')
  await condition.fill('')
  await form.getByLabel('Condition (optional)').selectOption('')
}

async function takeEveryPosition(stance: string, reading: string, ...readers: readonly Reader[]): Promise<void> {
  for (const { page, goTo } of readers) {
    await goTo(`/readings/${reading}`)
    await page.getByRole('radio', { name: stance }).first().check()
    await press(page.getByRole('button', { name: 'Record my position' }))
    expect(await page.locator('#recorded').textContent()).toContain('Recorded, first revision')
  }
}

async function close(page: Page, decision: string): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${decision}`) }).check()
  await press(page.getByRole('button', { name: 'Close with this decision' }))
  await press(page.getByRole('button', { name: /^Confirm: / }))
}
