import { describe, expect, test } from 'vitest'
import { phrasesIn } from '../../../functions/web/phrases/phrases-in.ts'
import { ownWords, sentenceOfTyped } from '../../../functions/web/pieces/clause-sentence.ts'
import { TableForm } from '../../../functions/web/reading/table-form.tsx'
import { clauseRuns } from '../../../shared/instrument/clauses.ts'
import { plainText } from '../../../shared/instrument/document.ts'
import { wordingIn } from '../../../shared/instrument/wordings.ts'
import { Language } from '../../../shared/localized-text.ts'
import { CommitmentForm } from '../../../shared/stages/commitments.ts'
import { ModalityForm } from '../../../shared/stages/modality.ts'
import { aDialogue } from '../../builders.ts'
import { expectedIn } from '../../shared/languages/expected.ts'

const { sides } = aDialogue()
/** Any words: what the sentence is made of, in each language. */
const inEach = (words: (language: Language) => string) =>
  Object.fromEntries(Language.options.map((language) => [language, words(language)])) as Record<Language, string>
const ACTION = inEach((language) => `paying (${language})`)
// It ends a sentence by itself.
const CONDITION = inEach((language) => `${language} agrees otherwise.`)
const CHOICES = ModalityForm.options.flatMap((modality) => Language.options.map((language) => ({ modality, language })))

describe.each(CHOICES)('the sentence of a clause, in a $modality, in $language', ({ modality, language }) => {
  const clause = { modality, sides, tongue: { language } }
  const { openings, conditions, stop } = ownWords(clause)
  const cases = ['each-side', ...sides.map(({ id }) => id)].flatMap((by) =>
    CommitmentForm.options.flatMap((form) =>
      ([undefined, 'until', 'unless'] as const).map((word) => ({ by, form, word })),
    ),
  )

  test('is the one of the instrument, whoever shows it', () => {
    for (const { by, form, word } of cases) {
      const body = {
        kind: 'commitment' as const,
        by,
        form,
        action: ACTION,
        ...(word !== undefined && { condition: { word, text: CONDITION } }),
      }
      const adopted = plainText(clauseRuns(body, { form: modality }, wordingIn(language), { dialogue: { sides } }))
      const typed = {
        by,
        form,
        word: word ?? '',
        [`action.${language}`]: ` ${ACTION[language]} `,
        [`condition.${language}`]: CONDITION[language],
      }
      const inBrowser = `${openings[`${by} ${form}`]}${ACTION[language]}${
        word === undefined ? stop : `${conditions[word]}${CONDITION[language]}`
      }`

      expect([sentenceOfTyped(typed, clause), inBrowser]).toEqual([adopted, adopted])
    }
  })

  test('has verbs that want the grammar that the form asks for', async () => {
    const { openings: ends } = await expectedIn(language)
    for (const { by, form } of cases) expect(openings[`${by} ${form}`]).toMatch(ends[form])
  })
})

test('a sentence of which nothing is typed has a blank', () => {
  const clause = { modality: 'treaty', sides, tongue: { language: 'en' } } as const

  expect(sentenceOfTyped({}, clause)).toBe('Each side shall …')
  expect(sentenceOfTyped({ by: 'nobody', form: 'nothing', word: 'unless' }, clause)).toBe('Each side shall … unless …')
})

test.each([
  ['en', 'Show me the sentence'],
  ['ru', 'Показать предложение целиком'],
] as const)(
  'the form of a clause, in %s, says in the language of each blank what grammar it wants',
  async (language, button) => {
    const form = (
      <TableForm
        reading="1.commitments.b1.1"
        kind="commitment"
        dialogue={aDialogue({ languages: ['en', 'ru'] })}
        modality="treaty"
        phrases={phrasesIn(language)}
        fields={{ form: 'refrain', 'action.en': 'paying' }}
        one={undefined}
      />
    )

    const html = String(await form.toString())

    expect(html).toMatch(/<small[^>]* lang="en"[^>]*>.*?refrains from …\u00a0— a verb that ends in/)
    expect(html).toMatch(
      /<small[^>]* lang="ru"[^>]*>.*?воздерживается от …\u00a0— существительное в родительном падеже/,
    )
    expect(html).toContain('>Each side shall refrain from paying.</p>')
    expect(html).toContain(button)
    const described = [...html.matchAll(/aria-describedby="([^"]+)"/g)].map(([, id]) => id)
    expect(described.filter((id) => !html.includes(`id="${id}"`))).toEqual([])
    expect(described).toHaveLength(4)
  },
)
