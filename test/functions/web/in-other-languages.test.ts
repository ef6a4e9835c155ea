import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStack, opened } from '../../a-stack.ts'
import { aBasket, aModality } from '../../builders.ts'
import { onPages } from '../../on-pages.ts'

/** What people send through the forms of pages, in French, Spanish, Arabic and Chinese. */
const WORDS = {
  fr: ['Ouvrage hydraulique', 'Un barrage ou un canal.', 'Dites ce qu’est un « canal ».', 'Les puits en sont-ils ?'],
  es: ['Instalación hídrica', 'Una presa o un canal.', 'Diga qué es un canal.', '¿Lo son los pozos?'],
  ar: ['منشأة مائية', 'سد أو قناة.', 'وضّحوا معنى «قناة».', 'هل تشمل الآبار؟'],
  zh: ['水利设施', '水坝或运河。', '请说明何为“运河”。', '是否包括水井？'],
} as const
const LANGUAGES = Object.keys(WORDS) as (keyof typeof WORDS)[]
const [TERMS, DRAFTING] = ['1.terms.1', '1.commitments.b1.1']

let all: Awaited<ReturnType<typeof aStack>>
let browser: ReturnType<typeof onPages>
const cookies: Record<string, string> = {}
beforeAll(async () => {
  all = await aStack({ languages: LANGUAGES, authentic: ['fr', 'ar'], floor: { everyMinutes: 0.001 }, redraftings: 0 })
  browser = onPages(all.stack)
  for (const name of ['Ada', 'Bo', 'Cleo']) cookies[name] = await browser.sessionOf(name)
  await all.company.cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(all.company.ada, TERMS)
})
afterAll(() => all.stop())

const inLanguage = (name: string, language: string) => `${cookies[name]}; parley-language=${language}`
const page = async (path: string, name: string, language: string) =>
  (await browser.get(path, inLanguage(name, language))).text()

describe.each(LANGUAGES)('on pages in %s', (language) => {
  const [term, definition, change, question] = WORDS[language]

  test('a text is tabled in this language alone, and shown as it was written', async () => {
    const form = await page(TERMS_PAGE, 'Ada', language)
    const sent = { kind: 'definition', [`term.${language}`]: term, [`definition.${language}`]: definition }
    const answer = await browser.post(`${TERMS_PAGE}/proposals`, inLanguage('Ada', language), {
      ...sent,
      key: randomUUID(),
    })

    expect(form).toContain(`name="term.${language}"`)
    expect(answer.status).toBe(303)
    const { body } = await theText(term)
    expect(body).toEqual({ kind: 'definition', term: { [language]: term }, definition: { [language]: definition } })
    const shown = await page(TERMS_PAGE, 'Bo', language)
    expect(shown).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`)
    for (const words of [term, definition]) expect(shown).toContain(words)
  })

  test('an objection says what would remove it, and its author sees the words again', async () => {
    const { id } = await theText(term)
    const at = `${TERMS_PAGE}/proposals/${id}/position`
    const fields = { stance: 'object', revision: '0', key: id }
    const silent = await browser.post(at, inLanguage('Bo', language), fields)
    const answer = await browser.post(at, inLanguage('Bo', language), { ...fields, [`change.${language}`]: change })

    expect(silent.status).toBe(422)
    expect(answer.status).toBe(303)
    const own = (await all.company.bo.sees(TERMS)).proposals.find((one) => one.id === id)?.position
    expect(own).toMatchObject({ stance: 'object', change: { [language]: change } })
    expect(await page(`${TERMS_PAGE}?one=${id}`, 'Bo', language)).toContain(change)
  })

  test('a question is asked, and appears in its own words', async () => {
    const answer = await browser.post(`${TERMS_PAGE}/statements`, inLanguage('Ada', language), {
      kind: 'question',
      [`text.${language}`]: question,
      key: randomUUID(),
    })

    expect(answer.status).toBe(303)
    await expect.poll(() => page(`${TERMS_PAGE}/statements`, 'Bo', language), { timeout: 10_000 }).toContain(question)
  })
})

describe('chair’s texts in a dialogue with authentic languages', () => {
  const each = { kind: 'commitment', by: 'each-side', form: 'undertake' } as const
  const whole = { ...each, action: { fr: 'partager l’eau', ar: 'يتقاسم المياه' } }
  beforeAll(async () => {
    const { company } = all
    await company.cleo.closes(TERMS)
    for (const [reading, body] of [
      ['1.baskets.1', { ...aBasket(), title: { fr: 'Eau' }, description: { fr: 'Un fleuve.' } }],
      ['1.modality.b1.1', { ...aModality(), rationale: { fr: 'Possible.' } }],
    ] as const) {
      await opened(company.ada, reading)
      const id = await company.ada.tables(reading, body)
      for (const one of [company.ada, company.abe, company.bo, company.bea]) await one.takes(reading, id, 'support')
      await company.cleo.closes(reading)
    }
    await opened(company.ada, DRAFTING)
  })

  test('by request: each has the state of its text in each authentic language, and one that lacks one holds the reading', async () => {
    const french = { ...each, action: { fr: 'publier les débits' } }
    const texts = [{ body: whole }, { body: french }]
    const tabled = await all.company.cleo.ask('POST', `/api/readings/${DRAFTING}/chairs-texts`, { texts }, randomUUID())
    const { proposals } = await all.company.bo.sees(DRAFTING)

    expect(tabled.status).toBe(201)
    expect(statesOf(proposals)).toEqual({
      'partager l’eau': ['in-line', 'in-line'],
      'publier les débits': ['in-line', 'missing'],
    })
    for (const { id } of proposals) {
      for (const one of [all.company.ada, all.company.abe, all.company.bo, all.company.bea]) {
        await one.takes(DRAFTING, id, 'support')
      }
    }
    expect(
      await all.company.cleo.ask('POST', `/api/readings/${DRAFTING}/advance`, { decision: 'settle' }),
    ).toMatchObject({ status: 409, body: { code: 'authentic-text-missing' } })
  })

  test('through the page: a translation amends the chair’s text, and brings it into line', async () => {
    const { proposals } = await all.company.cleo.sees(DRAFTING)
    const lacking = proposals.find((one) => one.authentic?.some(({ state }) => state === 'missing'))
    const at = `/readings/${DRAFTING}/chairs-texts`
    const form = await page(`${at}?amend=${lacking?.id}`, 'Cleo', 'ar')
    const cookie = inLanguage('Cleo', 'ar')
    const key = randomUUID()
    const fields = { kind: 'commitment', by: 'each-side', form: 'undertake', word: '', drafted: '', key }
    const words = { 'action.fr': 'publier les débits', 'action.ar': 'ينشر معدلات التدفق' }
    const listed = await (await browser.post(at, cookie, { ...fields, ...words, amends: lacking?.id ?? '' })).text()
    const [, list = ''] = /name="listed\.1" value="([^"]*)"/.exec(listed) ?? []
    const done = await browser.post(at, cookie, { 'listed.1': list.replaceAll('&quot;', '"'), key, table: 'yes' })

    expect(form).toContain('name="action.ar"')
    expect(done.status).toBe(303)
    const after = (await all.company.bo.sees(DRAFTING)).proposals
    expect(after.find((one) => one.amends === lacking?.id)).toMatchObject({
      chair: true,
      authentic: [{ state: 'in-line' }, { state: 'in-line' }],
    })
    expect(after.find(({ id }) => id === lacking?.id)?.authentic?.map(({ state }) => state)).toEqual([
      'in-line',
      'proposed',
    ])
  })

  test('a screen in the room shows the state of the text that it shows', async () => {
    const made = await browser.post('/screens', inLanguage('Cleo', 'fr'), { hours: '1' })
    const [, code = ''] = /<code>([\d\u00a0 ]+)<\/code>/.exec(await made.text()) ?? []
    const signedIn = await browser.post('/screen', 'parley-language=fr', { code })
    const [session = ''] = (signedIn.headers.get('set-cookie') ?? '').split(';')
    const [, id = ''] = /=([0-9a-f]{20})\./.exec(session) ?? []
    await browser.post(`/screens/${id}/choice`, inLanguage('Cleo', 'fr'), { reading: DRAFTING })
    const shown = await (await browser.get('/screen', `${session}; parley-language=fr`)).text()

    expect(shown).toMatch(/Textes? (faisant|authentiques?)[^<]*français[^<]*arabe/i)
  })
})

const TERMS_PAGE = `/readings/${TERMS}`

async function theText(term: string) {
  const { proposals } = await all.company.ada.sees(TERMS)
  const found = proposals.find(({ body }) => JSON.stringify(body).includes(term))
  if (found === undefined) throw new Error(`${term} is not tabled`)
  return found
}

type Seen = Awaited<ReturnType<typeof all.company.bo.sees>>['proposals']

function statesOf(proposals: Seen) {
  return Object.fromEntries(
    proposals.map(({ body, authentic }) => [
      body.kind === 'commitment' ? body.action['fr'] : body.kind,
      authentic?.map(({ state }) => state),
    ]),
  )
}
