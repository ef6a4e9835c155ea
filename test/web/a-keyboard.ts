import type { Page } from 'playwright-core'

/** Presses Tab until something is reached, as somebody does who cannot point at it. */
export async function reach(page: Page, selector: string): Promise<void> {
  // Firefox presses a button only in the window that has the focus.
  await page.bringToFront()
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
  }
  throw new Error(`eighty presses of Tab did not lead to ${selector}`)
}

/** Reaches a button or a link, and follows it with Enter. */
export async function enter(page: Page, selector: string): Promise<void> {
  await reach(page, selector)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

/** Chooses one of several choices with the arrows. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  await reach(page, `[name=${name}]`)
  await page.keyboard.press('Space')
  for (let presses = 0; presses < 10; presses += 1) {
    if ((await page.locator(`[name=${name}]:checked`).inputValue()) === value) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`no arrow led to ${value}`)
}

/** Follows the first link of a page. @returns the name of the element that has the focus then */
export async function skipsTo(page: Page): Promise<string | undefined> {
  await reach(page, '.skip')
  await page.keyboard.press('Enter')
  return page.evaluate(() => document.activeElement?.localName)
}
