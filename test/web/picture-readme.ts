/** Takes the pictures of README again: `npx tsx test/web/picture-readme.ts`. To be looked at, one by one. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { aStack } from '../a-stack.ts'
import { aBrowser, type Reader, readerAs } from './a-browser.ts'
import { aTour } from './a-tour.ts'

type Picture = {
  /** The stop of the tour at which it is taken. */
  readonly at: string
  readonly reader: 'Ada' | 'Cleo' | 'Ada in Russian'
  readonly width: number
  readonly height: number
  readonly first?: (page: Page) => Promise<void>
}

const PICTURES: Readonly<Record<string, Picture>> = {
  dialogue: { at: 'dialogue', reader: 'Ada', width: 900, height: 1_440 },
  'reading-on-a-phone': { at: 'reading-participant', reader: 'Ada', width: 390, height: 844, first: objects },
  'leading-a-reading': { at: 'reading-facilitator', reader: 'Cleo', width: 900, height: 900 },
  'settled-reading-ru': { at: 'settled', reader: 'Ada in Russian', width: 900, height: 900 },
}
const docs = join(import.meta.dirname, '../../docs')

const browser = await aBrowser()
const { stack, company, stop } = await aStack({
  title: { en: 'River and sea', ru: 'Река и море' },
  sides: [
    { id: 'river', name: { en: 'The river side', ru: 'Сторона реки' } },
    { id: 'sea', name: { en: 'The sea side', ru: 'Сторона моря' } },
  ],
})
const readers: Readonly<Record<Picture['reader'], Reader>> = {
  Ada: await readerAs('Ada', browser, stack),
  Cleo: await readerAs('Cleo', browser, stack),
  'Ada in Russian': await readerAs('Ada', browser, stack, { locale: 'ru-RU' }),
}
for await (const { name, path } of aTour(stack, company)) {
  for (const [file, { at, reader, width, height, first }] of Object.entries(PICTURES)) {
    if (at !== name) continue
    const { page } = readers[reader]
    await page.setViewportSize({ width, height })
    await page.goto(path)
    await first?.(page)
    await page.screenshot({ path: join(docs, `${file}.png`) })
  }
}
await browser.close()
await stop()

/** Chooses to object to the first text, and scrolls to it. */
async function objects(page: Page): Promise<void> {
  const text = page.locator('article:has([name=stance])').first()
  await text.locator('[value=object]').check()
  await text.evaluate((one) => one.scrollIntoView())
}
