import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContextOptions, chromium as engine, type Page } from 'playwright-core'
import { invite, linkOf } from '../../functions/actions/invite-participant.ts'
import { readRoster } from '../../functions/store/participants.ts'
import type { LocalStack } from '../../infra/local/local-stack.ts'

/** What the package's flags loosen for crawlers, and a test of a web page must not. */
const LOOSENED = ['--disable-web-security', '--allow-running-insecure-content', '--single-process', '--no-zygote']

/** A real browser, from the package registry alone. */
export async function aBrowser(): Promise<Browser> {
  const args = chromium.args.filter((flag) => !LOOSENED.includes(flag))
  return engine.launch({ executablePath: await chromium.executablePath(), args, headless: true })
}

/** Somebody's own browser: what they opened their invitation with. */
export type Reader = { readonly page: Page; readonly goTo: (path: string) => Promise<unknown>; close(): Promise<void> }

/** Opens a browser for nobody yet. */
export async function aReader(
  browser: Browser,
  stack: LocalStack,
  options: BrowserContextOptions = {},
): Promise<Reader> {
  const context = await browser.newContext({ locale: 'en-GB', baseURL: stack.origin, ...options })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  return { page, goTo: (path) => page.goto(path), close: () => context.close() }
}

/** The link somebody on the roster is invited with. */
export async function invitationOf(stack: LocalStack, name: string): Promise<string> {
  const someone = (await readRoster(stack.table)).find((one) => one.name === name)
  if (someone === undefined) throw new Error(`${name} is not on the roster`)
  return linkOf('', (await invite(stack.table, someone.id, new Date())).secret)
}

/** Opens a browser and accepts somebody's invitation in it. */
export async function readerAs(
  name: string,
  browser: Browser,
  stack: LocalStack,
  options: BrowserContextOptions = {},
): Promise<Reader> {
  const reader = await aReader(browser, stack, options)
  const link = await invitationOf(stack, name)
  await reader.goTo(link)
  // Without a script, the link is pasted by hand.
  if (options.javaScriptEnabled === false) await reader.page.locator('#invitation').fill(link)
  await reader.page.locator('main button').click()
  return reader
}
