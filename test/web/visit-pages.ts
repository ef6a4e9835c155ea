import type { Browser, Page } from 'playwright-core'
import type { aStack } from '../a-stack.ts'
import { aReader, PHONE, type Reader, readerAs } from './a-browser.ts'
import type { Stop } from './a-stop.ts'
import { LOCALES } from './tongues.ts'
import { violationsOn } from './violations.ts'

const MOST_BYTES = 60 * 1_024
const DESK = { width: 1_000, height: 800 }

/** A4 without its margins, at 96 pixels an inch. */
const PAPER = { width: 680, height: 960 }

/** The paths of all stops, without their queries. */
export const visited = new Set<string>()

/** What was found on a page of a tour. */
export type Found = {
  readonly name: string
  readonly wrong: readonly string[]
  /** Everything that can be read on it, what stands in its fields included. */
  readonly text: string
}

/** Takes some languages along on a tour, and looks at each of its stops in each of them. */
export async function visitPages(
  browser: Browser,
  { stack }: Awaited<ReturnType<typeof aStack>>,
  tour: () => AsyncGenerator<Stop>,
): Promise<readonly Found[]> {
  const visiting = async (locale: string) => {
    const options = { locale }
    const nobody = await aReader(browser, stack, options)
    const [Ada, Cleo, Olu] = await Promise.all(
      ['Ada', 'Cleo', 'Olu'].map((name) => readerAs(name, browser, stack, options)),
    )
    return { locale, readers: { nobody, Ada, Cleo, Olu } as Record<string, Reader> }
  }
  // One after the other: a new invitation takes the place of the one before.
  const visitors: Awaited<ReturnType<typeof visiting>>[] = []
  for (const locale of LOCALES) visitors.push(await visiting(locale))
  const found: Found[] = []
  for await (const stopAt of tour()) {
    visited.add(stopAt.path.replace(/[?#].*$/, ''))
    const looks = visitors.map(async ({ locale, readers }) => {
      const reader = readers[stopAt.who ?? 'nobody']
      if (reader === undefined) throw new Error(`nobody looks at ${stopAt.name}`)
      return checkPage(reader, stopAt, locale)
    })
    found.push(...(await Promise.all(looks)))
  }
  return found
}

async function checkPage({ page }: Reader, stop: Stop, locale: string): Promise<Found> {
  const { bytes, blocking } = await loaded(page, stop)
  const where = `${stop.name} (${locale})`
  const language = await page.evaluate(() => document.documentElement.lang)
  const { text, isMarkup } = await typedTextOn(page)
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  // WebDriver BiDi cannot turn a page of Firefox dark, and what axe finds does not depend on the browser.
  const isFirefox = page.context().browser()?.browserType().name() === 'firefox'
  const violations = isFirefox ? [] : [...(await violationsByDayAndNight(page)), ...(await wrongInPrint(page))]
  const wrong = [
    ...(locale.startsWith(language) ? [] : [`${where}: in ${language}`]),
    ...(bytes > MOST_BYTES ? [`${where}: ${bytes} bytes`] : []),
    ...blocking.map((what) => `${where}: cannot be read before ${what} is there`),
    ...(isMarkup ? [`${where}: what was typed became part of the page`] : []),
    ...(tooWide ? [`${where}: wider than a phone`] : []),
    ...violations.map((violation) => `${where}: ${violation}`),
  ]
  return { name: stop.name, wrong, text }
}

/** What a page takes the first time, with its style and its script; and what it waits for beyond itself. */
async function loaded(page: Page, { path, does }: Stop): Promise<{ bytes: number; blocking: string[] }> {
  await page.goto(path)
  await does?.(page)
  return page.evaluate(() => {
    const parts = [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ] as (PerformanceResourceTiming & { readonly renderBlockingStatus?: string })[]
    return {
      bytes: parts.reduce((sum, part) => sum + part.encodedBodySize, 0),
      blocking: parts
        .filter((part) => part.entryType === 'resource' && part.renderBlockingStatus === 'blocking')
        .map((part) => part.name),
    }
  })
}

async function typedTextOn(page: Page): Promise<{ text: string; isMarkup: boolean }> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
    return {
      text: [document.title, document.body.textContent, ...fields.map((field) => field.value)].join('\n'),
      isMarkup: document.querySelector('.typed, main script') !== null || 'ran' in window,
    }
  })
}

async function violationsByDayAndNight(page: Page): Promise<readonly string[]> {
  await page.setViewportSize(DESK)
  const day = await violationsOn(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const night = await violationsOn(page, ['color-contrast'])
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(PHONE)
  return [...day, ...night]
}

/** What nobody can press on paper, what does not fit on it, and a page of which nothing is left. */
async function wrongInPrint(page: Page): Promise<readonly string[]> {
  await page.setViewportSize(PAPER)
  await page.emulateMedia({ media: 'print' })
  const found = await page.evaluate(() => {
    const controls = [...document.querySelectorAll('button, input, select, textarea, a.button')]
    const printed = controls.filter((control) => control.checkVisibility()).map(({ outerHTML }) => outerHTML)
    return [
      ...printed.map((control) => `prints ${control.slice(0, 100)}`),
      ...(document.documentElement.scrollWidth > window.innerWidth ? ['wider than paper'] : []),
      ...((document.querySelector('main')?.getBoundingClientRect().height ?? 0) > 20 ? [] : ['prints nothing']),
    ]
  })
  await page.emulateMedia({ media: null })
  await page.setViewportSize(PHONE)
  return found
}
