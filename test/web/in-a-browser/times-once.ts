import type { Browser, Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { makeScreen } from '../../../functions/access/screen-sessions.ts'
import { aStack, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { aReader, press, readerAs } from '../a-browser.ts'

const ONCE = /^\d{1,2}\s\w+\s\d{4}\sat\s\d\d:\d\d\sCES?T \([^()]*\d\d:\d\d\sUTC\)$/
const BERLIN = { timezoneId: 'Europe/Berlin' } as const

/** A time is written once in the reader's zone and once in UTC, also after the page was replaced. */
export function timesOnce(browser: () => Browser): void {
  /** Opens a page as somebody in Berlin whose zone the server does not know yet. */
  async function opensUnknownZone(path: string) {
    const { stack, company, stop } = await aStack()
    onTestFinished(stop)
    await company.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(company.ada, '1.terms.1')
    const { page, goTo, close } = await readerAs('Ada', browser(), stack, BERLIN)
    onTestFinished(close)
    await page.context().clearCookies({ name: 'parley-zone-here' })
    await goTo(path)
    return { company, page }
  }

  describe('in Berlin, a time is written once', () => {
    test('on a screen, where the countdown stands beside the heading', async () => {
      const { stack, company, stop } = await aStack({ stages: { terms: { minutes: 30 } } })
      onTestFinished(stop)
      const reader = await aReader(browser(), stack, { viewport: { width: 1_280, height: 720 }, ...BERLIN })
      onTestFinished(reader.close)
      const { page } = reader
      await company.cleo.ask('POST', '/api/rounds?knowingly=true')
      await opened(company.ada, '1.terms.1')
      const { code } = await makeScreen(stack.table, 'cleo', 1, new Date())
      await reader.goTo('/screen')
      await page.locator('#code').fill(code)
      await press(page.locator('form[action="/screen"] button'))

      expect(await timesOn(page)).toEqual([expect.stringMatching(ONCE)])
      const [heading, countdown] = await Promise.all(['h1', '.until'].map((one) => page.locator(one).boundingBox()))
      expect(countdown?.y).toBeLessThan((heading?.y ?? 0) + (heading?.height ?? 0))

      await company.ada.tables('1.terms.1', aDefinition('Reach', 'What is in reach.'))
      await page.getByText('What is in reach.').waitFor({ timeout: 15_000 })
      expect(await timesOn(page)).toEqual([expect.stringMatching(ONCE)])
    }, 60_000)

    test('on a page whose zone the server did not know at first, and nothing is announced', async () => {
      const { company, page } = await opensUnknownZone('/')
      const first = await timesOn(page)
      await polled(page, '/')

      for (const times of [first, await timesOn(page)]) {
        expect(times.length).toBeGreaterThan(0)
        for (const time of times) expect(time).toMatch(/CES?T \([^()]*UTC\)$/)
      }
      expect(await page.locator('.foot').textContent()).toContain('Europe/Berlin')
      expect(await page.locator('.news').count()).toBe(0)
      expect(await page.locator('#news').textContent()).toBe('')

      await company.cleo.ask('PATCH', '/api/readings/1.terms.1', { closesAt: inThirtyDays() })
      await page.locator('.news').waitFor({ timeout: 15_000 })
    }, 60_000)

    test('nor while somebody types on that page', async () => {
      const { page } = await opensUnknownZone('/readings/1.terms.1')
      await page.getByLabel('Term, in English').first().fill('Reach')
      await polled(page, '/readings/1.terms.1')

      expect(await page.locator('.news').count()).toBe(0)
      expect(await page.getByLabel('Term, in English').first().inputValue()).toBe('Reach')
      for (const time of await timesOn(page)) expect(time).toMatch(/CES?T \([^()]*UTC\)$/)
    }, 60_000)
  })
}

function timesOn(page: Page): Promise<readonly string[]> {
  return page.locator('main time').allTextContents()
}

/** Waits until the page's script has asked for changes and been answered with the whole page, and once more. */
async function polled(page: Page, path: string): Promise<void> {
  for (const status of [200, 304]) {
    await page.waitForResponse(
      (response) =>
        new URL(response.url()).pathname === path &&
        response.request().resourceType() === 'fetch' &&
        response.status() === status,
      { timeout: 20_000 },
    )
  }
}

function inThirtyDays(): string {
  return new Date(Date.now() + 30 * 24 * 60 * 60 * 1_000).toISOString()
}
