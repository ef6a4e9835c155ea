import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OutOfLine } from '../../../shared/edits/edit.ts'
import { aStack, opened } from '../../a-stack.ts'
import { aCommitment, aTopic } from '../../builders.ts'
import { lanesForEach } from '../../composed.ts'
import { onPages } from '../../on-pages.ts'

const READING = '1.terms.1'
const TERM = {
  kind: 'definition',
  term: { en: 'Reach', ru: 'Охват' },
  definition: { en: 'What is within reach.', ru: 'Что в пределах досягаемости.' },
} as const

describe('an amendment', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let pages: ReturnType<typeof onPages>
  let cookie: string
  let term: string

  beforeAll(async () => {
    all = await aStack()
    pages = onPages(all.stack)
    const { cleo, ada } = all.company
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, READING)
    term = await ada.tables(READING, TERM)
    cookie = await pages.sessionOf('Abe')
  })
  afterAll(() => all.stop())

  test('is shown to its author before it is tabled, by part and language, and nothing is recorded', async () => {
    const answer = await sends({ 'definition.en': 'What is within easy reach.', 'term.ru': 'Досягаемость' })

    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(page).toContain('What is within<ins> easy</ins> reach.')
    expect(page).toContain('<del>Охват</del><ins>Досягаемость</ins>')
    expect(page).toMatch(/What stays the same<\/h2><ul><li>Term, in English: .*Reach.*<li>Definition, in Russian/)
    expect(page).toContain('Term, in English: Not yet updated to match the Russian text')
    expect(page).toContain('in Russian: Not yet updated to match the English text')
    expect(page).toMatch(/value="yes"[^>]*>Table this amendment<.*value="no"[^>]*>Go back and edit</)
    expect((await all.company.ada.sees(READING)).proposals).toHaveLength(1)
  })

  test('can be changed again with everything that was typed, and is tabled only when confirmed', async () => {
    const typed = { 'definition.en': 'What is <b>near</b>.', key: randomUUID() }

    const again = await sends({ ...typed, confirmed: 'no' })

    const page = await again.text()
    expect([again.status, page.includes('What is &lt;b&gt;near&lt;/b&gt;.')]).toEqual([200, true])
    expect(page).toContain(`value="${typed.key}"`)
    expect(page).not.toContain('role="alert"')
    expect((await all.company.ada.sees(READING)).proposals).toHaveLength(1)
  })

  test('that changes nothing is refused, on the page and in the API', async () => {
    const page = await sends({})
    const answer = await all.company.abe.ask('POST', `${API}`, { body: TERM, amends: term }, randomUUID())
    const preview = await all.company.abe.ask('POST', `${API}?preview=true`, { body: TERM, amends: term })

    expect(page.status).toBe(422)
    expect(await page.text()).toContain('The amendment changes nothing. Change the text, then send it.')
    expect([answer, preview]).toMatchObject([
      { status: 422, body: { code: 'invalid', detail: 'the amendment changes nothing; say what to change' } },
      { status: 422 },
    ])
  })

  test('is previewed in the API without being recorded, and its receipt lists its edits', async () => {
    const { abe, ada } = all.company
    const body = { ...TERM, definition: { ...TERM.definition, en: 'What is in reach.' } }
    const changes = {
      edits: [{ is: 'words', part: 'definition', language: 'en', at: 8, removes: 'within', inserts: 'in' }],
      outOfLine: [{ part: 'definition', language: 'ru' }] satisfies OutOfLine[],
    }

    const preview = await abe.ask('POST', `${API}?preview=true`, { body, amends: term })
    const before = (await ada.sees(READING)).proposals.length
    const receipt = await abe.ask('POST', API, { body, amends: term }, randomUUID())

    expect(preview).toMatchObject({ status: 200, body: changes })
    expect(before).toBe(1)
    expect(receipt).toMatchObject({ status: 201, body: changes })
    expect((await ada.sees(READING)).proposals.find(({ amends }) => amends === term)).toMatchObject(changes)
  })

  test('has no preview without an amended text, or if it may not be tabled', async () => {
    const { abe, olu } = all.company
    const request = { body: aTopic('Exchanges') }

    const added = await abe.ask('POST', `${API}?preview=true`, request)
    const observer = await olu.ask('POST', `${API}?preview=true`, request)

    expect(added).toEqual({ status: 200, body: { edits: [], outOfLine: [] } })
    expect(observer.status).toBe(403)
  })

  test('shows on the page of its reading its edits, and the language that is out of line', async () => {
    const [english, russian] = [await shown('en'), await shown('ru')]

    expect(english).toContain('What is <del>within</del><ins>in</ins> reach.')
    expect(english).toContain('in Russian: Not yet updated to match the English text')
    expect(russian).toContain('на русском языке: Ещё не приведено в соответствие с английским текстом')
  })

  const API = `/api/readings/${READING}/proposals`

  async function shown(language: string): Promise<string> {
    return (await pages.get(`/readings/${READING}`, `${cookie}; parley-language=${language}`)).text()
  }

  /** Sends the form of an amendment of the term, with some fields typed otherwise. */
  function sends(typed: Record<string, string>): Promise<Response> {
    return pages.post(`/readings/${READING}/proposals`, cookie, {
      kind: 'definition',
      key: randomUUID(),
      amends: term,
      'term.en': TERM.term.en,
      'term.ru': TERM.term.ru,
      'definition.en': TERM.definition.en,
      'definition.ru': TERM.definition.ru,
      ...typed,
    })
  }
})

describe('an amendment of a clause', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let pages: ReturnType<typeof onPages>
  let cookie: string
  let reading: string
  let amendment: string
  const TYPED = { kind: 'commitment', by: 'each-side', form: 'refrain', word: '' }

  beforeAll(async () => {
    all = await aStack()
    pages = onPages(all.stack)
    const { ada, cleo } = all.company
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, '1.terms.1')
    await cleo.closes('1.terms.1')
    reading = (await lanesForEach(all.company))[0] ?? ''
    const clause = await ada.tables(reading, aCommitment())
    amendment = await ada.tables(reading, aCommitment({ action: { en: 'paying for it in secret' } }), clause)
    cookie = await pages.sessionOf('Abe')
  })
  afterAll(() => all.stop())

  test.each([
    [
      'en',
      'Who is bound',
      'Each side',
      'The river side',
      'Kind of commitment',
      'refrains from',
      'does not authorize',
      'until',
    ],
    [
      'ru',
      'Кого обязывает',
      'Каждая сторона',
      'The river side',
      'Вид обязательства',
      'воздерживается от',
      'не санкционирует',
      'до тех пор, пока не',
    ],
  ])('shows who is bound, the form and the condition by their names (%s)', async (language, ...words) => {
    const [who, each, river, what, refrains, notAuthorize, until] = words
    const page = await previews(
      { by: 'river', form: 'not-authorize', word: 'until', 'condition.en': 'it ends' },
      language,
    )

    expect(page).toContain(`<dt>${who}</dt>`)
    expect(page).toContain(`<del>${each}</del><ins>${river}</ins>`)
    expect(page).toContain(`<dt>${what}</dt>`)
    expect(page).toContain(`<del>${refrains}</del><ins>${notAuthorize}</ins>`)
    expect(page).toContain(`<ins>${until}</ins>`)
    expect(page).toContain('<ins>it ends</ins>')
  })

  test('of an amendment shows the changes to that amendment, not to the original clause', async () => {
    const page = await previews({ 'action.en': 'paying for it or for them in secret' })
    const sent = await sends({ 'action.en': 'paying for it or for them in secret', confirmed: 'yes' })

    expect(page).toContain('paying for it<ins> or for them</ins> in secret')
    expect(sent.status).toBe(303)
    const { proposals } = await all.company.ada.sees(reading)
    expect(proposals.find(({ amends }) => amends === amendment)).toMatchObject({
      edits: [{ is: 'words', part: 'action', language: 'en', at: 13, removes: '', inserts: ' or for them' }],
    })
  })

  async function previews(typed: Record<string, string>, language = 'en'): Promise<string> {
    const answer = await sends(typed, language)
    expect(answer.status).toBe(200)
    return answer.text()
  }

  /** Sends the form of an amendment of the amendment, with some fields typed otherwise. */
  function sends(typed: Record<string, string>, language = 'en'): Promise<Response> {
    return pages.post(`/readings/${reading}/proposals`, `${cookie}; parley-language=${language}`, {
      ...TYPED,
      key: randomUUID(),
      amends: amendment,
      'action.en': 'paying for it in secret',
      ...typed,
    })
  }
})
