/**
 * Takes a picture of every page, in two languages (`tongues.ts` says which), by day and by night, at a desk and on a
 * phone, at 200 % zoom and in print: `npx tsx test/web/picture-pages.ts [folder [tour [look]]]`. To be looked at, one by one.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { aStack } from '../a-stack.ts'
import { aStackOfThreeSides } from '../three-sides.ts'
import { aBrowser, aReader, type Reader, readerAs } from './a-browser.ts'
import type { Stop } from './a-stop.ts'
import { aTour } from './a-tour.ts'
import { aStackForAModelsTour, aTourOfAModel } from './a-tour-of-a-model.ts'
import { aTourOfAmendments } from './a-tour-of-amendments.ts'
import { aTourOfCoChairs } from './a-tour-of-co-chairs.ts'
import { aTourOfConfirmations } from './a-tour-of-confirmations.ts'
import { aTourOfConsultations, RULES_OF_THE_TOUR } from './a-tour-of-consultations.ts'
import { aTourOfTheFloor } from './a-tour-of-the-floor.ts'
import { aTourOfTheScreen } from './a-tour-of-the-screen.ts'
import { LANGUAGES_OF_A_TOUR, LOCALES } from './tongues.ts'

type Stack = Awaited<ReturnType<typeof aStack>>

type Look = Parameters<Page['emulateMedia']>[0]

const LIGHT = { colorScheme: 'light', media: null } as const
const DARK = { colorScheme: 'dark', media: null } as const
const [DESK, MOBILE] = [
  { width: 1_000, height: 800 },
  { width: 390, height: 844 },
]

/** At 200 % a window of 1,000 pixels has 500. The paper is A4 without its margins, at 96 pixels an inch. */
const LOOKS: Readonly<Record<string, { readonly size: { width: number; height: number }; readonly look: Look }>> = {
  'desk.light': { size: DESK, look: LIGHT },
  'desk.dark': { size: DESK, look: DARK },
  'phone.light': { size: MOBILE, look: LIGHT },
  'phone.dark': { size: MOBILE, look: DARK },
  zoom: { size: { width: 500, height: 400 }, look: LIGHT },
  print: { size: { width: 680, height: 960 }, look: { colorScheme: 'light', media: 'print' } },
}
const [folder = 'out/pictures', only, onlyLook] = process.argv.slice(2)

mkdirSync(folder, { recursive: true })
const browser = await aBrowser()
const RULES = { title: { en: 'River and sea', ru: 'Река и море' }, languages: LANGUAGES_OF_A_TOUR }

await picture(
  'round',
  () => aStack(RULES),
  ({ stack, company }) => aTour(stack, company),
)
await picture(
  'co-chairs',
  () => aStackOfThreeSides({ ...RULES, caucus: 'encrypted' }),
  ({ company }) => aTourOfCoChairs(company),
)
await picture(
  'amendments',
  () => aStack(RULES),
  ({ company }) => aTourOfAmendments(company),
)
await picture(
  'confirmations',
  () => aStack(RULES),
  ({ stack, company }) => aTourOfConfirmations(stack, company),
)
await picture(
  'consultations',
  () => aStack({ ...RULES, ...RULES_OF_THE_TOUR }),
  ({ stack, company }) => aTourOfConsultations(stack, company),
)
await picture(
  'floor',
  () => aStack(RULES),
  ({ stack, company }) => aTourOfTheFloor(stack, company),
)
await picture(
  'screen',
  () => aStack(RULES),
  ({ stack, company }) => aTourOfTheScreen(stack, company),
)
await picture('model', () => aStackForAModelsTour(RULES), aTourOfAModel)
await browser.close()

async function picture<All extends Stack>(
  name: string,
  start: () => Promise<All>,
  tour: (all: All) => AsyncGenerator<Stop>,
): Promise<void> {
  if (only !== undefined && only !== name) return
  const all = await start()
  // One after the other: a new invitation takes the place of the one before.
  const visitors: Awaited<ReturnType<typeof visiting>>[] = []
  for (const locale of LOCALES) visitors.push(await visiting(all, locale))
  for await (const { name, path, who = 'nobody', does } of tour(all)) {
    for (const { locale, readers } of visitors) {
      const page = readers[who]?.page
      if (page === undefined) throw new Error(`${who} has no browser`)
      await page.goto(path)
      await does?.(page)
      for (const [how, { size, look }] of Object.entries(LOOKS)) {
        if (onlyLook !== undefined && onlyLook !== how) continue
        await page.setViewportSize(size)
        await page.emulateMedia(look)
        const file = `${name}.${locale.slice(0, 2)}.${how}.png`
        await page.screenshot({ path: join(folder, file), fullPage: true })
      }
      await page.emulateMedia(LIGHT)
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
