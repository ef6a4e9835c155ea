import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { memberIdIn } from '../../../functions/access/sessions.ts'
import { setExpiry } from '../../../functions/store/members.ts'
import { digestOfSecret } from '../../../functions/store/tokens.ts'
import { aStack, opened } from '../../a-stack.ts'
import { accept, invitationOf, type Reader, readerAs } from '../a-browser.ts'

const READING = '/readings/1.terms.1'
const WORDS = 'A word for our side only.'

export function sealedDrafts(browser: () => Browser): void {
  describe('what was typed and not sent cannot be read in the browser’s storage', () => {
    let stack: Awaited<ReturnType<typeof aStack>>
    const readers: Reader[] = []
    beforeAll(async () => {
      stack = await aStack()
      await stack.company.cleo.ask('POST', '/api/rounds?knowingly=true')
      await opened(stack.company.ada, '1.terms.1')
    })
    afterAll(async () => {
      for (const reader of readers) await reader.close()
      await stack.stop()
    })
    const someone = async (name: string) => {
      const reader = await readerAs(name, browser(), stack.stack)
      readers.push(reader)
      await reader.goTo(READING)
      return reader.page
    }
    const signsInAgain = async (page: Page, name: string) => {
      await page.goto(await invitationOf(stack.stack, name))
      await accept(page)
      await page.goto(READING)
    }

    test('while the session lasts, nor after it has expired; its author has it back after signing in again', async () => {
      const page = await someone('Abe')
      await noteIn(page).fill(WORDS)
      await expect.poll(() => storedIn(page)).toContain('sealed')
      expect(await storedIn(page)).not.toContain('word')

      await expire(page)
      await page.goto(READING)
      expect(await page.locator('h1').textContent()).toBe('You are not signed in')
      expect(await storedIn(page)).toContain('sealed')
      expect(await storedIn(page)).not.toContain('word')
      expect(await page.content()).not.toContain('data-draft-key')

      await signsInAgain(page, 'Abe')
      await expect.poll(() => noteIn(page).inputValue()).toBe(WORDS)
    })

    test('after it has expired and another person has signed in: then it is gone', async () => {
      const page = await someone('Bo')
      await noteIn(page).fill(WORDS)
      await expect.poll(() => storedIn(page)).toContain('sealed')

      await expire(page)
      await signsInAgain(page, 'Bea')

      expect(await storedIn(page)).toBe('{}')
      expect(await noteIn(page).inputValue()).toBe('')
    })

    test('although an earlier version stored it unsealed: it is given back and sealed', async () => {
      const page = await someone('Ada')
      await page.evaluate((text) => {
        const draft = { typed: { text } }
        localStorage.setItem(`parley:${document.body.dataset['reader']}:1.terms.1:caucus`, JSON.stringify(draft))
      }, WORDS)

      await page.reload()

      await expect.poll(() => noteIn(page).inputValue()).toBe(WORDS)
      expect(await storedIn(page)).toContain('sealed')
      expect(await storedIn(page)).not.toContain('word')
    })

    /** Lets the session of a page expire, as ten days without use would. */
    async function expire(page: Page): Promise<void> {
      const cookie = (await page.context().cookies()).find(({ name }) => name === 'parley-session')
      const secret = cookie?.value ?? ''
      await setExpiry(stack.stack.table, memberIdIn(secret), digestOfSecret(secret), {
        expires: 1,
        usedOn: '2026-11-28',
      })
    }
  })
}

function noteIn(page: Page) {
  return page.locator('textarea[name=text]')
}

function storedIn(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify({ ...localStorage }))
}
