import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Concordance } from '../shared/concordance/concordance.ts'
import type { Tabled } from '../shared/proposal.ts'
import { aStack, opened, published } from './a-stack.ts'
import { aBasket, aCommitment, aModality } from './builders.ts'
import { onPages } from './on-pages.ts'

/** A dialogue in three languages, whose drafters defined a term: French uses another word in one clause. */

const [TERMS, BASKETS, MODALITY] = ['1.terms.1', '1.baskets.1', '1.modality.b1.1']
const [DRAFTING, RATIFIED] = ['1.commitments.b1.1', '1.ratification.b1.1']
const FACILITY: Tabled = {
  kind: 'definition',
  term: { en: 'Water facility', fr: 'Ouvrage hydraulique', ar: 'منشأة مائية' },
  definition: { en: 'A dam.', fr: 'Un barrage.', ar: 'سد.' },
}
const BANK: Tabled = { kind: 'definition', term: { en: 'Bank', fr: 'Berge' }, definition: { en: 'Land beside water.' } }
const GUARD = aCommitment({
  action: {
    en: 'attacking water facilities',
    fr: 'd’attaquer les ouvrages hydrauliques',
    ar: 'مهاجمة المنشآت المائية',
  },
})
const REPAIR = aCommitment({
  form: 'undertake',
  action: { en: 'repair each water facility', fr: 'réparer chaque barrage', ar: 'يصلح كل منشأة مائية' },
})
const LATE = aCommitment({ form: 'undertake', action: { en: 'insure its water facilities' } })

describe('the concordance', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let browser: ReturnType<typeof onPages>
  let cookie: string
  const ids: Record<string, string> = {}
  beforeAll(async () => {
    all = await aStack({ languages: ['en', 'fr', 'ar'] })
    browser = onPages(all.stack)
    cookie = await browser.sessionOf('Olu')
    await all.company.cleo.ask('POST', '/api/rounds?knowingly=true')
    await agreed(TERMS, { facility: FACILITY, bank: BANK }, ['facility'])
    await agreed(BASKETS, { media: aBasket('Dams') })
    await agreed(MODALITY, { code: aModality() })
  })
  afterAll(() => all.stop())

  const everybody = () => [all.company.ada, all.company.abe, all.company.bo, all.company.bea]
  async function tabled(reading: string, texts: Readonly<Record<string, Tabled>>) {
    await opened(all.company.ada, reading)
    for (const [name, body] of Object.entries(texts)) ids[name] = await all.company.ada.tables(reading, body)
  }
  /** Tables texts. Every side agrees on those that are named; of the others only one does. */
  async function agreed(
    reading: string,
    texts: Readonly<Record<string, Tabled>>,
    by: readonly string[] = Object.keys(texts),
  ) {
    await tabled(reading, texts)
    for (const name of Object.keys(texts)) {
      for (const one of by.includes(name) ? everybody() : everybody().slice(0, 2)) {
        await one.takes(reading, ids[name] ?? '', 'support')
      }
    }
    await all.company.cleo.closes(reading)
  }
  const of = async (path: string) => (await all.company.olu.ask<Concordance>('GET', `/api${path}`)).body
  const page = async (path: string, language = 'en') =>
    (await browser.get(path, `${cookie}; parley-language=${language}`)).text()
  const usesIn = ({ terms }: Concordance, language: string) =>
    terms.map(({ languages }) => languages.find((one) => one.language === language))

  test('of a round has nothing of a reading that is open', async () => {
    await tabled(DRAFTING, { guard: GUARD, repair: REPAIR, late: LATE })

    expect((await of('/rounds/1/concordance')).clauses).toEqual([])
    expect(await page('/rounds/1/concordance')).toContain('There is no clause yet.')
    expect(await page('/rounds/1/concordance')).not.toContain('>1.1<')
  })

  test('of a round says which clause uses a term in each language, and where one lacks it', async () => {
    for (const name of ['guard', 'repair', 'late']) {
      for (const one of everybody()) await one.takes(DRAFTING, ids[name] ?? '', 'support')
    }
    await all.company.cleo.closes(DRAFTING)

    const found = await of('/rounds/1/concordance')

    expect(found.terms.map(({ id, state }) => [id, state]).toSorted()).toEqual(
      [
        [ids['facility'], 'agreed'],
        [ids['bank'], 'in-brackets'],
      ].toSorted(),
    )
    const facility = { ...found, terms: found.terms.filter(({ id }) => id === ids['facility']) }
    const [guard, repair, late] = ['guard', 'repair', 'late'].map((name) => ids[name])
    expect(usesIn(facility, 'en')[0]?.uses.toSorted()).toEqual([guard, repair, late].toSorted())
    expect(usesIn(facility, 'fr')[0]).toMatchObject({ uses: [guard], lacks: [repair] })
    expect(usesIn(facility, 'ar')[0]?.lacks).toEqual([])
  })

  test.each([
    ['en', '1\u00a0difference between the languages found.', 'Not found in clauses'],
    ['fr', 'Différences trouvées entre les langues : 1.', 'Non trouvé dans les clauses'],
    ['ar', 'عدد الاختلافات التي عُثر عليها بين اللغات: 1.', 'غير موجود في البنود'],
  ])('has a page, linked from the text of the round and from the glossary (%s)', async (language, says, head) => {
    const shown = await page('/rounds/1/concordance', language)

    expect(shown).toContain(says)
    expect(shown).toContain(head)
    expect(shown).toContain('<bdi lang="fr" dir="ltr">Ouvrage hydraulique</bdi>')
    expect(shown).toContain('<bdi lang="ar" dir="rtl">منشأة مائية</bdi>')
    for (const from of ['/rounds/1/instrument', '/glossary']) {
      expect(await page(from, language)).toContain('href="/rounds/1/concordance"')
    }
  })

  test('of what stands has the terms and the clauses that were adopted, under the numbers of the standing text', async () => {
    expect(await of('/standing/concordance')).toEqual({ clauses: [], terms: [] })
    await opened(all.company.ada, RATIFIED)
    for (const one of everybody()) await one.takes(RATIFIED, 'text', 'ratify')
    await all.company.cleo.closes(RATIFIED)
    await published(all.company.ada)

    const found = await of('/standing/concordance')

    expect(found.clauses.map(({ number }) => number)).toEqual(['1/1.1', '1/1.2', '1/1.3'])
    expect(found.terms.map(({ id, state }) => [id, state])).toEqual([[ids['facility'], 'stands']])
    expect(usesIn(found, 'fr')[0]?.lacks).toEqual([ids['repair']])
    expect(await page('/standing/concordance')).toContain('1/1.2')
    for (const from of ['/standing', '/glossary']) expect(await page(from)).toContain('href="/standing/concordance"')
  })

  test('of a published round has no term that stayed in brackets', async () => {
    expect((await of('/rounds/1/concordance')).terms.map(({ id }) => id)).toEqual([ids['facility']])
  })

  test('of a round that there is not is refused', async () => {
    expect(await all.company.olu.ask('GET', '/api/rounds/7/concordance')).toMatchObject({
      status: 404,
      body: { code: 'no-such-round' },
    })
  })
})
