import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStack } from '../../a-stack.ts'
import { aReader, press, type Reader, readerAs } from '../a-browser.ts'

/** An authenticator of a phone: it keeps passkeys, and its owner unlocks it. */
const A_PHONE = {
  protocol: 'ctap2',
  ctap2Version: 'ctap2_1',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const

/** Only Chromium has authenticators for tests. */
export function passkeys(browser: () => Browser): void {
  describe('a passkey', () => {
    let stack: Awaited<ReturnType<typeof aStack>>
    const readers: Reader[] = []
    beforeAll(async () => {
      stack = await aStack()
    })
    afterAll(async () => {
      for (const reader of readers) await reader.close()
      await stack.stop()
    })
    const opened = async (reader: Promise<Reader>) => {
      readers.push(await reader)
      const { page } = await reader
      return { page, phone: await aPhone(page) }
    }

    test('is made, signs in again, and signs in in another browser to which it was synchronized', async () => {
      const { page, phone } = await opened(readerAs('Ada', browser(), stack.stack))
      await page.goto('/settings/devices')
      await press(page.getByRole('button', { name: 'Make a passkey' }))
      expect(await page.locator('[data-said]').textContent()).toBe('The passkey is made.')
      await press(page.getByRole('button', { name: 'Sign out on this device' }))
      expect(await heading(page, '/')).toBe('You are not signed in')

      await signIn(page)
      expect(await page.locator('footer').textContent()).toContain('Ada')

      const { credentials } = await phone.send('WebAuthn.getCredentials', { authenticatorId: phone.id })
      expect(credentials).toMatchObject([{ isResidentCredential: true, rpId: 'localhost' }])
      expect(JSON.stringify(credentials)).not.toMatch(/Ada/)
      const other = await opened(aReader(browser(), stack.stack))
      const [credential] = credentials
      if (credential === undefined) throw new Error('the phone has no passkey')
      await other.phone.send('WebAuthn.addCredential', { authenticatorId: other.phone.id, credential })
      await signIn(other.page)
      expect(await other.page.locator('footer').textContent()).toContain('Ada')
    })

    test('is asked for by keyboard, and what went wrong is said where the button is', async () => {
      const { page } = await opened(aReader(browser(), stack.stack))
      await page.goto('/device')
      await page.getByRole('button', { name: 'Sign in with a passkey' }).focus()
      await page.keyboard.press('Enter')

      const said = page.locator('form[data-passkey] [role=alert]')
      await expect.poll(() => said.textContent()).toMatch(/^No passkey was used/)
      expect(await said.evaluate((shown) => shown === document.activeElement)).toBe(true)
    })

    test('that this phone has already is not made again; one that was removed is refused, and the code stays', async () => {
      const { page } = await opened(readerAs('Bo', browser(), stack.stack))
      await page.goto('/settings/devices')
      await press(page.getByRole('button', { name: 'Make a passkey' }))
      await page.getByRole('button', { name: 'Make a passkey' }).click()
      const said = page.locator('form[data-passkey] [role=alert]')
      await expect.poll(() => said.textContent()).toBe('This device has a passkey of yours already.')

      await press(page.getByRole('button', { name: /^Remove/ }))
      await press(page.getByRole('button', { name: 'Sign out on this device' }))
      await signIn(page)

      expect(await page.locator('.mistake h2').textContent()).toBe('This passkey does not work')
      expect(await page.locator('#code').isVisible()).toBe(true)
    })

    test('has no form without a script, and the page says to use a code', async () => {
      const { page } = await opened(readerAs('Abe', browser(), stack.stack, { javaScriptEnabled: false }))
      await page.goto('/settings/devices')

      expect(await page.locator('form[data-passkey]').isVisible()).toBe(false)
      expect(await page.locator('[data-no-passkeys]').isVisible()).toBe(true)
      await page.goto('/device')
      expect(await page.locator('form[data-passkey]').isVisible()).toBe(false)
    })
  })
}

async function aPhone(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId: id } = await session.send('WebAuthn.addVirtualAuthenticator', { options: A_PHONE })
  return { id, send: session.send.bind(session) }
}

async function signIn(page: Page): Promise<void> {
  await page.goto('/device')
  await press(page.getByRole('button', { name: 'Sign in with a passkey' }))
}

async function heading(page: Page, path: string): Promise<string | null> {
  await page.goto(path)
  return page.locator('h1').textContent()
}
