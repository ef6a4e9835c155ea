import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStack, type Company, opened } from '../../a-stack.ts'
import { accept, invitationOf, press, type Reader, readerAs } from '../a-browser.ts'

const READING = '/readings/1.terms.1'
const NOT_MARKUP = `<script>window.ran = 1</script> "'&amp; </textarea><img src=x onerror="window.ran=1"> שלום 🕊 \u202Eabc`

type Stack = Awaited<ReturnType<typeof aStack>>

export function nothingIsLost(browser: () => Browser): void {
  describe('what is typed', () => {
    let stack: Stack
    let company: Company
    let term: string
    const readers: Reader[] = []
    const someone = async (name: string, options: BrowserContextOptions = {}) => {
      const reader = await readerAs(name, browser(), stack.stack, options)
      readers.push(reader)
      await reader.goTo(READING)
      return reader.page
    }

    beforeAll(async () => {
      stack = await aStack()
      company = stack.company
      await company.cleo.ask('POST', '/api/rounds?knowingly=true')
      await opened(company.ada, '1.terms.1')
      term = await company.ada.tables('1.terms.1', {
        kind: 'definition',
        term: { en: NOT_MARKUP },
        definition: { en: NOT_MARKUP },
      })
    })
    afterAll(async () => {
      for (const reader of readers) await reader.close()
      await stack.stop()
    })

    test('is kept when the session expires', async () => {
      const page = await someone('Ada')
      await object(page, term, 'Name the ministries.')
      await page.context().clearCookies({ name: 'parley-session' })
      await record(page, term)
      expect(await page.locator('main').textContent()).toContain('Name the ministries.')

      await page.goto(await invitationOf(stack.stack, 'Ada'))
      await accept(page)
      await page.goto(READING)
      await expect.poll(() => page.locator(`#change-${term}-en`).inputValue()).toBe('Name the ministries.')
      expect(await page.locator('main').textContent()).toContain('It has not been sent yet')

      await record(page, term)
      expect(await page.locator('#recorded').textContent()).toContain('Recorded, first revision')
      await page.reload()
      expect(await page.locator('main').textContent()).not.toContain('It has not been sent yet')
    })

    test('is kept without JavaScript too, on the page that says that the session expired', async () => {
      const page = await someone('Abe', { javaScriptEnabled: false })
      await object(page, term, 'Name the agencies.')
      await page.context().clearCookies({ name: 'parley-session' })
      await record(page, term)
      expect(await page.locator('h1').textContent()).toBe('You are not signed in')
      expect(await page.locator('main').textContent()).toContain('Name the agencies.')
    })

    test('is not overwritten by a second tab, and overwrites nothing', async () => {
      const first = await someone('Bo')
      const second = await first.context().newPage()
      await second.goto(READING)
      await first.locator(`#p-${term} [value=support]`).check()
      await record(first, term)
      await object(second, term, 'Only covert acts.')
      await record(second, term)
      expect(await second.getByRole('alert').textContent()).toContain('Your position was changed in another window')
      expect(await second.locator(`#p-${term} .state`).textContent()).toContain('first revision: I support it')
      expect(await second.locator(`#change-${term}-en`).inputValue()).toBe('Only covert acts.')

      await record(second, term)
      expect(await second.locator('#recorded').textContent()).toContain('Recorded, second revision')
    })

    test.each([true, false])(
      'is kept at the same proposal when proposals are shown one at a time, with JavaScript %s',
      async (javaScriptEnabled) => {
        const page = await someone('Bo', { javaScriptEnabled })
        await press(page.getByRole('link', { name: 'Show one at a time' }))
        await page.locator(`#p-${term} [value=object]`).check()
        await page.locator(`#change-${term}-en`).fill(' ')
        await record(page, term)

        expect(await page.getByRole('alert').textContent()).toContain('Say what change')
        expect(await page.locator('main').textContent()).toContain('1 / 1')
        await page.locator(`#change-${term}-en`).fill('Name the banks.')
        await record(page, term)
        expect(page.url()).toContain(`one=${term}`)
      },
    )

    test('can be entered and sent by keyboard only', async () => {
      const page = await someone('Abe')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
      await tabTo(page, (element) => element.getAttribute('name') === 'stance')
      await page.keyboard.press('Space')
      await tabTo(page, (element) => element.textContent === 'Record my position')
      await page.keyboard.press('Enter')
      await page.waitForURL(/recorded/)
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Recorded, first revision')
    })

    test('is kept when the page shows a moved deadline or a closed reading', async () => {
      const page = await someone('Bea', { viewport: { width: 360, height: 640 }, hasTouch: true })
      const watching = await someone('Olu')
      await object(page, term, 'Not like this.')
      const closesAt = new Date(Date.now() + 20 * 24 * 60 * 60 * 1_000).toISOString()
      await company.cleo.ask('PATCH', '/api/readings/1.terms.1', { closesAt })
      await page.locator('#news', { hasText: 'This page has changed' }).waitFor()
      await watching.locator('#news', { hasText: 'This page has changed' }).waitFor()
      expect(await watching.locator('main').textContent()).toMatch(/Deadline moved 1\stime/)
      expect(await page.locator(`#change-${term}-en`).inputValue()).toBe('Not like this.')

      await company.cleo.closes('1.terms.1')
      await record(page, term)
      expect(await page.getByRole('alert').textContent()).toContain('The reading is closed')
      expect(await page.locator('main').textContent()).toContain('Not like this.')
      await page.goto(READING)
      expect(await page.locator('.unsent').textContent()).toContain('Not like this.')
      for (const path of [READING, '/glossary', '/rounds/1/instrument', '/']) {
        await watching.goto(path)
        expect(await watching.evaluate(() => (window as unknown as { ran?: number }).ran)).toBeUndefined()
        expect(await watching.locator('main img, main script').count()).toBe(0)
      }
    }, 60_000)
  })
}

async function object(page: Page, proposal: string, change: string): Promise<void> {
  await page.locator(`#p-${proposal} [value=object]`).check()
  await page.locator(`#change-${proposal}-en`).fill(change)
}

async function record(page: Page, proposal: string): Promise<void> {
  await press(page.locator(`#p-${proposal} form[action$=position] button`))
}

async function tabTo(page: Page, isThere: (element: Element) => boolean): Promise<void> {
  for (let clicks = 0; clicks < 60; clicks += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluateHandle(() => document.activeElement as Element)
    if (
      await focused.evaluate(new Function('element', `return (${isThere})(element)`) as (element: Element) => boolean)
    )
      return
  }
  throw new Error('sixty clicks of Tab did not lead there')
}
