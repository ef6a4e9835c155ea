import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { ACCESS } from '../../shared/access.ts'
import { aStack } from '../a-stack.ts'
import { aBrowser, aReader, type Reader, readerAs } from '../web/a-browser.ts'
import type { Stop } from '../web/a-stop.ts'
import { aTour } from '../web/a-tour.ts'
import { aTourOfAmendments } from '../web/a-tour-of-amendments.ts'
import { aTourOfCoChairs } from '../web/a-tour-of-co-chairs.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const MOST_BYTES = 60 * 1_024
const PHONE = { width: 320, height: 640 }
const DESK = { width: 1_000, height: 800 }

/** What everybody ends every text with. */
const NOT_MARKUP =
  '<script>window.ran = 1</script><img class="typed" src=x onerror="window.ran = 1"></textarea></title><b class="typed">"\'&amp; שלום 🕊'

/** Pages on which nothing stands that anybody typed. */
const SILENT = [
  'invitation',
  'not-signed-in',
  'before-the-round',
  'asked-before-starting',
  'not-for-you',
  'no-such-page',
]

const TITLE = { en: 'River and sea', ru: 'Река и море' }

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

test('every page is accessible and small, in both languages, in light and dark mode, on a phone, and escapes what people typed', async () => {
  const all = await aStack({ title: TITLE })
  onTestFinished(all.stop)
  const said: string[] = []
  const say = (words: string) => {
    said.push(`${words} ${NOT_MARKUP}`)
    return `${words} ${NOT_MARKUP}`
  }

  const found = await visitPages(all, () => aTour(all.stack, all.company, say))

  expect(found.flatMap((one) => one.wrong)).toEqual([])
  const silent = found.filter((one) => !one.text.includes(NOT_MARKUP)).map((one) => one.name)
  expect([...new Set(silent)]).toEqual([...SILENT, 'nothing-tabled', 'left', 'asked-before-closing'])
  const seen = found.map((one) => one.text).join('\n')
  expect(said.filter((words) => !seen.includes(words))).toEqual([])
}, 240_000)

test('every page with motions of co-chairs is accessible and small', async () => {
  const all = await aStack({ title: TITLE, coChairs: true })
  onTestFinished(all.stop)

  const found = await visitPages(all, () => aTourOfCoChairs(all.company))

  expect(found.flatMap((one) => one.wrong)).toEqual([])
}, 240_000)

test('every page with consolidated texts or a silence procedure is accessible and small', async () => {
  const all = await aStack({ title: TITLE })
  onTestFinished(all.stop)

  const found = await visitPages(all, () => aTourOfAmendments(all.company, (words) => `${words} ${NOT_MARKUP}`))

  expect(found.flatMap((one) => one.wrong)).toEqual([])
}, 240_000)

test('no page is left out: every page of the access table is on a tour', () => {
  const pages = Object.values<{ readonly routes: readonly string[] }>(ACCESS)
    .flatMap(({ routes }) => routes)
    .filter((route) => /^GET \/(?!api|assets)/.test(route))
    .map((route) => ({ route, shape: new RegExp(`^${route.slice(4).replace(/\{\w+\}/g, '[^/]+')}$`) }))

  expect(pages.filter(({ shape }) => ![...visited].some((path) => shape.test(path))).map(({ route }) => route)).toEqual(
    [],
  )
})

/** The paths of all stops, without their queries. */
const visited = new Set<string>()

/** Takes both languages along on a tour, and looks at each of its stops. */
async function visitPages(
  { stack }: Awaited<ReturnType<typeof aStack>>,
  tour: () => AsyncGenerator<Stop>,
): Promise<readonly Found[]> {
  const visiting = async (locale: string) => {
    const options = { locale, viewport: DESK }
    const nobody = await aReader(browser, stack, options)
    const [Ada, Cleo, Olu] = await Promise.all(
      ['Ada', 'Cleo', 'Olu'].map((name) => readerAs(name, browser, stack, options)),
    )
    return { locale, readers: { nobody, Ada, Cleo, Olu } as Record<string, Reader> }
  }
  // One after the other: a new invitation takes the place of the one before.
  const visitors = [await visiting('en-GB'), await visiting('ru-RU')]
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

type Found = {
  readonly name: string
  readonly wrong: readonly string[]
  /** Everything that can be read on it, what stands in its fields included. */
  readonly text: string
}

async function checkPage({ page }: Reader, stop: Stop, locale: string): Promise<Found> {
  const { bytes, blocking } = await loaded(page, stop)
  const where = `${stop.name} (${locale})`
  const language = await page.evaluate(() => document.documentElement.lang)
  const { text, isMarkup } = await typedTextOn(page)
  await page.evaluate(AXE)
  const day = await violations(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const night = await violations(page, ['color-contrast'])
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(PHONE)
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  await page.setViewportSize(DESK)
  const wrong = [
    ...(locale.startsWith(language) ? [] : [`${where}: in ${language}`]),
    ...(bytes > MOST_BYTES ? [`${where}: ${bytes} bytes`] : []),
    ...blocking.map((what) => `${where}: cannot be read before ${what} is there`),
    ...(isMarkup ? [`${where}: what was typed became part of the page`] : []),
    ...(tooWide ? [`${where}: wider than a phone`] : []),
    ...[...day, ...night].map((violation) => `${where}: ${violation}`),
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

async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const found = await axe.run(document, {
      resultTypes: ['violations'],
      ...(only !== undefined && { runOnly: { type: 'rule', values: [...only] } }),
    })
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
  }, rules)
}
