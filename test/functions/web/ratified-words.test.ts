import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainText } from '../../../shared/instrument/document.ts'
import { instrumentOf } from '../../../shared/instrument/instrument.ts'
import type { Tabled } from '../../../shared/proposal.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { ModalityForm } from '../../../shared/stages/modality.ts'
import { aStack, opened, published } from '../../a-stack.ts'
import { aBasket, aCommitment, aModality } from '../../builders.ts'
import { many } from '../../many.ts'
import { onPages } from '../../on-pages.ts'

const LANGUAGES = ['en', 'ru'] as const

/** The forms of one joint text. In parallel declarations a clause on each side speaks for one side at a time. */
const FORMS = ModalityForm.options
  .filter((form) => form !== 'parallel-declarations')
  .slice(0, many({ atOnce: 1, inAll: ModalityForm.options.length }))

const CLAUSES = [
  aCommitment({ form: 'refrain', action: { en: 'paying for campaigns', ru: 'оплаты кампаний' } }),
  aCommitment({ by: 'sea', form: 'undertake', action: { en: 'name a contact', ru: 'назвать контактное лицо' } }),
  aCommitment({
    by: 'river',
    form: 'not-authorize',
    action: { en: 'any hacking', ru: 'взлом' },
    condition: { word: 'unless', text: { en: 'a court orders it', ru: 'этого требует суд' } },
  }),
  aCommitment({ form: 'undertake', action: { ru: 'отвечать' } }),
]

const ANSWER = (days: string) => aCommitment({ form: 'refrain', action: { en: `answering after ${days} days` } })

describe('a ratified text', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  /** The clauses on the page of each ratification, by language. */
  const ratified = { en: new Map<string, readonly string[]>(), ru: new Map<string, readonly string[]>() }

  beforeAll(async () => {
    all = await aStack()
    const pages = onPages(all.stack)
    const { cleo, ada, abe, bo, bea } = all.company
    const support = async (reading: string, body: Tabled, amends?: string) => {
      const id = await ada.tables(reading, body, amends)
      await Promise.all([ada, abe, bo, bea].map((one) => one.takes(reading, id, 'support')))
    }
    const agreeOn = async (reading: string, texts: readonly Tabled[], more?: () => Promise<void>) => {
      await opened(ada, reading)
      for (const body of texts) await support(reading, body)
      await more?.()
      await cleo.closes(reading)
    }
    await cleo.ask('POST', '/api/rounds')
    await agreeOn('1.terms.1', [])
    await agreeOn(
      '1.baskets.1',
      FORMS.map((form) => aBasket(form)),
    )
    const observer = await pages.sessionOf('Olu')
    const ratifies = async (form: ModalityForm, lane: string) => {
      await agreeOn(`1.modality.${lane}.1`, [aModality(form)])
      const drafting = `1.commitments.${lane}.1`
      await agreeOn(drafting, CLAUSES, async () => {
        // Every side agrees on both amendments, so the wording is open.
        const amended = await ada.tables(drafting, ANSWER('ten'))
        for (const days of ['five', 'twenty']) await support(drafting, ANSWER(days), amended)
      })
      const reading = `1.ratification.${lane}.1`
      await opened(ada, reading)
      for (const language of LANGUAGES) {
        const page = await pages.get(`/readings/${reading}`, `${observer}; parley-language=${language}`)
        ratified[language].set(lane, clausesOn(await page.text()))
      }
      await Promise.all([ada, abe, bo, bea].map((one) => one.takes(reading, 'text', 'ratify')))
      await cleo.closes(reading)
    }
    await Promise.all(FORMS.toSorted().map((form, index) => ratifies(form, `b${index + 1}`)))
    await published(ada)
  }, 60_000)
  afterAll(() => all.stop())

  test.each(LANGUAGES)(
    'is adopted in the same words and under the same numbers, in %s, in every form',
    async (language) => {
      const { body } = await all.company.olu.ask<RoundRecord>('GET', '/api/rounds/1/record')
      const adopted = instrumentOf(body, language)
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) =>
          block.kind === 'clause' ? [`${block.number} ${plainText(block.runs.filter((run) => !run.remark))}`] : [],
        )

      expect(adopted).toHaveLength(FORMS.length * (CLAUSES.length + 1))
      expect(adopted.filter((clause) => clause.includes('[A: five] [B: twenty] days.'))).toHaveLength(FORMS.length)
      const inOrder = [...ratified[language]].toSorted(([one], [other]) => (one < other ? -1 : 1))
      expect(inOrder.flatMap(([, clauses]) => clauses).toSorted()).toEqual(adopted.toSorted())
    },
  )
})

/** The clauses of a text put to ratification, each with its number, without remarks on them. */
function clausesOn(page: string): readonly string[] {
  return [...page.matchAll(/<li class="text">(.*?)<\/li>/gs)].map(([, item = '']) =>
    item
      .replace(/<small.*?<\/small>|<p class="note">.*?<\/p>|<span class="spoken">.*?<\/span>/gs, '')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&#39;', "'")
      .trim(),
  )
}
