import type { Browser, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { aStack, opened } from '../../a-stack.ts'
import { aReader, invitationOf } from '../a-browser.ts'
import { choose, enter, reach } from '../a-keyboard.ts'

const READING = '1.terms.1'

/** What a facilitator does before and beside a round, and what a participant does beside taking positions. */
export function convenedByKeyboard(browser: () => Browser): void {
  test('a dialogue is convened, led and taken part in by keyboard only', async () => {
    const { stack, company, stop } = await aStack()
    onTestFinished(stop)
    const opens = async () => {
      const { page, close } = await aReader(browser(), stack)
      onTestFinished(close)
      return page
    }
    const signedIn = async (name: string) => {
      const page = await opens()
      await page.goto(await invitationOf(stack, name))
      await enter(page, 'form[action="/invitation/look"] button')
      await enter(page, 'form[action="/invitation"] button')
      return page
    }
    const cleo = await signedIn('Cleo')

    await enter(cleo, 'nav a[href="/roster"]')
    await unfold(cleo, 'details:has(#table-text) > summary')
    await reach(cleo, '#table-text')
    await cleo.keyboard.type('name,role,side,capacity\nYan,participant,sea,former-official\nYu,observer,,')
    await enter(cleo, 'form[action="/roster/table"] button')
    await enter(cleo, 'form[action="/roster/table"] [name=confirmed]')
    expect(await cleo.locator('.notice').first().textContent()).toMatch(/Added to the roster: 2\speople/)
    await unfold(cleo, 'details:has(form[action="/roster/invitations"]) > summary')
    await enter(cleo, 'form[action="/roster/invitations"] button')
    await enter(cleo, 'form[action="/roster/invitations"] [name=confirmed]')
    expect(await cleo.locator('.letter h2').allTextContents()).toEqual(expect.arrayContaining(['Yan', 'Yu']))

    await enter(cleo, 'nav a[href="/screens"]')
    await enter(cleo, 'form[action="/screens"] button')
    const [code = ''] = (await cleo.locator('main').textContent())?.match(/\d{4} \d{4} \d{4}/) ?? []
    const projector = await opens()
    await projector.goto('/screen')
    await reach(projector, '#code')
    await projector.keyboard.type(code)
    await enter(projector, 'form[action="/screen"] button')
    expect(await projector.locator('body.screen').count()).toBe(1)

    await cleo.goto('/')
    await enter(cleo, 'form[action="/rounds"] button')
    await enter(cleo, 'form[action="/rounds"] [name=confirmed]')
    await opened(company.ada, READING)
    await cleo.goto(`/readings/${READING}/chairs-texts`)
    await reach(cleo, '[name="term.en"]')
    await cleo.keyboard.type('Meddling')
    await reach(cleo, '[name="definition.en"]')
    await cleo.keyboard.type('Interference that is hidden.')
    await enter(cleo, 'form:has([value=definition]) [type=submit]:not(.by-hand)')
    await enter(cleo, '[name=table]')
    expect((await company.ada.sees(READING)).proposals.map(({ chair }) => chair)).toEqual([true])

    const ada = await signedIn('Ada')
    await enter(ada, 'main section:first-of-type a.button')
    expect(await ada.locator('article.unanswered h3').textContent()).toContain('Meddling')
    await ada.goto(`/readings/${READING}/statements`)
    await choose(ada, 'kind', 'reason')
    await reach(ada, '[name="text.en"]')
    await ada.keyboard.type('Few terms are better than many.')
    await enter(ada, '#say button')
    await ada.goto('/messages')
    await reach(ada, '#message-text')
    await ada.keyboard.type('My side could live with it.')
    await enter(ada, 'form[action="/messages"] button')
    expect(await ada.locator('main article').textContent()).toContain('My side could live with it.')
    await ada.goto('/settings')
    await enter(ada, 'form[action="/settings/calendar"] button')
    expect(await ada.locator('main .link').textContent()).toMatch(/\.ics$/)

    await cleo.goto(`/readings/${READING}`)
    await choose(cleo, 'decision', 'settle')
    await enter(cleo, 'form[action$="/advance"] button')
    await choose(cleo, 'notice', '1 hour')
    await enter(cleo, 'form[action$="/advance"] [name=confirmed]')
    expect((await company.ada.sees(READING)).lastCall?.notice).toBe('1 hour')
    await enter(cleo, 'form[action$="/last-call/calling-off"] button')
    expect((await company.ada.sees(READING)).lastCall).toBeUndefined()
  }, 120_000)
}

/** Opens what is folded, with the key that a browser has for it. */
async function unfold(page: Page, summary: string): Promise<void> {
  await reach(page, summary)
  await page.keyboard.press('Enter')
}
