import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { all } from '../../../functions/store/table.ts'
import { makeDevicePair, publicKeyOf } from '../../../functions/web/in-browser/device-keys.ts'
import { aStack } from '../../a-stack.ts'
import { press } from '../a-browser.ts'
import { violationsOn } from '../violations.ts'
import { codeOn, KEYS, openBrowsers, publicKeyOn, typesCode } from './on-the-keys-page.ts'

const MESSAGES = '/messages'
const SECRET = 'superior'

export function encryptedMessages(browser: () => Browser): void {
  describe('an encrypted message to the co-chairs', () => {
    let running: Awaited<ReturnType<typeof aStack>>
    const browsers = openBrowsers()
    const { sent } = browsers
    let cleo: Page
    let ada: Page
    beforeAll(async () => {
      running = await aStack({ coChairs: true, caucus: 'encrypted' })
      cleo = await someone('Cleo')
      ada = await someone('Ada')
    })
    afterAll(async () => {
      await browsers.close()
      await running.stop()
    })
    const someone = (name: string, options: BrowserContextOptions = {}) =>
      browsers.open(name, browser(), running.stack, options)

    test('is not offered before a code of a co-chair was typed, or without JavaScript; a plain one can be left', async () => {
      await ada.goto(MESSAGES)
      await ada.getByText('You cannot encrypt a message here yet').waitFor()
      expect(await ada.locator('[data-encrypt]').isVisible()).toBe(false)
      await leaves(ada, 'A plain one.')
      const plainly = await someone('Abe', { javaScriptEnabled: false })
      await plainly.goto(MESSAGES)

      expect(await plainly.locator('[data-encrypt]').isVisible()).toBe(false)
      expect(await plainly.locator('[data-needs]').textContent()).toContain('that needs JavaScript')
      await leaves(plainly, 'Another plain one.')
      await cleo.goto(MESSAGES)
      expect(await cleo.locator('article .soft').allTextContents()).toEqual(Array(2).fill('not signed, not encrypted'))
    })

    test('is offered after the code was typed, and is sent only as its author has chosen', async () => {
      await cleo.goto(KEYS)
      await cleo.getByRole('button', { name: 'Make the key' }).click()
      await cleo.getByText('The key is made.').waitFor()
      await knowEachOther(cleo, ada)
      await ada.goto(MESSAGES)
      await ada.locator('[data-chairs]', { hasText: 'Cleo' }).waitFor()

      await ada.locator('#message-text').fill(`My ${SECRET} must not know.`)
      await ada.getByRole('button', { name: 'Send it' }).click()

      // Nothing was chosen, so the browser asks.
      expect(await ada.locator('input[name=sealed]:invalid').count()).toBe(2)
      expect(await violationsOn(ada)).toEqual([])
      await leaves(ada, `My ${SECRET} must not know.`, 'yes')
    })

    test('is read and answered by the co-chair, and its author reads the answer on this device', async () => {
      await cleo.goto(MESSAGES)
      const article = cleo.locator('article').last()
      await article.getByText(`My ${SECRET} must not know.`).waitFor()
      expect(await article.locator('.soft').textContent()).toBe('not signed, encrypted')
      expect(await violationsOn(cleo)).toEqual([])
      await article.locator('textarea').fill(`Your ${SECRET} will not.`)
      await press(article.getByRole('button', { name: 'Send the answer' }))
      await cleo.getByText('Your answer is sent').waitFor()

      await ada.goto(MESSAGES)
      await ada.getByText(`Your ${SECRET} will not.`).waitFor()
      await ada.getByText(`My ${SECRET} must not know.`).waitFor()
      const stored = JSON.stringify(await all(running.stack.table.query('MESSAGES#river')))
      expect(stored).toContain('A plain one.')
      expect(`${stored} ${sent.join(' ')}`).not.toContain(SECRET)
    })

    test('is not opened by another device of its author or of the co-chair, which says why', async () => {
      const [second, phone] = [await someone('Ada'), await someone('Cleo')]
      for (const page of [second, phone]) await page.goto(MESSAGES)

      await second.getByText('This message was encrypted on another device of yours.').waitFor()
      await phone.getByText('This device cannot open this message.').waitFor()
      for (const page of [second, phone]) await page.close()
    })

    test('shows a signature that its device made, and doubts a name that the server puts there', async () => {
      await ada.goto(MESSAGES)
      await leaves(ada, 'I ask by name.', 'yes', 'yes')
      await cleo.goto(MESSAGES)
      await cleo.locator('article').last().getByText('I ask by name.').waitFor()
      expect(await cleo.locator('article .soft').last().textContent()).toMatch(/signed by\s\W*Ada\W*, encrypted/)
      await lies(cleo, (page) =>
        page.replaceAll('&quot;isOwn&quot;:false', '&quot;isOwn&quot;:false,&quot;name&quot;:&quot;Abe&quot;'),
      )

      await cleo.goto(MESSAGES)

      await cleo
        .locator('article', { hasText: `My ${SECRET}` })
        .getByText(/Abe\W*, as the server says/)
        .waitFor()
      await cleo.unroute(running.stack.origin + MESSAGES)
    })

    test('is not encrypted to a key that a lying server puts in the place of the co-chair’s', async () => {
      const ghost = await publicKeyOf(await makeDevicePair())
      const own = await publicKeyOn(cleo)
      await lies(ada, (page) => page.replaceAll(own, ghost))

      await ada.goto(MESSAGES)

      await ada.getByText('You cannot encrypt a message here yet').waitFor()
      expect(await ada.locator('[data-encrypt]').isVisible()).toBe(false)
      await ada.unroute(running.stack.origin + MESSAGES)
    })

    test('does not open when a lying server changes or exchanges its parts', async () => {
      await knowEachOther(cleo, ada)
      await ada.goto(MESSAGES)
      await leaves(ada, 'Another one.', 'yes')
      await lies(cleo, exchanging)

      await cleo.goto(MESSAGES)

      for (const at of [-2, -1]) await cleo.locator('article').nth(at).getByText('This does not open.').waitFor()
      await cleo.unroute(running.stack.origin + MESSAGES)
      // The answer that the server made is no answer, and the message still opens.
      await lies(ada, (page) => page.replace(/(answers&quot;:\[.*?sealed&quot;:&quot;)..../, '$1BBBB'))
      await ada.goto(MESSAGES)
      await ada.locator('[data-sealed-answer]', { hasText: 'This does not open.' }).waitFor()
      await ada.getByText(`My ${SECRET} must not know.`).waitFor()
      await ada.unroute(running.stack.origin + MESSAGES)
    })

    test('says so when the server names another side', async () => {
      await lies(cleo, (page) =>
        page.replaceAll('&quot;side&quot;:&quot;river&quot;', '&quot;side&quot;:&quot;sea&quot;'),
      )

      await cleo.goto(MESSAGES)

      await cleo.getByText('This did not work.').waitFor()
      expect(await cleo.locator('main').textContent()).not.toContain(SECRET)
      await cleo.unroute(running.stack.origin + MESSAGES)
    })

    /** The text of the last two messages is exchanged; their keys are not. */
    function exchanging(page: string): string {
      const texts = [
        ...page.matchAll(/data-message="{&quot;iv&quot;:&quot;.*?&quot;,&quot;sealed&quot;:&quot;.*?&quot;/g),
      ]
      const [one = '', other = ''] = texts.slice(-2).map(([text]) => text)
      return page
        .replace(one, '\u0000')
        .replace(other, () => one)
        .replace('\u0000', () => other)
    }

    async function leaves(page: Page, text: string, sealed?: 'yes' | 'no', signed: 'yes' | 'no' = 'no'): Promise<void> {
      await page.locator('#message-text').fill(text)
      await page.locator(`input[name=signed][value=${signed}]`).check()
      if (sealed !== undefined) await page.locator(`input[name=sealed][value=${sealed}]`).check()
      await press(page.getByRole('button', { name: 'Send it' }))
      await page.getByText('Your message is sent.').waitFor()
    }

    /** Two people type each other’s code. */
    async function knowEachOther(one: Page, other: Page): Promise<void> {
      for (const [page, of] of [
        [one, other],
        [other, one],
      ] as const) {
        await typesCode(page, await codeOn(of))
        await page.getByText(/The device of .* is confirmed/).waitFor()
      }
    }

    /** The server sends another page. */
    async function lies(page: Page, change: (page: string) => string): Promise<void> {
      await page.route(running.stack.origin + MESSAGES, async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, body: change(await response.text()) })
      })
    }
  })
}
