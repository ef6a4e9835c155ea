import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aStack } from '../../a-stack.ts'
import { aReader, type Reader, readerAs } from '../a-browser.ts'
import { aTour, type Stop } from '../a-tour.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const MOST_BYTES = 60 * 1_024
const PHONE = { width: 320, height: 640 }
const DESK = { width: 1_000, height: 800 }

export function everyPage(browser: () => Browser): void {
  test('every page is accessible, light and small, in both languages, by day and by night, on a phone', async () => {
    const { stack, company, stop } = await aStack({ title: { en: 'River and sea', ru: 'Река и море' } })
    const locales = ['en-GB', 'ru-RU'].map(async (locale) => {
      const options = { locale, viewport: DESK }
      const nobody = await aReader(browser(), stack, options)
      const [Ada, Cleo, Olu] = await Promise.all(
        ['Ada', 'Cleo', 'Olu'].map((name) => readerAs(name, browser(), stack, options)),
      )
      return { locale, readers: { nobody, Ada, Cleo, Olu } as Record<string, Reader> }
    })
    const visitors = await Promise.all(locales)

    const wrong: string[] = []
    for await (const stopAt of aTour(stack, company)) {
      const looks = visitors.map(async ({ locale, readers }) => {
        const reader = readers[stopAt.who ?? 'nobody']
        return reader === undefined ? [`nobody looks at ${stopAt.name}`] : lookAt(reader, stopAt, locale)
      })
      wrong.push(...(await Promise.all(looks)).flat())
    }
    await stop()

    expect(wrong).toEqual([])
  }, 90_000)
}

async function lookAt({ page }: Reader, stop: Stop, locale: string): Promise<string[]> {
  const bytes = await bytesOf(page, stop.path)
  const where = `${stop.name} (${locale})`
  const language = await page.evaluate(() => document.documentElement.lang)
  await page.evaluate(AXE)
  const day = await violations(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const night = await violations(page, ['color-contrast'])
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(PHONE)
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  await page.setViewportSize(DESK)
  return [
    ...(locale.startsWith(language) ? [] : [`${where}: in ${language}`]),
    ...(bytes > MOST_BYTES ? [`${where}: ${bytes} bytes`] : []),
    ...(tooWide ? [`${where}: wider than a phone`] : []),
    ...[...day, ...night].map((violation) => `${where}: ${violation}`),
  ]
}

/** What a page takes the first time: itself, its style and its script. */
async function bytesOf(page: Page, path: string): Promise<number> {
  await page.goto(path)
  return page.evaluate(() => {
    const parts = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    return parts.reduce((sum, part) => sum + (part as PerformanceResourceTiming).encodedBodySize, 0)
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
