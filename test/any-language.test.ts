import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReadingView } from '../functions/views/reading-view.ts'
import { verifyRecord } from '../infra/verify/verify-record.ts'
import { canBePdf } from '../shared/instrument/font-files.ts'
import type { LocalizedText, TextLanguage } from '../shared/localized-text.ts'
import type { RoundRecord } from '../shared/record.ts'
import { aStack, type Company, opened, type Person, published } from './a-stack.ts'
import { onPages } from './on-pages.ts'

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  fa: {
    title: 'رود و دریا',
    river: 'طرف رود',
    sea: 'طرف دریا',
    term: 'مداخله',
    definition: 'نفوذ پنهانی در امور داخلی طرف دیگر',
    narrower: 'نفوذ پنهانی در انتخابات طرف دیگر',
    basket: 'رسانه‌ها',
    action: 'پرداخت پول به رسانه‌های طرف دیگر',
    condition: 'هر دو طرف توافق کنند',
  },
  ko: {
    title: '강과 바다',
    river: '강 측',
    sea: '바다 측',
    term: '간섭',
    definition: '상대방의 내정에 대한 은밀한 영향력',
    narrower: '상대방의 선거에 대한 은밀한 영향력',
    basket: '언론',
    action: '상대방 언론에 대한 자금 지급',
    condition: '양측이 달리 합의하지 않는 한',
  },
  'pt-BR': {
    title: 'Rio e mar',
    river: 'Lado do rio',
    sea: 'Lado do mar',
    term: 'Interferência',
    definition: 'Influência encoberta nos assuntos internos do outro lado',
    narrower: 'Influência encoberta nas eleições do outro lado',
    basket: 'Imprensa',
    action: 'financiar a imprensa do outro lado',
    condition: 'ambos os lados concordem',
  },
  en: {
    title: 'River and sea',
    river: 'The river side',
    sea: 'The sea side',
    term: 'Interference',
    definition: 'Covert influence on the internal affairs of the other side',
    narrower: 'Covert influence on the elections of the other side',
    basket: 'Media',
    action: 'paying for media of the other side',
    condition: 'both sides agree',
  },
}

const VERIFIER = join(import.meta.dirname, 'independent/verify.py')
const hasPython = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 11))']).status === 0

/** Rounds whose texts are in languages that Parley does not speak, over HTTP and on pages. */
describe.each([
  { languages: ['fa', 'en'], spoken: undefined, speaks: { fa: 'en', en: 'en' }, says: 'Persian' },
  {
    languages: ['ko', 'pt-BR'],
    spoken: { ko: 'en', 'pt-BR': 'es' },
    speaks: { ko: 'en', 'pt-BR': 'es' },
    says: 'Korean',
  },
] as const)('a dialogue held in $languages', ({ languages, spoken, speaks, says }) => {
  const [first] = languages
  const said = (key: string): LocalizedText =>
    Object.fromEntries(languages.map((language) => [language, WORDS[language]?.[key] ?? '']))
  const wordsIn = (language: TextLanguage, key: string) => WORDS[language]?.[key] ?? ''
  let running: Awaited<ReturnType<typeof aStack>>
  let people: Company
  let clause: string

  beforeAll(async () => {
    running = await aStack({
      title: said('title'),
      mandate: said('definition'),
      convener: said('title'),
      languages,
      ...(spoken !== undefined && { spoken }),
      sides: [
        { id: 'river', name: said('river') },
        { id: 'sea', name: said('sea') },
      ],
      stages: { commitments: { readings: 1 } },
    })
    people = running.company
  })
  afterAll(() => running.stop())

  test('takes texts in its languages, and amendments in one of them', async () => {
    const { cleo, ada, bo } = people
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    const reading = await opened(ada, '1.terms.1')
    const text = { kind: 'definition', term: said('term'), definition: said('definition') } as const
    const id = await ada.tables(reading.id, text)
    const narrower = { ...text.definition, [first]: wordsIn(first, 'narrower') }
    const amendment = await bo.tables(reading.id, { ...text, definition: narrower }, id)

    const { proposals } = await ada.sees(reading.id)
    const { edits = [], outOfLine } = proposals.find((one) => one.id === amendment) ?? {}
    expect(edits.map((edit) => [edit.is, edit.language])).toEqual(edits.map(() => ['words', first]))
    expect(outOfLine).toEqual([{ part: 'definition', language: languages[1] }])
    const foreign = { ...text, term: { uk: 'Втручання' } }
    expect(await ada.ask('POST', `/api/readings/${reading.id}/proposals`, { body: foreign }, 'uk')).toMatchObject({
      status: 422,
      body: { code: 'invalid' },
    })
    await agree(people, reading.id, [id, amendment])
    await cleo.closes(reading.id, 'settle')
  })

  test('shows a page in each of its languages, with the words of Parley beside them', async () => {
    const { get, sessionOf } = onPages(running.stack)
    const session = await sessionOf('Ada')
    const page = async (language: string) =>
      (
        await get('/readings/1.terms.1', `${session}; __Host-parley-language=${language}; parley-language=${language}`)
      ).text()

    for (const language of languages) {
      const shown = await page(language)
      expect(shown).toContain(`<html lang="${speaks[language as keyof typeof speaks]}"`)
      expect(shown).toContain(wordsIn(language, 'term'))
      expect(shown).not.toMatch(/not translated|sin traducir/)
    }
    const foreign = await page('fr')
    expect(foreign).toContain('<html lang="fr"')
    expect(foreign).toContain('non traduit')
    expect((await get(`/?lang=${first}`, session)).headers.get('Set-Cookie')).toContain(`=${first};`)
  })

  test('splits the problem, chooses a form and agrees on a clause', async () => {
    const { cleo, ada, bo } = people
    await opened(ada, '1.baskets.1')
    const basket = await ada.tables('1.baskets.1', {
      kind: 'basket',
      title: said('basket'),
      description: said('action'),
    })
    await agree(people, '1.baskets.1', [basket])
    await cleo.closes('1.baskets.1')
    await opened(ada, '1.modality.b1.1')
    const form = await bo.tables('1.modality.b1.1', {
      kind: 'modality',
      modality: 'code-of-conduct',
      rationale: said('definition'),
    })
    await agree(people, '1.modality.b1.1', [form])
    await cleo.closes('1.modality.b1.1')
    await opened(ada, '1.commitments.b1.1')
    clause = await ada.tables('1.commitments.b1.1', {
      kind: 'commitment',
      by: 'river',
      form: 'refrain',
      action: said('action'),
      condition: { word: 'unless', text: said('condition') },
    })
    await agree(people, '1.commitments.b1.1', [clause])
    const settled = await cleo.closes('1.commitments.b1.1')

    expect(outcomeOf(settled, clause)).toMatchObject({ status: 'agreed' })
  })

  test('seals the words of the text in each language, and ratifies it', async () => {
    const { cleo, ada, bo, bea, abe } = people
    const view = await opened(ada, '1.ratification.b1.1')
    const [text] = view.proposals
    expect(Object.keys(text?.body.kind === 'text' ? (text.body.words ?? {}) : {}).toSorted()).toEqual(
      [...languages].toSorted(),
    )
    for (const one of [ada, abe, bo]) await one.takes(view.id, 'text', 'ratify')
    await bea.takes(view.id, 'text', 'ratify-with-reservation', {
      reservations: [{ clause, text: said('condition') }],
    })
    expect((await cleo.closes(view.id)).settlement?.next).toBe('ratified')
    expect((await published(people.olu)).baskets.map(({ outcome }) => outcome)).toEqual(['ratified'])
  })

  test('has a record that both verifiers confirm, and refuse with a changed word', async () => {
    const { body: record } = await people.ada.ask<RoundRecord>('GET', '/api/rounds/1/record')
    const changed = JSON.parse(
      JSON.stringify(record).replaceAll(wordsIn(first, 'action'), wordsIn(first, 'title')),
    ) as RoundRecord

    expect(verifyRecord(record).mismatches).toEqual([])
    expect(
      verifyRecord(changed)
        .mismatches.map(({ place }) => place)
        .join(),
    ).toContain('the words put to ratification')
    if (hasPython) expect([inPython(record), inPython(changed)]).toMatchObject([{ problems: [] }, { verified: false }])
  })

  test('has documents in each language and form; a PDF where there is a font', async () => {
    for (const language of languages) {
      const [markdown, html] = await Promise.all(['md', 'html'].map((form) => fileOf(`instrument.${form}`, language)))
      expect(markdown?.text).toContain(wordsIn(language, 'action'))
      expect(markdown?.text).not.toMatch(/not translated|sin traducir/)
      const speaker = speaks[language as keyof typeof speaks]
      expect(html?.text).toContain(`<article lang="${speaker}" dir="ltr">`)
      if (speaker !== language) {
        expect(html?.text).toMatch(
          new RegExp(`<h1[^>]*><span lang="${language}" dir="[a-z]+">${wordsIn(language, 'title')}`),
        )
        const dir = language === 'fa' ? 'rtl' : 'ltr'
        expect(html?.text).toContain(`<span lang="${language}" dir="${dir}">${wordsIn(language, 'action')}`)
      }
      expect((await fileOf('instrument.docx', language)).status).toBe(200)
      expect((await fileOf('instrument.pdf', language)).status).toBe(canBePdf([language]) ? 200 : 422)
    }
    const masthead = await fileOf('instrument.md', first)
    expect(masthead.text).toContain(says)
    expect((await fileOf('instrument.md', 'ru')).status).toBe(422)
    for (const file of ['standing', 'memo']) {
      const { body } = await people.ada.ask<object>('GET', `/api/${file}.json?language=${first}`)
      expect(JSON.stringify(body)).toContain(wordsIn(first, 'action'))
    }
  })

  async function fileOf(name: string, language: string) {
    const { origin } = running.stack
    const headers = people.ada.authorization
    const answer = await fetch(`${origin}/api/rounds/1/${name}?language=${language}`, { headers })
    return { status: answer.status, text: await answer.text() }
  }
})

async function agree({ ada, abe, bo, bea }: Company, reading: string, proposals: readonly string[]): Promise<void> {
  const each = [ada, abe, bo, bea].flatMap((one: Person) => proposals.map((id) => one.takes(reading, id, 'accept')))
  await Promise.all(each)
}

function outcomeOf(reading: ReadingView, proposal: string) {
  return reading.proposals.find(({ id }) => id === proposal)?.outcome
}

function inPython(record: RoundRecord): unknown {
  const { stdout, stderr } = spawnSync('python3', [VERIFIER, '--each'], {
    input: `${JSON.stringify([record])}\n`,
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}
