import type { Browser } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { aStack, opened } from '../../a-stack.ts'
import { press, readerAs } from '../a-browser.ts'

const READING = '/readings/1.terms.1'
const TERM = { kind: 'definition', term: { en: 'Reach' }, definition: { en: 'What is within reach.' } } as const

export function anAmendment(browser: () => Browser): void {
  test.each([true, false])(
    'an amendment is previewed, changed and previewed again before it is tabled, with JavaScript %s',
    async (javaScriptEnabled) => {
      const { stack, company, stop } = await aStack()
      onTestFinished(stop)
      await company.cleo.ask('POST', '/api/rounds?knowingly=true')
      await opened(company.ada, '1.terms.1')
      const term = await company.ada.tables('1.terms.1', TERM)
      const { page, close } = await readerAs('Abe', browser(), stack, { javaScriptEnabled })
      onTestFinished(close)
      const definition = page.locator('#table').getByLabel('What it means in this dialogue, in English')
      const clicks = (name: string) => press(page.getByRole('button', { name }))
      const proposals = async () => (await company.ada.sees('1.terms.1')).proposals.length

      await page.goto(`${READING}?amend=${term}`)
      await definition.fill('What is within easy reach.')
      await clicks('Table the amendment')
      expect(await page.locator('ins').allTextContents()).toEqual([' easy'])
      await clicks('Go back and edit')
      expect(await definition.inputValue()).toBe('What is within easy reach.')
      expect(new URL(page.url()).hash).toBe('#table')
      await definition.fill('What is within quick reach.')
      await clicks('Table the amendment')
      expect(await proposals()).toBe(1)

      await clicks('Table this amendment')
      expect(await page.locator('.notice').first().textContent()).toContain('Your text is tabled')
      expect(await proposals()).toBe(2)
      await page.goto(`${READING}?amend=${term}`)
      expect(await definition.inputValue()).toBe('What is within reach.')
      expect(await page.locator('main').textContent()).not.toContain('It has not been sent yet')
    },
    60_000,
  )
}
