import type { Browser } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { aStack, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { press, readerAs } from '../a-browser.ts'

const READING = '1.terms.2'
const TERM = 'What it means in this dialogue, in English'
const defined = (words: string) => aDefinition('Interference', words)

/** A facilitator's list of chair's texts: it stays while texts of every kind are put on it. */
export function aListOfTexts(browser: () => Browser): void {
  test.each([true, false])(
    'a new text, an amendment and a mediator’s draft are tabled together, with scripts: %s',
    async (javaScriptEnabled) => {
      const { stack, company, stop } = await aStack()
      onTestFinished(stop)
      const base = await inBrackets(company)
      const { page, goTo, close } = await readerAs('Cleo', browser(), stack, { javaScriptEnabled })
      onTestFinished(close)
      const add = page.getByRole('button', { name: 'Put it on the list' })
      const listed = page.locator('main article')

      await goTo(`/readings/${READING}/chairs-texts`)
      await page.getByLabel('Term, in English').first().fill('Media')
      await page.getByLabel(TERM).first().fill('What the sides call so.')
      await press(add.first())
      expect(await listed.count()).toBe(1)
      expect(await page.locator('main').textContent()).toContain('The list is not kept if you leave this page.')
      expect(await page.locator('.head [hreflang]').count()).toBe(0)

      await page.getByLabel('Amends (optional)').selectOption(base)
      await press(page.getByRole('button', { name: 'Show its form' }))
      expect(await page.getByLabel(TERM).inputValue()).toBe(FIRST)
      await press(page.getByRole('button', { name: 'Cancel' }))
      expect(await listed.count()).toBe(1)
      expect(await page.getByLabel(TERM).first().inputValue()).toBe('')

      await page.getByLabel('Amends (optional)').selectOption(base)
      await press(page.getByRole('button', { name: 'Show its form' }))
      await page.getByLabel(TERM).fill('Any act of a state inside another one.')
      await press(add)
      expect(await listed.count()).toBe(2)

      await page.getByLabel('A draft of the mediator (optional)').selectOption({ index: 1 })
      await press(page.getByRole('button', { name: 'Take it over into the form' }))
      expect(await page.getByLabel(TERM).inputValue()).toBe(BOTH)
      await press(add)
      expect(await listed.count()).toBe(3)
      expect(await page.locator('.head [hreflang]').count()).toBe(0)

      await press(page.getByRole('button', { name: 'Table these 3 texts' }))
      const { proposals } = await company.cleo.sees(READING)
      const chairs = proposals.filter(({ chair }) => chair)
      expect(chairs.map(({ amends }) => amends).toSorted()).toEqual([base, base, undefined])
      expect(chairs.filter(({ drafted }) => drafted?.with === 'embedded')).toHaveLength(1)
    },
    60_000,
  )
}

const FIRST = 'An act of a state inside another one that its people can see.'
const BOTH = 'A covert act of a state inside another one that its people can see.'

/** Brings texts into brackets for which the mediator has a draft. @returns the text that the others amend */
async function inBrackets({ cleo, ada, abe, bo, bea }: Awaited<ReturnType<typeof aStack>>['company']): Promise<string> {
  const first = '1.terms.1'
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, first)
  const base = await ada.tables(first, defined(FIRST))
  const river = await ada.tables(first, defined(BOTH.replace('people', 'people and foreign press')), base)
  const sea = await bo.tables(first, defined(BOTH.replace('a state', 'a state or its agents')), base)
  const change = { change: { en: 'Leave it out.' } }
  for (const one of [ada, abe]) {
    await one.takes(first, river, 'support')
    await one.takes(first, sea, 'object', change)
    await one.takes(first, base, 'object', change)
  }
  for (const one of [bo, bea]) {
    await one.takes(first, sea, 'support')
    await one.takes(first, river, 'object', change)
    await one.takes(first, base, 'accept')
  }
  await cleo.closes(first, 'another-reading')
  await opened(ada, READING)
  return base
}
