import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Reader } from '../a-browser.ts'

/** A facilitator puts two texts on a list, and tables them together as the chair's. */
export async function tablesTogether({ page, goTo }: Reader, reading: string): Promise<void> {
  await goTo(`/readings/${reading}`)
  await click(page, 'link', 'Table a chair’s text')
  for (const [number, term] of ['Media', 'Election'].entries()) {
    await page.getByLabel('Term, in English').fill(term)
    await page.getByLabel('What it means in this dialogue, in English').fill('What the sides call so.')
    if (number === 0) await page.getByLabel('If a machine drafted this text').first().fill('A model')
    await click(page, 'button', 'Put it on the list')
    expect(await page.locator('main article').count()).toBe(number + 1)
  }
  expect(await page.getByLabel('Term, in English').inputValue()).toBe('')
  await click(page, 'button', 'Table these 2 texts')
  expect(await page.locator('.notice').first().textContent()).toContain('The chair’s texts are tabled')
  expect(await page.locator('.mark', { hasText: 'Chair’s text' }).count()).toBe(2)
}

/** A participant leaves a word for the facilitators from the first page, and reads the answer. */
export async function isAnswered(author: Reader, facilitator: Reader): Promise<void> {
  await author.goTo('/')
  await click(author.page, 'link', 'Leave a message for the facilitators alone')
  await author.page.getByLabel('A message to the facilitators').fill('We could live with less.')
  await click(author.page, 'button', 'Send it')
  expect(await author.page.locator('.notice').textContent()).toContain('Your message is sent')

  await facilitator.goTo('/')
  expect(await facilitator.page.locator('main').textContent()).toMatch(/1\smessage waits for an answer from you/)
  await click(facilitator.page, 'link', 'Messages for you')
  await facilitator.page.getByLabel('Your answer').fill('I will ask the others.')
  await click(facilitator.page, 'button', 'Send the answer')

  await author.goTo('/')
  expect(await author.page.locator('main').textContent()).toMatch(/1\snew answer to you/)
  await author.goTo('/messages')
  expect(await author.page.locator('blockquote').textContent()).toContain('I will ask the others.')
  await author.goTo('/')
  expect(await author.page.locator('main').textContent()).not.toContain('new answer')
}

async function click(page: Page, role: 'button' | 'link', name: string): Promise<void> {
  await page.getByRole(role, { name }).click()
  await page.waitForLoadState()
}
