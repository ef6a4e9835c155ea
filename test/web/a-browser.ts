import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import {
  type Browser,
  type BrowserContextOptions,
  firefox,
  type Locator,
  type Page,
  chromium as playwright,
} from 'playwright-core'
import { makeDeviceCode } from '../../functions/access/devices.ts'
import { linkOf } from '../../functions/actions/invite-participant.ts'
import { findMember } from '../../functions/store/members.ts'
import { readRoster } from '../../functions/store/participants.ts'
import type { LocalStack } from '../../infra/local/local-stack.ts'
import { inviteAfresh } from '../sign-in.ts'

/** What the package's flags loosen for crawlers, and a test of a web page must not. */
const LOOSENED = ['--disable-web-security', '--allow-running-insecure-content', '--single-process', '--no-zygote']

/** Debian's Firefox, as `test/web/install-firefox` installs it. */
const FIREFOX = process.env['PARLEY_FIREFOX'] ?? '/usr/bin/firefox-esr'

export type Engine = 'Chromium' | 'Firefox'

/** The browsers that the pages are tried in. */
export const ENGINES: readonly Engine[] = ['Chromium', 'Firefox']

/** Whether a browser is on this machine. Chromium comes with the packages. */
export function isInstalled(engine: Engine): boolean {
  return engine === 'Chromium' || existsSync(FIREFOX)
}

/**
 * A real browser: Chromium from the package registry, or the Firefox that people use, over WebDriver BiDi.
 *
 * Playwright 1.65 sends Firefox a command that its extended support release does not know yet
 * (`emulation.setMediaFeaturesOverride`), so `playwright-core` stays at 1.64 until that release knows it.
 */
export async function aBrowser(engine: Engine = 'Chromium'): Promise<Browser> {
  if (engine === 'Firefox') return firefox.launch({ channel: 'moz-firefox', executablePath: FIREFOX, headless: true })
  const args = chromium.args.filter((flag) => !LOOSENED.includes(flag))
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true })
}

/** Somebody's own browser: what they opened their invitation with. */
export type Reader = { readonly page: Page; readonly goTo: (path: string) => Promise<unknown>; close(): Promise<void> }

/** The narrowest phone that the pages are made for. */
export const PHONE = { width: 320, height: 640 } as const

/** Opens a browser of a phone's width for nobody yet. */
export async function aReader(
  browser: Browser,
  stack: LocalStack,
  options: BrowserContextOptions = {},
): Promise<Reader> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: PHONE, baseURL: stack.origin, ...options })
  context.setDefaultTimeout(10_000)
  // WebDriver BiDi cannot turn scripts off in Firefox: there the pages' script does not arrive.
  if (options.javaScriptEnabled === false) await context.route('**/assets/**', (route) => route.abort())
  const page = await context.newPage()
  return { page, goTo: (path) => page.goto(path), close: () => context.close() }
}

/** The link somebody on the roster is invited with, as if they had never come in. Their sessions end. */
export async function invitationOf(stack: LocalStack, name: string): Promise<string> {
  const someone = (await readRoster(stack.table)).find((one) => one.name === name)
  if (someone === undefined) throw new Error(`${name} is not on the roster`)
  return linkOf('', await inviteAfresh(stack.table, someone.id))
}

/** Opens a browser and signs somebody in with it, with the code that another device of theirs shows. */
export async function readerAs(
  name: string,
  browser: Browser,
  stack: LocalStack,
  options: BrowserContextOptions = {},
): Promise<Reader> {
  const reader = await aReader(browser, stack, options)
  const someone = (await readRoster(stack.table)).find((one) => one.name === name)
  const member = await findMember(stack.table, someone?.id ?? '')
  const [session] = Object.keys(member?.sessions ?? {})
  if (session === undefined) {
    const link = await invitationOf(stack, name)
    await reader.goTo(link)
    // Without a script, the link is pasted by hand.
    if (options.javaScriptEnabled === false) await reader.page.locator('#invitation').fill(link)
    await accept(reader.page)
    return reader
  }
  const { code } = await makeDeviceCode(stack.table, { id: someone?.id ?? '' }, session, new Date())
  await reader.goTo('/device')
  await reader.page.locator('#code').fill(code)
  await press(reader.page.locator('form[action="/device"] button'))
  return reader
}

/** Looks at the invitation whose page is open, and accepts it. */
export async function accept(page: Page): Promise<void> {
  await press(page.locator('main form[action="/invitation/look"] button'))
  await press(page.locator('main form[action="/invitation"] button'))
}

/** Presses a button that sends a form, and waits for the page that answers: Firefox does not wait by itself. */
export async function press(button: Locator): Promise<void> {
  const answered = button.page().waitForEvent('load')
  await Promise.all([answered, button.click()])
}
