/**
 * Takes a picture of every page, in both languages, by day and by night, at a desk and on a phone:
 * `npx tsx test/web/picture-pages.ts [folder]`. To be looked at, one by one.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { aStack } from '../a-stack.ts'
import { aBrowser, aReader, type Reader, readerAs } from './a-browser.ts'
import { aTour } from './a-tour.ts'

const SIZES = { desk: { width: 1_000, height: 800 }, phone: { width: 360, height: 740 } } as const
const folder = process.argv[2] ?? 'out/pictures'

mkdirSync(folder, { recursive: true })
const { stack, company, stop } = await aStack({ title: { en: 'River and sea', ru: 'Река и море' } })
const browser = await aBrowser()
// One after the other: a new invitation takes the place of the one before.
const visitors = [await visiting('en-GB'), await visiting('ru-RU')]
for await (const { name, path, who = 'nobody', does } of aTour(stack, company)) {
  for (const { locale, readers } of visitors) {
    const page = readers[who]?.page
    if (page === undefined) throw new Error(`${who} has no browser`)
    await page.goto(path)
    await does?.(page)
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const file = `${name}.${locale.slice(0, 2)}.${size}.${colorScheme}.png`
        await page.screenshot({ path: join(folder, file), fullPage: true })
      }
    }
  }
  process.stdout.write(`${name}\n`)
}
await browser.close()
await stop()

async function visiting(locale: string) {
  const nobody = await aReader(browser, stack, { locale })
  const [Ada, Cleo, Olu] = await Promise.all(
    ['Ada', 'Cleo', 'Olu'].map((name) => readerAs(name, browser, stack, { locale })),
  )
  return { locale, readers: { nobody, Ada, Cleo, Olu } as Record<string, Reader> }
}
