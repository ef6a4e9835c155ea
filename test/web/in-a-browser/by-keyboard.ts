import type { Browser, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { aStack, eventually, opened, published } from '../../a-stack.ts'
import { aReader, invitationOf } from '../a-browser.ts'

export function byKeyboard(browser: () => Browser): void {
  test('a whole short round is held by keyboard only', async () => {
    const { stack, company, stop } = await aStack()
    onTestFinished(stop)
    const signedIn = async (name: string) => {
      const { page, close } = await aReader(browser(), stack)
      onTestFinished(close)
      await page.goto(await invitationOf(stack, name))
      await enter(page, 'form[action="/invitation/look"] button')
      await enter(page, 'form[action="/invitation"] button')
      return page
    }
    const [ada, bo, cleo] = [await signedIn('Ada'), await signedIn('Bo'), await signedIn('Cleo')]

    await enter(cleo, 'form[action="/rounds"] button')
    await enter(cleo, 'form[action="/rounds"] button')
    await opened(company.ada, '1.terms.1')
    await ada.goto('/readings/1.terms.1')
    expect(await skipsTo(ada)).toBe('main')
    await reach(ada, '#table [name="term.en"]')
    await ada.keyboard.type('Interference')
    await reach(ada, '[name="definition.en"]')
    await ada.keyboard.type('Acting inside another.')
    await enter(ada, 'form:has([value=definition]) button')
    expect(await ada.locator('.notice').first().textContent()).toContain('Your text is tabled')

    for (const page of [ada, bo]) {
      await page.goto('/readings/1.terms.1')
      await reach(page, '[name=stance]')
      await page.keyboard.press('Space')
      await enter(page, 'form[action$=position] button')
      expect(await page.locator('#recorded').textContent()).toContain('Recorded, first revision')
    }
    for (const reading of ['1.terms.1', '1.baskets.1']) {
      await opened(company.ada, reading)
      await cleo.goto(`/readings/${reading}`)
      await choose(cleo, 'decision', 'settle')
      await enter(cleo, 'form[action$="/advance"] button')
      await enter(cleo, 'form[action$="/advance"] button')
      await eventually(`${reading} to be settled`, async () =>
        (await company.ada.sees(reading)).status === 'settled' ? true : undefined,
      )
    }
    await published(company.ada)
    await ada.goto('/')
    await enter(ada, 'main a[href="/rounds/1/instrument"]')
    expect(await ada.locator('.instrument').textContent()).toContain('Acting inside another.')
  }, 120_000)
}

/** Presses Tab until something is reached, as somebody does who cannot point at it. */
async function reach(page: Page, selector: string): Promise<void> {
  // Firefox presses a button only in the window that has the focus.
  await page.bringToFront()
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
  }
  throw new Error(`eighty presses of Tab did not lead to ${selector}`)
}

/** Reaches a button or a link, and follows it with Enter. */
async function enter(page: Page, selector: string): Promise<void> {
  await reach(page, selector)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

/** Chooses one of several choices with the arrows. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  await reach(page, `[name=${name}]`)
  await page.keyboard.press('Space')
  for (let presses = 0; presses < 10; presses += 1) {
    if ((await page.locator(`[name=${name}]:checked`).inputValue()) === value) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`no arrow led to ${value}`)
}

/** Follows the first link of a page. @returns the name of the element that has the focus then */
async function skipsTo(page: Page): Promise<string | undefined> {
  await reach(page, '.skip')
  await page.keyboard.press('Enter')
  return page.evaluate(() => document.activeElement?.localName)
}
