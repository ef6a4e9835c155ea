import { describe, expect, test } from 'vitest'
import { instrumentOf } from '../../../shared/instrument/instrument.ts'
import { toMarkdown } from '../../../shared/instrument/markdown.ts'
import { wordingIn } from '../../../shared/instrument/wordings.ts'
import { signsOf } from '../../../shared/languages/format/signs.ts'
import { wordsIn } from '../../../shared/languages/loaded.ts'
import { inLanguage, Language } from '../../../shared/localized-text.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { aDialogue } from '../../builders.ts'
import { adjournedAt, aRecord } from './a-record.ts'

const TITLE = { en: 'Political money from abroad', ru: 'Иностранные деньги в политике' }

/** The annex of shelved baskets, in Markdown. */
function annexOf(record: RoundRecord, language: Language): string {
  const [, annex = ''] = instrumentOf(record, language)
    .map(toMarkdown)
    .join('\n')
    .split(wordingIn(language).shelved)
    .slice(-2)
  return annex.split(wordingIn(language).rulesAnnex)[0] ?? ''
}

describe.each(Language.options)('the page of a shelved basket, in %s', (language) => {
  const own = wordsIn(language).documents.shelved
  const { colon, stop } = signsOf(wordingIn(language))

  test('says what every side agrees on, the alternatives, and where it is taken up again', async () => {
    const annex = annexOf(await aRecord(), language)

    const places = [
      own.means,
      inLanguage(TITLE, language).words,
      own.agreed,
      own.agreedBasket,
      own.notAgreed,
      `\\[A${colon.trimEnd()}`,
      own.takenUpNext,
    ]
    const found = places.map((one) => annex.indexOf(one))
    expect(found.every((at) => at >= 0)).toBe(true)
    expect(found).toEqual(found.toSorted((one, other) => one - other))
  })

  test('has the agreed form and the clauses, agreed and in brackets, of a basket that came as far', async () => {
    const annex = annexOf(await aRecord({ files: await adjournedAt('commitments.elections.2') }), language)

    expect(annex).toContain(wordingIn(language).form(wordingIn(language).modality['parallel-declarations']))
    const [agreed = '', open = ''] = (annex.split(own.agreedClauses)[1] ?? '').split(own.notAgreed)
    expect(agreed).toContain('**3.2** ')
    expect(open).toMatch(/\*\*3\.1\*\*[\s\S]*\\\[/)
  })

  test('keeps the words of objections from the public where sides are not disclosed, and names the bracket map', async () => {
    const record = await aRecord()
    const objections = record.readings.flatMap(({ words }) => words?.proposals.flatMap(({ changes }) => changes) ?? [])
    const annex = annexOf(record, language)

    expect(annex).toContain(own.neededInMap('PARLEY/us-russia/1/Brackets'))
    expect(objections.length).toBeGreaterThan(0)
    for (const { text } of objections) {
      for (const words of typeof text === 'string' ? [text] : Object.values(text)) expect(annex).not.toContain(words)
    }
  })

  test('has what would remove the objections where sides are disclosed, each with its side', async () => {
    const record = await aRecord({ rules: { attribution: 'side' } })
    const annex = annexOf(record, language)

    expect(annex).not.toContain(own.neededInMap('PARLEY/us-russia/1/Brackets'))
    const items = annex.split(own.needed)[1]?.split(own.takenUp)[0] ?? ''
    expect(items).toMatch(/- (?:\*\*|<strong>)[ABC][,،，] ?.+[:：](?:\*\*|<\/strong>) ?\S/)
  })

  test.each(['none', 'side', 'named'] as const)(
    'is the same from each edition of the record, under %s',
    async (attribution) => {
      const record = await aRecord({ rules: { attribution } })

      for (const edition of ['delegations', 'public'] as const)
        expect(annexOf(editionOf(record, edition), language)).toBe(annexOf(record, language))
    },
  )

  test('is one line in a round whose rules leave it out, and in one of an earlier format', async () => {
    const without = await aRecord({ rules: { shelvedPages: false } })
    const earlier = { ...(await aRecord()), format: 'parley-record/4' as const }

    for (const record of [without, earlier]) {
      const annex = annexOf(record, language)
      expect(annex).toContain(`- **2. ${inLanguage(TITLE, language).words}**${stop.trim()}`)
      expect(annex).not.toContain(own.means)
      expect(annex).not.toContain(own.agreed)
    }
  })
})

test('a dialogue’s file that says nothing has the pages', () => {
  expect(aDialogue().shelvedPages).toBe(true)
  expect(aDialogue({ shelvedPages: false }).shelvedPages).toBe(false)
})
