import type { Browser } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { aStack, eventually, opened, published } from '../../a-stack.ts'
import { aReader, invitationOf } from '../a-browser.ts'
import { choose, enter, reach, skipsTo } from '../a-keyboard.ts'

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
