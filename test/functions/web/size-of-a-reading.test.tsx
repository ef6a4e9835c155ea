import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { StatementView } from '../../../functions/views/floor-view.ts'
import { viewOfReading } from '../../../functions/views/reading-view.ts'
import { STYLE } from '../../../functions/web/frame/style.ts'
import { phrasesIn } from '../../../functions/web/phrases/phrases-in.ts'
import { ReadingBody } from '../../../functions/web/reading/reading-body.tsx'
import type { ReadingProps } from '../../../functions/web/reading/reading-props.ts'
import { aDialogue, aParticipant, aProposal, aReading } from '../../builders.ts'
import { seededRandom } from '../../fault-injection/plan.ts'

const ADA = aParticipant()
const DIALOGUE = aDialogue()
const MOST_BYTES = 60 * 1_024

test.each(['en', 'ru'] as const)(
  '60 texts and 300 statements are sent in less than 60 KB on one page, and in less than 30 KB on each of three, in %s',
  async (language) => {
    const proposals = Array.from({ length: 60 }, (_, index) =>
      aProposal({
        id: idOf('text', index),
        reading: '1.terms.1',
        body: {
          kind: 'definition',
          term: prose(language, `t${index}`, 3),
          definition: prose(language, `d${index}`, 45),
        },
        competes: `definition ${index}`,
      }),
    )
    const statements = Array.from({ length: 300 }, (_, index): StatementView => {
      const isAnswer = index % 5 === 4
      return {
        id: idOf('statement', index),
        kind: isAnswer ? 'answer' : index % 5 === 2 ? 'reason' : 'question',
        proposal: idOf('text', Math.floor(index / 5)),
        ...(isAnswer && { answers: idOf('statement', index - 1) }),
        text: prose(language, `s${index}`, 25),
        appearsAt: '2026-03-02T09:00:00.000Z',
      }
    })
    const nothing = { own: [], outcomes: [], objections: [], dispositions: new Map(), answerable: [], roots: [] }
    const facts = { ...nothing, covered: new Set<string>(), isOnRoll: true, names: new Map<string, string>() }
    const reading = aReading()
    const view = viewOfReading(
      'taken-reading',
      { reading, format: 'parley-record/3', dialogue: DIALOGUE, proposals, ...facts },
      ADA,
      new Date(),
    )

    const shown = async (query: ReadingProps['query']) => {
      const page = (
        <ReadingBody
          view={view}
          dialogue={DIALOGUE}
          basket={undefined}
          roots={[]}
          agenda={[]}
          text={undefined}
          floor={{ reading: reading.id, everyMinutes: 15, may: { make: true, setAside: false }, left: 20, statements }}
          caucus={undefined}
          phrases={phrasesIn(language)}
          visitor={ADA}
          query={query}
          givenBack={undefined}
          now={new Date()}
        />
      )
      return String(await page.toString())
    }
    const bytesOf = (html: string) => gzipSync(STYLE + html).length
    const whole = await shown({ all: '1' })
    const pages = await Promise.all([0, 20, 40].map((index) => shown({ at: view.proposals[index]?.id ?? '' })))

    for (const { text } of statements) {
      expect(whole).toContain(text[language])
      expect(pages.filter((html) => html.includes(text[language] ?? ''))).toHaveLength(1)
    }
    expect(bytesOf(whole)).toBeGreaterThan(20_000)
    expect(bytesOf(whole)).toBeLessThan(MOST_BYTES)
    for (const html of pages) expect(bytesOf(html)).toBeLessThan(MOST_BYTES / 2)
  },
)

function idOf(kind: string, index: number): string {
  return Array.from({ length: 20 }, (_, place) => Math.floor(seededRandom(kind, index, place) * 16).toString(16)).join(
    '',
  )
}

/** Words that no other text has in this order: prose compresses less well than what repeats. */
function prose(language: 'en' | 'ru', seed: string, words: number) {
  const letters = language === 'en' ? 'etaoinshrdlucmfw' : 'оеаинтсрвлкмдпуя'
  const word = (index: number) =>
    Array.from(
      { length: 2 + Math.floor(seededRandom(index, 'length') * 8) },
      (_, place) => letters[Math.floor(seededRandom(index, place) * 16)],
    ).join('')
  // As in prose, few words are common.
  const text = Array.from({ length: words }, (_, place) =>
    word(Math.floor(1_500 * seededRandom(seed, place) ** 2)),
  ).join(' ')
  return { [language]: `${text}.` }
}
