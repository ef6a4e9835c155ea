import type { Browser, Locator, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { ModalityForm } from '../../../shared/stages/modality.ts'
import { aStack, type Company, opened } from '../../a-stack.ts'
import { aBasket, aModality } from '../../builders.ts'
import { aReader, invitationOf, press } from '../a-browser.ts'

const LANES = ['1.modality.b1.1', '1.modality.b2.1'] as const
const PHONE = { width: 390, height: 844 }

/** The invitation is looked at and accepted, and one button leads to the first text. */
const TAPS_BEFORE_THE_FIRST = 3
const TEXTS = 10

export function tenTexts(browser: () => Browser): void {
  test.each([
    ['en-GB', true],
    ['ru-RU', true],
    ['en-GB', false],
  ])(
    'from the invitation to the tenth recorded position, over two lanes, takes one tap a text beyond the choice itself: %s, with JavaScript %s',
    async (locale, javaScriptEnabled) => {
      const { stack, company, stop } = await aStack()
      onTestFinished(stop)
      await openLanes(company)
      const options = { locale, javaScriptEnabled, viewport: PHONE, hasTouch: true }
      const { page, close } = await aReader(browser(), stack, options)
      onTestFinished(close)
      let taps = 0
      const tap = async (what: Locator, isChoice = false) => {
        expect(await isCovered(what)).toBe(false)
        taps += 1
        await (isChoice ? what.click() : press(what))
      }

      const link = await invitationOf(stack, 'Ada')
      await page.goto(link)
      if (!javaScriptEnabled) await page.locator('#invitation').fill(link)
      await tap(page.locator('form[action="/invitation/look"] button'))
      await tap(page.locator('form[action="/invitation"] button'))
      await tap(page.locator('main section').first().locator('a.button'))
      const answered: string[] = []
      for (let text = 0; text < TEXTS; text += 1) {
        const card = page.locator('article.unanswered')
        answered.push(`${(await card.getAttribute('id')) ?? 'none'} ${new URL(page.url()).pathname}`)
        await tap(card.locator('label:has([value=accept])'), true)
        await tap(card.locator('form[action$=position] button'))
        expect(await coveredControls(page)).toEqual([])
      }

      expect(taps).toBe(TAPS_BEFORE_THE_FIRST + 2 * TEXTS)
      expect(new Set(answered).size).toBe(TEXTS)
      expect(await positionsOf(company)).toBe(TEXTS)
      await page.goto('/')
      expect(await page.locator('main section').first().locator('a.button').count()).toBe(0)
    },
    90_000,
  )

  test.each([PHONE, { width: 320, height: 640 }])(
    'after a position is recorded the notice is seen once, before the next text, and no control is covered: $width wide',
    async (viewport) => {
      const { stack, company, stop } = await aStack()
      onTestFinished(stop)
      await openLanes(company)
      const { page, close } = await aReader(browser(), stack, { viewport })
      onTestFinished(close)
      await page.goto(await invitationOf(stack, 'Ada'))
      await press(page.locator('form[action="/invitation/look"] button'))
      await press(page.locator('form[action="/invitation"] button'))
      await page.goto(`/readings/${LANES[0]}`)
      const first = page.locator('article.unanswered').first()
      const [id, heading] = [await first.getAttribute('id'), await first.locator('h3').textContent()]
      await first.locator('[value=accept]').check()
      await press(first.locator('form[action$=position] button'))

      const notice = page.locator('#recorded')
      expect(await notice.textContent()).toContain(`first revision: ${heading}. I can live with it.`)
      expect(await page.getByText('Recorded, first revision').filter({ visible: true }).count()).toBe(2)
      expect(await notice.evaluate((one) => one.nextElementSibling?.className)).toBe('unanswered')
      expect(await notice.evaluate((one) => one.getBoundingClientRect().top < window.innerHeight)).toBe(true)
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('recorded')
      expect(await page.locator('#news').textContent()).toBe('')
      expect(await coveredControls(page)).toEqual([])
      await company.cleo.ask('PATCH', `/api/readings/${LANES[0]}`, { closesAt: inTwentyDays() })
      await page.locator('.news').waitFor()
      expect(await coveredControls(page)).toEqual([])

      await press(page.getByRole('link', { name: 'Back to this text' }))
      expect(new URL(page.url()).hash).toBe(`#${id}`)
      expect(await page.locator(`#${id} .state`).textContent()).toContain('I can live with it')
    },
    60_000,
  )

  test('a deadline is shown in the zone of the browser on every page, and in UTC, and in a chosen one without JavaScript', async () => {
    const { stack, company, stop } = await aStack()
    onTestFinished(stop)
    await openLanes(company)
    const indian = await aReader(browser(), stack, { timezoneId: 'Asia/Kolkata' })
    onTestFinished(indian.close)
    const link = await invitationOf(stack, 'Ada')
    await indian.page.goto(link)
    await press(indian.page.locator('form[action="/invitation/look"] button'))
    const invited = await indian.page.locator('main time').first().textContent()
    await press(indian.page.locator('form[action="/invitation"] button'))
    const first = await indian.page.locator('main time').first().textContent()
    const zone = await indian.page.locator('.foot').textContent()

    const scriptless = await aReader(browser(), stack, { javaScriptEnabled: false, locale: 'ru-RU' })
    onTestFinished(scriptless.close)
    const another = await invitationOf(stack, 'Bo')
    await scriptless.page.goto(another)
    await scriptless.page.locator('#invitation').fill(another)
    await press(scriptless.page.locator('form[action="/invitation/look"] button'))
    await press(scriptless.page.locator('form[action="/invitation"] button'))
    const inUtc = await scriptless.page.locator('main time').first().textContent()
    await scriptless.page.goto('/settings')
    await scriptless.page.locator('#zone').selectOption('Europe/Moscow')
    await press(scriptless.page.locator('form[action="/settings/zone"] button'))
    await scriptless.page.goto(`/readings/${LANES[0]}`)

    for (const shown of [invited, first]) expect(shown).toMatch(/GMT\+5:30 \(.*\d\d:\d\d\sUTC\)/)
    expect(zone).toContain('India Standard Time (Asia/Calcutta), and in UTC')
    expect(inUtc).toMatch(/в\s\d\d:\d\d\sUTC$/)
    expect(await scriptless.page.locator('main time').first().textContent()).toMatch(/GMT\+3 \(.*\d\d:\d\d\sUTC\)/)
    expect(await scriptless.page.locator('.foot').textContent()).toContain('Москва, стандартное время (Europe/Moscow)')
  }, 60_000)
}

/** Two lanes in their first reading, with five texts each. */
export async function openLanes({ cleo, ada, abe, bo, bea }: Company): Promise<void> {
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, '1.terms.1')
  await cleo.closes('1.terms.1')
  await opened(ada, '1.baskets.1')
  for (const title of ['Media', 'Elections']) {
    const basket = await ada.tables('1.baskets.1', aBasket(title))
    for (const one of [ada, abe, bo, bea]) await one.takes('1.baskets.1', basket, 'support')
  }
  await cleo.closes('1.baskets.1')
  for (const lane of LANES) {
    await opened(ada, lane)
    for (const form of ModalityForm.options.slice(0, TEXTS / LANES.length)) await bo.tables(lane, aModality(form))
  }
}

async function positionsOf({ ada }: Company): Promise<number> {
  const seen = await Promise.all(LANES.map((lane) => ada.sees(lane)))
  return seen.flatMap(({ proposals }) => proposals).filter(({ position }) => position !== undefined).length
}

/** Whether something else lies over the middle of a control that is in view. */
async function isCovered(control: Locator): Promise<boolean> {
  await control.scrollIntoViewIfNeeded()
  return control.evaluate((one) => {
    const { left, top, width, height } = one.getBoundingClientRect()
    const there = document.elementFromPoint(left + width / 2, top + height / 2)
    return !(one.contains(there) || there?.contains(one))
  })
}

/** The controls that something else lies over, at each place that the page can be scrolled to. */
async function coveredControls(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const from = window.scrollY
    const covered = new Set<string>()
    const controls = [...document.querySelectorAll('a, button, input, select, textarea, summary, label')]
    for (let top = 0; top < document.documentElement.scrollHeight; top += window.innerHeight / 2) {
      window.scrollTo(0, top)
      for (const control of controls) {
        if (!control.checkVisibility()) continue
        for (const { left, top: above, width, height } of control.getClientRects()) {
          const [x, y] = [left + width / 2, above + height / 2]
          if (width === 0 || x < 0 || x >= window.innerWidth || y < 0 || y >= window.innerHeight) continue
          const there = document.elementFromPoint(x, y)
          if (there !== null && !control.contains(there) && !there.contains(control))
            covered.add(`${control.outerHTML.slice(0, 80)} under ${there.outerHTML.slice(0, 80)}`)
        }
      }
    }
    window.scrollTo(0, from)
    return [...covered]
  })
}

function inTwentyDays(): string {
  return new Date(Date.now() + 20 * 24 * 60 * 60 * 1_000).toISOString()
}
