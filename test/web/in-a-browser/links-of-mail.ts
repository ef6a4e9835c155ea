import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStack } from '../../a-stack.ts'
import { aReader, invitationOf, press, type Reader } from '../a-browser.ts'

/** Links as mail programs and scanners of links write them. Looking at an invitation uses none, so one serves all. */
export function linksOfMail(browser: () => Browser): void {
  describe('an invitation is found', () => {
    let stack: Awaited<ReturnType<typeof aStack>>
    let reader: Reader
    let page: Page
    let link: string
    beforeAll(async () => {
      stack = await aStack()
      reader = await aReader(browser(), stack.stack)
      page = reader.page
      link = `${stack.stack.origin}${await invitationOf(stack.stack, 'Bea')}`
    })
    afterAll(async () => {
      await reader.close()
      await stack.stop()
    })
    const look = async () => {
      await press(page.getByRole('button', { name: 'Show the invitation' }))
      return page.locator('main').textContent()
    }

    test.each<[string, (link: string) => string]>([
      ['as it is', (link) => link],
      ['with a full stop', (link) => `${link}.`],
      ['with an angle bracket', (link) => `${link}>`],
      ['with a space of no width at its end', (link) => `${link}\u200b`],
      ['with the # encoded', (link) => link.replace('#', '%23')],
    ])('in a link that is opened %s, and is no longer in the address', async (_, written) => {
      await page.goto('about:blank')
      await page.evaluate((address) => location.assign(address), written(link))
      await page.waitForURL(`${stack.stack.origin}/invitation`)
      await page.waitForLoadState()

      expect(await look()).toContain('Bea')
    })

    test.each<[string, (link: string) => string]>([
      ['in angle brackets', (link) => `<${link}>`],
      ['with a line break inside', (link) => `${link.slice(0, 50)}\r\n${link.slice(50)}`],
      ['in a sentence', (link) => `Dear Bea, open ${link}. It works once.`],
      ['with the # encoded', (link) => link.replace('#', '%23')],
      ['wrapped by a scanner', (link) => `https://scan.example/?url=${encodeURIComponent(link)}&data=05`],
    ])('in a link that is pasted %s', async (_, written) => {
      await page.goto('/invitation')
      await page.locator('#invitation').fill(written(link))

      expect(await look()).toContain('Bea')
    })

    test('or the page says that this is no invitation link, not that it was used', async () => {
      await page.goto('/invitation')
      await page.locator('#invitation').fill(link.slice(0, -3))

      expect(await look()).toContain('This is not an invitation link')
    })
  })
}
