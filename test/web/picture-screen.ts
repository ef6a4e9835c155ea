/**
 * Takes a picture of the screen in the room, as projectors have it, in both languages, light and dark:
 * `npx tsx test/web/picture-screen.ts [folder]`. To be looked at, one by one.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { aStack } from '../a-stack.ts'
import { aBrowser, aReader, readerAs } from './a-browser.ts'
import { AS_LONG_AS_REAL, aTourOfTheScreen } from './a-tour-of-the-screen.ts'

const SIZES = [
  { width: 1_920, height: 1_080 },
  { width: 1_280, height: 720 },
] as const
const folder = process.argv[2] ?? 'out/screen'

mkdirSync(folder, { recursive: true })
const browser = await aBrowser()
const all = await aStack(AS_LONG_AS_REAL)
const visitors = []
for (const locale of ['en-GB', 'ru-RU']) {
  const nobody = await aReader(browser, all.stack, { locale, timezoneId: 'Asia/Kolkata' })
  visitors.push({ locale, nobody, Cleo: await readerAs('Cleo', browser, all.stack, { locale }) })
}
for await (const { name, path, who, does } of aTourOfTheScreen(all.stack, all.company)) {
  for (const { locale, nobody, Cleo } of visitors) {
    const { page } = who === 'Cleo' ? Cleo : nobody
    for (const viewport of SIZES) {
      await page.setViewportSize(viewport)
      await page.goto(path)
      await does?.(page)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const fits = await page.evaluate(() => {
          const { scrollWidth, scrollHeight } = document.documentElement
          return scrollWidth <= innerWidth && scrollHeight <= innerHeight
        })
        const file = `${name}.${locale.slice(0, 2)}.${viewport.height}.${colorScheme}.png`
        await page.screenshot({ path: join(folder, file) })
        if (!fits && name.startsWith('screen-')) process.stdout.write(`does not fit: ${file}\n`)
      }
      if (who === 'Cleo' && does !== undefined) break
    }
  }
  process.stdout.write(`${name}\n`)
}
await browser.close()
await all.stop()
