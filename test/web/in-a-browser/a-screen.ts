import type { Browser } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { makeScreen } from '../../../functions/access/screen-sessions.ts'
import { aStack, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { aReader, press } from '../a-browser.ts'

/** A projector's browser, which nobody touches after its code was typed. */
export function aScreen(browser: () => Browser): void {
  describe('a screen in the room', () => {
    test('is signed in with a code, counts the time down, and follows the round by itself', async () => {
      const { stack, company, stop } = await aStack({ stages: { terms: { minutes: 30 } } })
      onTestFinished(stop)
      const reader = await aReader(browser(), stack, { viewport: { width: 1_280, height: 720 } })
      onTestFinished(reader.close)
      const { page } = reader
      await company.cleo.ask('POST', '/api/rounds?knowingly=true')
      await opened(company.ada, '1.terms.1')

      const { code } = await makeScreen(stack.table, 'cleo', 1, new Date())
      await reader.goTo('/screen')
      await page.locator('#code').fill(code)
      await press(page.locator('form[action="/screen"] button'))
      await page.getByText('No text has been tabled yet.').waitFor()
      await page.getByText(/^(30:00|29:\d\d)$/).waitFor()
      await company.ada.tables('1.terms.1', aDefinition('Reach', 'What is in reach.'))
      await page.getByText('What is in reach.').waitFor({ timeout: 15_000 })
      for (const one of [company.ada, company.bo]) {
        const [text] = (await one.sees('1.terms.1')).proposals
        await one.takes('1.terms.1', text?.id ?? '', 'support')
      }
      await company.cleo.closes('1.terms.1')
      await page.getByText('Agreed').first().waitFor({ timeout: 15_000 })

      expect(await page.locator('#news').textContent()).toBe('')
    }, 60_000)

    test('asks again without a script too', async () => {
      const { stack, stop } = await aStack()
      onTestFinished(stop)
      const reader = await aReader(browser(), stack, { javaScriptEnabled: false })
      onTestFinished(reader.close)
      const { code } = await makeScreen(stack.table, 'cleo', 1, new Date())
      await reader.goTo('/screen')
      await reader.page.locator('#code').fill(code)
      await press(reader.page.locator('form[action="/screen"] button'))

      expect(await reader.page.content()).toMatch(/<noscript>\s*<meta http-equiv="refresh" content="15"/)
    }, 60_000)
  })
}
