/**
 * Takes a picture of every page, in both languages, by day and by night, at a desk and on a phone:
 * `npx tsx test/web/picture-pages.ts [folder]`. To be looked at, one by one.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { aStack } from '../a-stack.ts'
import { aStackOfThreeSides } from '../three-sides.ts'
import { aBrowser, aReader, type Reader, readerAs } from './a-browser.ts'
import type { Stop } from './a-stop.ts'
import { aTour } from './a-tour.ts'
import { aStackForAModelsTour, aTourOfAModel } from './a-tour-of-a-model.ts'
import { aTourOfAmendments } from './a-tour-of-amendments.ts'
import { aTourOfCoChairs } from './a-tour-of-co-chairs.ts'
import { aTourOfTheFloor } from './a-tour-of-the-floor.ts'

type Stack = Awaited<ReturnType<typeof aStack>>

const SIZES = { desk: { width: 1_000, height: 800 }, phone: { width: 360, height: 740 } } as const
const folder = process.argv[2] ?? 'out/pictures'

mkdirSync(folder, { recursive: true })
const browser = await aBrowser()
const TITLE = { title: { en: 'River and sea', ru: 'Река и море' } }

await picture(aStack(TITLE), ({ stack, company }) => aTour(stack, company))
await picture(aStackOfThreeSides(TITLE), ({ company }) => aTourOfCoChairs(company))
await picture(aStack(TITLE), ({ company }) => aTourOfAmendments(company))
await picture(aStack(TITLE), ({ stack, company }) => aTourOfTheFloor(stack, company))
await picture(aStackForAModelsTour(TITLE), aTourOfAModel)
await browser.close()

async function picture<All extends Stack>(
  starting: Promise<All>,
  tour: (all: All) => AsyncGenerator<Stop>,
): Promise<void> {
  const all = await starting
  // One after the other: a new invitation takes the place of the one before.
  const visitors = [await visiting(all, 'en-GB'), await visiting(all, 'ru-RU')]
  for await (const { name, path, who = 'nobody', does } of tour(all)) {
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
  await all.stop()
}

async function visiting({ stack }: Stack, locale: string) {
  const nobody = await aReader(browser, stack, { locale })
  const [Ada, Cleo, Olu] = await Promise.all(
    ['Ada', 'Cleo', 'Olu'].map((name) => readerAs(name, browser, stack, { locale })),
  )
  return { locale, readers: { nobody, Ada, Cleo, Olu } as Record<string, Reader> }
}
