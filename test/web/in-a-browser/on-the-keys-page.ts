import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { KeysTold } from '../../../functions/web/in-browser/key-ring.ts'
import type { LocalStack } from '../../../infra/local/local-stack.ts'
import { type Reader, readerAs } from '../a-browser.ts'

/** Where a side sees its devices, and types the codes of others. */
export const KEYS = '/side/keys'

/** People whose browsers are open until all are closed, with everything that the browsers send. */
export function openBrowsers() {
  const readers: Reader[] = []
  const sent: string[] = []
  return {
    sent: sent as readonly string[],
    async open(name: string, browser: Browser, stack: LocalStack, options: BrowserContextOptions = {}): Promise<Page> {
      const reader = await readerAs(name, browser, stack, options)
      readers.push(reader)
      reader.page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
      return reader.page
    },
    async close(): Promise<void> {
      for (const reader of readers) await reader.close()
    },
  }
}

/** The code that a device shows of itself. */
export async function codeOn(page: Page): Promise<string> {
  await page.goto(KEYS)
  await page.locator('[data-own-code]', { hasText: /\d/ }).waitFor()
  return (await page.locator('[data-own-code]').textContent()) ?? ''
}

export async function typesCode(page: Page, code: string): Promise<void> {
  await page.goto(KEYS)
  await page.locator('#key-code').fill(code)
  await page.getByRole('button', { name: 'Confirm the device' }).click()
}

/** What the server told a page of the keys. */
export async function toldOn(page: Page): Promise<KeysTold> {
  await page.goto(KEYS)
  return JSON.parse((await page.locator('[data-keys]').getAttribute('data-keys')) ?? '{}')
}

/** The public key of the device that a page is on. */
export async function publicKeyOn(page: Page): Promise<string> {
  return (await toldOn(page)).devices.find(({ isThis }) => isThis)?.publicKey ?? ''
}
