import type { Browser, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { aStack, opened } from '../../a-stack.ts'
import { press, readerAs } from '../a-browser.ts'

const READING = '/readings/1.terms.1'

export function aFormAgain(browser: () => Browser): void {
  test('a form whose key was used for another text comes back with what was typed, and can be sent again', async () => {
    const { stack, company, stop } = await aStack()
    onTestFinished(stop)
    await company.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(company.ada, '1.terms.1')
    const { page, close } = await readerAs('Ada', browser(), stack)
    onTestFinished(close)
    await page.goto(READING)
    const used = await keyOf(page)
    await page.reload()
    expect(await keyOf(page)).not.toBe(used)

    await setKey(page, used)
    await table(page, 'Reach', 'What is within reach.')
    expect(await page.locator('.notice').first().textContent()).toContain('Your text is tabled')
    // As a page that the browser kept: its form has the key that was sent before.
    await setKey(page, used)
    await table(page, 'Range', 'What can be reached.')
    expect(await page.getByRole('alert').textContent()).toContain('This form was already used for another text')
    expect(await keyOf(page)).not.toBe(used)

    await press(formOf(page).getByRole('button'))
    expect(await page.locator('.notice').first().textContent()).toContain('Your text is tabled')
    const terms = (await company.ada.sees('1.terms.1')).proposals.map(({ body }) => 'term' in body && body.term.en)
    expect(terms.toSorted()).toEqual(['Range', 'Reach'])
  })
}

function formOf(page: Page) {
  return page.locator('form:has([name=kind][value=definition])')
}

function keyOf(page: Page): Promise<string> {
  return formOf(page).locator('[name=key]').inputValue()
}

async function setKey(page: Page, key: string): Promise<void> {
  await formOf(page)
    .locator('[name=key]')
    .evaluate((field, value) => {
      ;(field as HTMLInputElement).value = value
    }, key)
}

async function table(page: Page, term: string, definition: string): Promise<void> {
  const field = formOf(page).getByLabel('Term, in English')
  if (!(await field.isVisible())) await page.locator('details:has([name=kind][value=definition]) > summary').click()
  await field.fill(term)
  await formOf(page).getByLabel('What it means in this dialogue, in English').fill(definition)
  await press(formOf(page).getByRole('button'))
}
