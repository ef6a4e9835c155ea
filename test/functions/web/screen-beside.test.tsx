import { describe, expect, test } from 'vitest'
import type { ScreenView, TextOnScreen } from '../../../functions/views/see-screen.ts'
import { phrasesIn } from '../../../functions/web/phrases/phrases-in.ts'
import { ScreenBody } from '../../../functions/web/reading/screen-body.tsx'
import { inLanguages, pagesOf } from '../../../functions/web/reading/screen-pages.ts'
import { TwoLanguages } from '../../../functions/web/reading/two-on-screen.tsx'
import type { LocalizedText } from '../../../shared/localized-text.ts'

const TEXT = 'A part of the river that the people of both banks use. '.repeat(3)

describe('a screen in two languages of three', () => {
  const view = aView([definition('p1', { en: TEXT, ru: 'Часть реки. '.repeat(9), ar: 'جزء من النهر. '.repeat(9) })])

  test('has these two columns, each of its language and direction', async () => {
    const html = await shown(view, ['ar', 'en'])

    expect([...html.matchAll(/<section (lang="..") (dir="...")>/g)].map(([, lang, dir]) => [lang, dir])).toEqual([
      ['lang="ar"', 'dir="rtl"'],
      ['lang="en"', 'dir="ltr"'],
    ])
    expect((await shown(view)).match(/<section/g)).toHaveLength(3)
  })

  test('says of a language that the text is not in', async () => {
    const html = await shown(aView([definition('p1', { en: 'A part.' })]), ['en', 'ru'])

    expect(html).toContain('Not translated into Russian.')
    expect(html).not.toContain('Not translated into Arabic.')
  })

  test('has larger letters than with all, and the same parts, which a facilitator chooses by their numbers', () => {
    const pages = pagesOf(view)
    const two = pages.map((page) => inLanguages(page, ['en', 'ru']))

    expect(two.map(({ part, parts }) => [part, parts])).toEqual(pages.map(({ part, parts }) => [part, parts]))
    expect(two.every(({ size }, at) => size < (pages[at]?.size ?? 0))).toBe(true)
  })

  test('the facilitator’s page has an address for each two languages, where there are more', async () => {
    const of = async (languages: readonly string[]) =>
      String(
        await (
          <TwoLanguages languages={languages} address="https://talks.example/screen" phrases={phrasesIn('en')} />
        ).toString(),
      )

    expect((await of(['en', 'ru', 'fa'])).match(/screen\?[^<]+/g)).toEqual([
      'screen?lang=en&amp;beside=ru',
      'screen?lang=en&amp;beside=fa',
      'screen?lang=ru&amp;beside=fa',
    ])
    expect(await of(['en', 'ru'])).not.toContain('beside')
  })
})

test('wordings in one line have the same letters in every language, also after one that is apart', () => {
  const apart = {
    en: 'abolish every censorship of letters and newspapers at once',
    ru: 'немедленно отменить всякую цензуру писем и газет',
  }
  const five = { en: 'answer within five days', ru: 'отвечать в течение пяти дней' }
  const ten = { en: 'answer within ten days', ru: 'отвечать в течение десяти дней' }
  const texts = [apart, five, ten].map((action, at) => settled(`p${at + 1}`, action))

  const line = pagesOf(aView(texts, 'settled')).find((page) => page.texts.length === 2)
  const labels = line?.columns
    .slice(0, 2)
    .map(({ marks = [] }) => marks.flatMap((mark) => (mark.is === 'opens' ? mark.labels : [])))

  expect(line?.texts.map(({ letter }) => letter)).toEqual(['B', 'C'])
  expect(labels).toEqual([
    ['B', 'C'],
    ['B', 'C'],
  ])
})

function definition(id: string, words: LocalizedText): TextOnScreen {
  return { id, competes: id, body: { kind: 'definition', term: { en: 'Reach', ru: 'Плёс' }, definition: words } }
}

function settled(id: string, action: LocalizedText): TextOnScreen {
  const outcome = { status: 'bracketed', reason: 'some-sides-agree', sides: [] } as const
  return {
    id,
    competes: 'one',
    body: { kind: 'commitment', by: 'each-side', form: 'undertake', action },
    outcome,
  }
}

function aView(texts: readonly TextOnScreen[], state: 'open' | 'settled' = 'open'): ScreenView {
  const reading = { id: '1.terms.1', stage: 'terms', passage: 1, sitting: 1, state, texts, heard: [] } as const
  return {
    title: { en: 'River' },
    languages: ['en', 'ru', 'ar'],
    sides: [],
    reading: { ...reading, closesAt: '2026-03-02T09:00:00.000Z' },
  }
}

async function shown(view: ScreenView, languages?: readonly string[]): Promise<string> {
  const body = (
    <ScreenBody
      view={view}
      origin="https://talks.example"
      now={new Date('2026-03-01T09:00:00.000Z')}
      languages={languages}
      phrases={phrasesIn('en')}
    />
  )
  return String(await body.toString())
}
