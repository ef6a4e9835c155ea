import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStack, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { accept, aReader, invitationOf, press, readerAs } from '../a-browser.ts'

const READING = '/readings/1.terms.1'

export function comingAndGoing(browser: () => Browser): void {
  describe('signing in and out', () => {
    let stack: Awaited<ReturnType<typeof aStack>>
    let term: string
    beforeAll(async () => {
      stack = await aStack()
      await stack.company.cleo.ask('POST', '/api/rounds?knowingly=true')
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
      const unseen = await page.locator('main').textContent()
      await press(page.getByRole('button', { name: 'Show the invitation' }))
      const seen = await page.locator('main').textContent()
      await press(page.getByRole('link', { name: 'По-русски' }))
      await press(page.getByRole('button', { name: 'Показать приглашение' }))
      await press(page.getByRole('button', { name: 'Принять приглашение' }))

      expect(address).not.toContain(secret)
      expect(unseen).not.toContain('Ada')
      expect(seen).toMatch(/Ada.*The river side.*Nongovernmental expert.*1.text in 1.reading waits/s)
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

      await press(page.getByRole('button', { name: 'Sign out on every device' }))
      await page.getByRole('heading', { name: 'You have signed out' }).waitFor()
      await page.goBack()

      expect(await page.locator('h1').textContent()).toBe('You are not signed in')
      expect(await page.content()).not.toContain('Interference')
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
      await close()
    })

    test('takes another invitation that is opened in the same tab, whatever page the tab shows', async () => {
      const { page, close } = await aReader(browser(), stack.stack)
      const [used, other, last] = [
        await invitationOf(stack.stack, 'Abe'),
        await invitationOf(stack.stack, 'Bea'),
        await invitationOf(stack.stack, 'Olu'),
      ]
      const opens = async (link: string) => {
        await page.evaluate((address) => location.assign(address), link)
        await page.waitForURL(`${stack.stack.origin}/invitation`)
        await page.waitForLoadState()
        return page.locator('#invitation').inputValue()
      }

      await page.goto(used)
      await accept(page)
      await page.goto(used)
      await press(page.getByRole('button', { name: 'Show the invitation' }))
      expect(await page.locator('h1').textContent()).toBe('This invitation no longer works')

      expect(await opens(other)).toBe(other.split('#')[1])
      await press(page.getByRole('button', { name: 'Show the invitation' }))
      expect(await page.locator('main').textContent()).toContain('Bea')
      expect(await opens(last)).toBe(last.split('#')[1])
      await accept(page)
      expect(await page.locator('.foot').textContent()).toContain('Olu')
      await close()
    })

    describe('a note that was typed and not sent is gone from the browser', () => {
      const typedBy = async (name: string) => {
        const reader = await readerAs(name, browser(), stack.stack)
        await reader.page.goto(READING)
        await reader.page.locator('textarea[name=text]').fill('A word for our side only.')
        await expect.poll(() => keptIn(reader.page)).toContain('1.terms.1:caucus')
        return reader
      }
      const keptIn = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }))

      test('when another person accepts an invitation there', async () => {
        const { page, close } = await typedBy('Abe')
        await page.goto(await invitationOf(stack.stack, 'Bea'))
        await accept(page)
        expect(await keptIn(page)).toBe('{}')
        await close()
      })

      test('when its author signs out on another device', async () => {
        const { page, close } = await typedBy('Abe')
        const elsewhere = await readerAs('Abe', browser(), stack.stack)
        await press(elsewhere.page.getByRole('button', { name: 'Sign out on every device' }))
        await elsewhere.page.getByRole('heading', { name: 'You have signed out' }).waitFor()
        await page.goto('/')
        expect(await page.locator('h1').textContent()).toBe('You are not signed in')
        expect(await keptIn(page)).toBe('{}')
        await close()
        await elsewhere.close()
      })

      test('when its author is revoked', async () => {
        const { page, close } = await typedBy('Bo')
        const { cleo } = stack.company
        const { body } = await cleo.ask<{ participants: { id: string; name: string }[] }>('GET', '/api/participants')
        const bo = body.participants.find(({ name }) => name === 'Bo')
        expect((await cleo.ask('DELETE', `/api/participants/${bo?.id}`)).status).toBe(204)
        await page.goto(READING)
        expect(await keptIn(page)).toBe('{}')
        await close()
      })
    })

    test('keeps what was typed when going to another page and back, although no page is cached', async () => {
      const { page, close } = await readerAs('Bea', browser(), stack.stack)
      await page.goto(READING)
      await page.locator(`#p-${term} [value=object]`).check()
      await page.locator(`#change-${term}-en`).fill('Name the ministries.')

      await press(page.getByRole('link', { name: 'Glossary' }).first())
      await page.goBack()

      await expect.poll(() => page.locator(`#change-${term}-en`).inputValue()).toBe('Name the ministries.')
      await close()
    })
  })
}
