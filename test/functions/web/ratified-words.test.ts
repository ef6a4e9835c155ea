import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FORMS as FILES } from '../../../functions/documents/forms.ts'
import { instrumentOf } from '../../../shared/instrument/instrument.ts'
import { checkPosition } from '../../../shared/position.ts'
import type { Tabled } from '../../../shared/proposal.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import type { RecordedReading } from '../../../shared/recorded-reading.ts'
import { ModalityForm } from '../../../shared/stages/modality.ts'
import { aStack, opened, published } from '../../a-stack.ts'
import { aBasket, aBasketText, aCommitment, aModality, aProposal } from '../../builders.ts'
import { IS_IN_ALL, sized } from '../../many.ts'
import { onPages } from '../../on-pages.ts'
import { shownWords } from '../documents/shown-words.ts'

const LANGUAGES = ['en', 'ru'] as const

const FORMS = ModalityForm.options.slice(0, sized({ atOnce: 1, inAll: ModalityForm.options.length }))
const LAST: ModalityForm = 'parallel-declarations'

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
  /** The text on the page of each ratification, by language and lane. */
  const ratified = { en: new Map<string, string>(), ru: new Map<string, string>() }
  const forms: readonly ModalityForm[] = [...new Set([...FORMS, LAST])].toSorted()

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
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await agreeOn('1.terms.1', [])
    await agreeOn(
      '1.baskets.1',
      forms.map((form) => aBasket(form)),
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
      const { proposals } = await opened(ada, reading)
      for (const language of LANGUAGES) {
        const page = await pages.get(`/readings/${reading}`, `${observer}; parley-language=${language}`)
        ratified[language].set(lane, textOn(await page.text()))
      }
      const [text] = proposals.map(({ body }) => (body.kind === 'text' ? body.words : undefined))
      await Promise.all(
        [ada, abe, bo, bea].map((one, index) =>
          one.takes(reading, 'text', 'ratify', { words: text?.[index % 2 === 0 ? 'en' : 'ru'] }),
        ),
      )
      await cleo.closes(reading)
    }
    await Promise.all(forms.map((form, index) => ratifies(form, `b${index + 1}`)))
    await published(ada)
  }, 60_000)
  afterAll(() => all.stop())

  test.each(LANGUAGES)('is shown in the words and under the numbers that its digest seals, in %s', async (language) => {
    const readings = (await record()).readings.filter(({ stage }) => stage === 'ratification')

    const sealed = readings.map((reading) => [reading.basket, sealOf(reading)?.[language]])
    const shown = [...ratified[language]].map(([lane, text]) => [lane, sha256(wordingByWording(text))])

    expect(shown).toHaveLength(forms.length)
    expect(shown.toSorted()).toEqual(sealed.toSorted())
  })

  test.each(LANGUAGES)('is adopted byte for byte, in %s', async (language) => {
    const blocks = instrumentOf(await record(), language).flatMap((document) => document.blocks)
    const adopted = new Set(blocks.map(shownWords))

    const [clauses, headings] = [/^\d+\.\d+ |^\[/, /^(Unilateral declaration|Одностороннее заявление): /]
    const lines = [...ratified[language].values()].flatMap((text) => text.match(/.*\n/g) ?? [])
    const ofClauses = lines.filter((line) => clauses.test(line))
    expect(lines.filter((line) => !clauses.test(line) && !headings.test(line))).toEqual([])
    expect(ofClauses.length).toBeGreaterThan(forms.length * CLAUSES.length)
    expect(ofClauses.filter((line) => line.includes('[A: five] [B: twenty] days.'))).toHaveLength(forms.length + 1)
    expect(ofClauses.filter((line) => !adopted.has(line))).toEqual([])
  })

  test.each(LANGUAGES)('is printed with its digest, in %s', async (language) => {
    const adopted = await record()
    const printed = JSON.stringify(instrumentOf(adopted, language))

    const digests = adopted.readings.flatMap((reading) => sealOf(reading)?.[language] ?? [])

    expect(digests).toHaveLength(forms.length)
    expect(digests.filter((digest) => !printed.includes(digest))).toEqual([])
  })

  test('is not ratified by somebody who read another text', async () => {
    const [reading] = (await record()).readings.filter(({ stage }) => stage === 'ratification')
    const text = aProposal({ body: reading === undefined ? aBasketText() : (bodyOf(reading) ?? aBasketText()) })

    const takes = (words: string | undefined) => () =>
      checkPosition({ stance: 'ratify', words }, text, all.stack.dialogue)

    expect(takes(reading && sealOf(reading)?.ru)).not.toThrow()
    expect(takes('0'.repeat(64))).toThrow(/read the text again/)
  })

  test('has a page that links each document in every language and form, one archive and the record', async () => {
    const pages = onPages(all.stack)
    const page = await (await pages.get('/rounds/1/instrument', await pages.sessionOf('Olu'))).text()
    const links = [...page.matchAll(/href="(\/api\/[^"]*)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'))

    for (const language of LANGUAGES) {
      for (const { extension } of FILES) {
        expect(links).toContain(`/api/rounds/1/instrument.${extension}?language=${language}&document=joint`)
      }
    }
    expect(links).toContain('/api/rounds/1/instrument.zip')
    // The links of one form lead to one route.
    for (const link of links.filter((one) => (IS_IN_ALL ? /\.zip|record|pdf\?.*document/ : /record/).test(one))) {
      const { status } = await fetch(all.stack.origin + link, { headers: all.company.olu.authorization })
      expect([link, status]).toEqual([link, 200])
    }
  })

  async function record(): Promise<RoundRecord> {
    return (await all.company.olu.ask<RoundRecord>('GET', '/api/rounds/1/record')).body
  }
})

function bodyOf({ submissions }: RecordedReading) {
  return submissions
    .flatMap(({ submission }) => (submission?.is === 'proposal' ? [submission.body] : []))
    .find((body) => body.kind === 'text')
}

function sealOf(reading: RecordedReading) {
  return bodyOf(reading)?.words
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** A text with each wording of a clause in brackets in full, with its letter. */
function wordingByWording(text: string): string {
  return text.replace(/^(\d+\.\d+) (.*\[A: .*)\n/gm, (_, number: string, line: string) =>
    ['A', 'B']
      .map((letter) => {
        const said = line.replace(/\[(\w): ([^\]]*)\]( ?)/g, (_part, of, words, space) =>
          of === letter ? `${words}${space}` : '',
        )
        return `${number} ${letter}: ${said}\n`
      })
      .join(''),
  )
}

/** The text put to ratification on a page: what a reader copies, without remarks and without words for screen readers. */
function textOn(page: string): string {
  const [, text = ''] = /<div class="ratified"[^>]*>(.*?)<\/div>/s.exec(page) ?? []
  const blocks = text.match(/<(p class="(clause|alternative)"|h3)>.*?<\/(p|h3)>/gs) ?? []
  return blocks
    .map((block) => block.replace(/<em>.*?<\/em>| ?<em dir="auto">.*?<\/em>|<span class="spoken">.*?<\/span>/gs, ''))
    .map((block) => `${block.replace(/<[^>]*>/g, '').replaceAll('&#39;', "'")}\n`)
    .join('')
}
