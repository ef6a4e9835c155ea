import type { Page } from 'playwright-core'

/** A page of the tour: what to call it, where it is, and who looks at it. */
export type Stop = {
  readonly name: string
  readonly path: string
  readonly who?: 'Ada' | 'Cleo' | 'Olu'
  /** What they do there first, where the page to look at is the answer to a form. */
  readonly does?: (page: Page) => Promise<void>
}

export function clicks(button: string): NonNullable<Stop['does']> {
  return async (page) => {
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.locator(button).first().click()
    await answered
    await page.waitForLoadState()
  }
}

export function closes(decision: string): NonNullable<Stop['does']> {
  return async (page) => {
    await page.locator(`form[action$="/advance"] [value=${decision}]`).check()
    await clicks('form[action$="/advance"] button')(page)
  }
}

export function objects(proposal: string, change: string): NonNullable<Stop['does']> {
  return async (page) => {
    await page.locator(`#p-${proposal} [value=object]`).check()
    await page.locator(`#change-${proposal}-en`).fill(change)
    await clicks(`#p-${proposal} form[action$=position] button`)(page)
  }
}

/** Without their session, which they have again for what comes after. */
export function signedOut(does: NonNullable<Stop['does']>): NonNullable<Stop['does']> {
  return async (page) => {
    const cookies = (await page.context().cookies()).filter(({ name }) => name === 'parley-session')
    await page.context().clearCookies({ name: 'parley-session' })
    await does(page)
    await page.context().addCookies(cookies)
  }
}

/** Looks at the first page again, as somebody who was here three days ago on this device. */
export const wasHereDaysAgo: NonNullable<Stop['does']> = async (page) => {
  const [look] = (await page.context().cookies()).filter(({ name }) => name === 'parley-last-look')
  if (look === undefined) throw new Error('the first page keeps no last look')
  const [id] = decodeURIComponent(look.value).split(' ')
  const then = new Date(Date.now() - 3 * 24 * 60 * 60 * 1_000).toISOString()
  await page.context().addCookies([{ ...look, value: encodeURIComponent(`${id}  ${then}`) }])
  await page.reload()
}
