import type { Child } from 'hono/jsx'
import type { Browser, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { ProposalView } from '../../../functions/views/proposal-view.ts'
import type { RoundView } from '../../../functions/views/round-view.ts'
import { STYLE } from '../../../functions/web/frame/style.ts'
import { phrasesIn } from '../../../functions/web/phrases/phrases-in.ts'
import { RoundPicture } from '../../../functions/web/pieces/round-picture.tsx'
import { AgreementMatrix } from '../../../functions/web/reading/agreement-matrix.tsx'
import type { PageOf } from '../../../functions/web/reading/page-of-texts.ts'
import type { ReadingProps } from '../../../functions/web/reading/reading-props.ts'
import type { Language } from '../../../shared/localized-text.ts'
import type { Engine } from '../a-browser.ts'

const LONG = 'Electoral infrastructure, voters’ rolls and those who observe them from abroad'
const SIDES = ['American side', 'Российская сторона', 'Delegation of the Organization'].map((name, index) => ({
  id: `s${index}`,
  name: { en: name, ru: name },
}))

/** Shows pieces of pages with Parley's style, without a dialogue. */
export function piecesOfPages(browser: () => Browser, engine: Engine): void {
  // WebDriver BiDi shows no page of Firefox as it is printed.
  test.skipIf(engine === 'Firefox').each([
    [690, 'light'],
    [690, 'dark'],
    [360, 'dark'],
  ] as const)(
    'a printed table has a border around every cell, printed %s pixels wide from a %s screen',
    async (width, colorScheme) => {
      const page = await shown(browser(), width, 'en', <AgreementMatrix {...settled('en', 3)} />)
      await page.emulateMedia({ media: 'print', colorScheme })

      expect(await page.evaluate(faintBorders)).toEqual([])
      await page.close()
    },
  )

  describe.each(['en', 'ru'] as const)('in %s', (language) => {
    test.each([320, 390, 900])('no label of the picture of a round meets another, %s pixels wide', async (width) => {
      const page = await shown(
        browser(),
        width,
        language,
        <RoundPicture round={roundOfManyLanes()} phrases={phrasesIn(language)} />,
      )

      expect((await page.evaluate(meetings)).slice(0, 5)).toEqual([])
      await page.close()
    })

    test.each([
      [390, 2],
      [390, 3],
      [320, 2],
      [320, 3],
    ])('the outcome of every text is seen on a phone %s pixels wide, with %s sides', async (width, sides) => {
      const page = await shown(browser(), width, language, <AgreementMatrix {...settled(language, sides)} />)

      const seen = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.querySelector('section') as Element
        const marks = [...document.querySelectorAll('td:last-child .mark')].map((mark) => {
          const { left, right } = mark.getBoundingClientRect()
          return left >= 0 && right <= window.innerWidth
        })
        return { isWider: scrollWidth > clientWidth, marks }
      })

      expect(seen).toEqual({ isWider: false, marks: [true, true] })
      await page.close()
    })
  })
}

const HOSTILE = ['W'.repeat(180), 'Щ'.repeat(180), 'Elections and media '.repeat(9), 'שלום '.repeat(30), 'a']

/** A round of forty lanes with long headings, many readings and both ways to end. */
function roundOfManyLanes(): RoundView {
  const ids = Array.from({ length: 40 }, (_, index) => `b${index + 1}`)
  const reading = (stage: string, basket?: string) => ({
    stage,
    basket,
    status: 'settled',
    settlement: { next: 'another-reading', agreed: 1, bracketed: 1 },
  })
  const nine = (stage: string, basket?: string) => Array.from({ length: 9 }, () => reading(stage, basket))
  return {
    baskets: ids.map((id, index) => ({
      id,
      title: { [index % 2 ? 'en' : 'ru']: HOSTILE[index % HOSTILE.length] },
      outcome: index % 3 ? 'shelved' : 'ratified',
    })),
    readings: ['terms', 'baskets', ...ids].flatMap((place) =>
      place.startsWith('b') && place !== 'baskets' ? nine('commitments', place) : nine(place),
    ),
  } as unknown as RoundView
}

/** Labels and marks of the picture that meet, or stand outside of it. */
function meetings(): readonly string[] {
  const picture = document.querySelector('.picture') as Element
  const frame = picture.getBoundingClientRect()
  const walker = document.createTreeWalker(picture, NodeFilter.SHOW_TEXT)
  const labels: { readonly what: string; readonly rects: readonly DOMRect[] }[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest('title') || node.textContent?.trim() === '') continue
    const range = document.createRange()
    range.selectNodeContents(node)
    labels.push({ what: `${node.textContent?.slice(0, 20)}`, rects: [...range.getClientRects()] })
  }
  for (const mark of picture.querySelectorAll('.brackets'))
    labels.push({ what: 'mark', rects: [mark.getBoundingClientRect()] })
  const boxes = labels.flatMap(({ what, rects }, label) => rects.map((rect) => ({ what, label, rect })))
  const meet = (one: DOMRect, other: DOMRect) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1
  const outside = boxes.filter(({ rect }) => rect.left < frame.left - 1 || rect.right > frame.right + 1)
  return [
    ...outside.map(({ what }) => `${what} is outside`),
    ...boxes.flatMap(({ what, label, rect }, index) =>
      boxes
        .slice(index + 1)
        .flatMap((other) => (label !== other.label && meet(rect, other.rect) ? [`${what} meets ${other.what}`] : [])),
    ),
  ]
}

/** The borders of a cell that would not be seen on white paper. */
function faintBorders(): readonly string[] {
  return [...document.querySelectorAll('th, td')].flatMap((cell) => {
    const style = getComputedStyle(cell)
    return ['Top', 'Right', 'Bottom', 'Left'].flatMap((edge) => {
      const value = (what: string) => style[`border${edge}${what}` as keyof CSSStyleDeclaration] as string
      const isDark = (value('Color').match(/\d+/g) ?? []).slice(0, 3).every((part) => Number(part) < 150)
      return value('Style') === 'solid' && parseFloat(value('Width')) >= 1 && isDark
        ? []
        : [`${cell.textContent}: ${edge}`]
    })
  })
}

async function shown(browser: Browser, width: number, language: Language, body: Child): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 } })
  const html = String(await (body as { toString(): string | Promise<string> }).toString())
  await page.setContent(
    `<!doctype html><html lang="${language}"><meta name="viewport" content="width=device-width"><style>${STYLE}</style><body><main>${html}</main></body></html>`,
  )
  return page
}

function settled(language: Language, sides: number) {
  const some = SIDES.slice(0, sides)
  const proposals = (['agreed', 'bracketed'] as const).map((status) => {
    const tally = { support: 1, accept: 3, abstain: 0, object: 2, block: 1 }
    return {
      id: status,
      body: { kind: 'definition', term: { en: LONG }, definition: { ru: LONG } },
      outcome: { status, sides: some.map(({ id }) => ({ side: id, agrees: status === 'agreed', tally })) },
    } as unknown as ProposalView
  })
  return {
    view: { proposals },
    dialogue: { sides: some },
    phrases: phrasesIn(language),
    hrefOf: (proposal: string) => `#p-${proposal}`,
  } as unknown as ReadingProps & Pick<PageOf<unknown>, 'hrefOf'>
}
