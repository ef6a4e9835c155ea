import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStack, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { aReader, invitationOf, readerAs } from '../a-browser.ts'

const READING = '/readings/1.terms.1'

export function comingAndGoing(browser: () => Browser): void {
  describe('signing in and out', () => {
    let stack: Awaited<ReturnType<typeof aStack>>
    let term: string
    beforeAll(async () => {
      stack = await aStack()
      await stack.company.cleo.ask('POST', '/api/rounds')
      await opened(stack.company.ada, '1.terms.1')
      term = await stack.company.ada.tables('1.terms.1', aDefinition())
    })
    afterAll(() => stack.stop())

    test('takes the secret from the link, removes it from the address, and keeps it when the language changes', async () => {
      const { page, close } = await aReader(browser(), stack.stack)
      const requests: string[] = []
      page.on('request', (request) => requests.push(`${request.url()} ${request.headers()['referer'] ?? ''}`))
      const link = await invitationOf(stack.stack, 'Ada')
      const secret = link.split('#')[1] ?? 'none'

      await page.goto(link)
      const address = page.url()
      await page.getByRole('link', { name: 'По-русски' }).click()
      await page.getByRole('button', { name: 'Принять приглашение' }).click()

      expect(address).not.toContain(secret)
      expect(page.url()).toBe(`${stack.stack.origin}/`)
      expect(await page.locator('.foot').textContent()).toContain('Ada')
      expect(requests.join('\n')).not.toContain(secret)
      await close()
    })

    test('leaves nothing on the device that the back button would show', async () => {
      const { page, close } = await readerAs('Bo', browser(), stack.stack)
      await page.goto(READING)
      await page.locator(`#p-${term} [value=object]`).check()
      await page.locator(`#change-${term}-en`).fill('Only for me.')

      await page.getByRole('button', { name: 'Sign out on every device' }).click()
      await page.getByRole('heading', { name: 'You have signed out' }).waitFor()
      await page.goBack()

      expect(await page.locator('h1').textContent()).toBe('You are not signed in')
      expect(await page.content()).not.toContain('Interference')
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
      await close()
    })

    test('keeps what was typed when going to another page and back, although no page is cached', async () => {
      const { page, close } = await readerAs('Bea', browser(), stack.stack)
      await page.goto(READING)
      await page.locator(`#p-${term} [value=object]`).check()
      await page.locator(`#change-${term}-en`).fill('Name the ministries.')

      await page.getByRole('link', { name: 'Glossary' }).first().click()
      await page.goBack()

      expect(await page.locator(`#change-${term}-en`).inputValue()).toBe('Name the ministries.')
      await close()
    })
  })
}
