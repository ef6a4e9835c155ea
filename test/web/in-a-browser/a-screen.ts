import type { Browser } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { makeScreen } from '../../../functions/access/screen-sessions.ts'
import { aStack, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { aReader, press } from '../a-browser.ts'
import { AS_LONG_AS_REAL, aTourOfTheScreen } from '../a-tour-of-the-screen.ts'

/** What projectors have. */
const PICTURES = [
  { width: 1_920, height: 1_080 },
  { width: 1_280, height: 720 },
]

/** Of the height of the picture: the smallest letters, and the QR code beside a text and alone. */
const LEAST = { letters: 0.034, code: 0.16, codeAlone: 0.43 }

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

    test.each(['en-GB', 'ru-RU'])(
      'fits in the picture, in letters for a room, before, during and after a reading: %s',
      async (locale) => {
        const { stack, company, stop } = await aStack(AS_LONG_AS_REAL)
        onTestFinished(stop)
        const { page, close } = await aReader(browser(), stack, { locale, timezoneId: 'Asia/Kolkata' })
        onTestFinished(close)
        const seen: string[] = []
        for await (const { name, path, who, does } of aTourOfTheScreen(stack, company)) {
          if (who !== undefined || /code$/.test(name)) continue
          await page.goto(path)
          await does?.(page)
          for (const viewport of PICTURES) {
            await page.setViewportSize(viewport)
            const found = await page.evaluate(measured)
            const least = found.columns === 0 ? LEAST.codeAlone : LEAST.code
            expect(found, `${name}, ${viewport.height}`).toMatchObject({ fits: true, covered: [] })
            expect(found.letters, name).toBeGreaterThanOrEqual(LEAST.letters * viewport.height - 0.5)
            expect(found.code, name).toBeGreaterThanOrEqual(least * viewport.height)
          }
          seen.push(name)
        }
        expect(seen).toEqual(expect.arrayContaining(['screen-before-the-round', 'screen-open', 'screen-agreed']))
      },
      120_000,
    )

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

/** In the browser: whether everything is in the picture and nothing lies over anything else, and how large it is, in pixels. */
function measured() {
  const { scrollWidth, scrollHeight } = document.documentElement
  const texts = [...document.querySelectorAll('main p, main h1, main h2, main li, main svg')].filter((one) =>
    one.checkVisibility(),
  )
  const boxes = texts.map((one) => ({ one, box: one.getBoundingClientRect() }))
  const covered = boxes.flatMap(({ one, box }, index) =>
    boxes
      .slice(index + 1)
      .filter(({ one: other, box: over }) => {
        const isApart =
          over.left >= box.right - 1 ||
          over.right <= box.left + 1 ||
          over.top >= box.bottom - 1 ||
          over.bottom <= box.top + 1
        return !isApart && !one.contains(other) && !other.contains(one)
      })
      .map(({ one: other }) => `${one.outerHTML.slice(0, 60)} and ${other.outerHTML.slice(0, 60)}`),
  )
  const sizes: number[] = []
  const walker = document.createTreeWalker(document.querySelector('main') as Element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.textContent?.trim() && node.parentElement?.checkVisibility() === true) {
      sizes.push(Number.parseFloat(getComputedStyle(node.parentElement).fontSize))
    }
  }
  return {
    fits: scrollWidth <= window.innerWidth && scrollHeight <= window.innerHeight,
    covered,
    columns: document.querySelectorAll('main .columns section').length,
    letters: Math.min(...sizes),
    code: document.querySelector('main .qr')?.getBoundingClientRect().height ?? 0,
  }
}
