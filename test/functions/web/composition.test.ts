import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStack, eventually, opened } from '../../a-stack.ts'
import { COMPOSED, lanesForEach, outcomesByText, withReason, wordsOf } from '../../composed.ts'
import { onPages } from '../../on-pages.ts'

const NAMES = ['Ada', 'Bo', 'Cleo'] as const

type Member = 'Ada' | 'Abe' | 'Bo' | 'Bea'

/** Two of the four are at a browser; the others answer by programs, and the API says what it came to. */
describe('two sides of two compose a text through the pages', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let pages: ReturnType<typeof onPages>
  let cookies: Record<string, string>
  let readings: readonly string[]

  beforeAll(async () => {
    all = await aStack()
    pages = onPages(all.stack)
    cookies = Object.fromEntries(
      await Promise.all(NAMES.map(async (name) => [name, await pages.sessionOf(name)] as const)),
    )
    const { cleo, ada } = all.company
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, '1.terms.1')
  })
  afterAll(() => all.stop())

  test('the one of two definitions with more full support is agreed, and the round continues', async () => {
    const reading = '1.terms.1'
    for (const [who, says, stance] of [
      ['Ada', 'One.', 'support'],
      ['Bo', 'Two.', 'accept'],
    ] as const) {
      const definition = { kind: 'definition', 'term.en': 'Term', 'definition.en': says, key: randomUUID() }
      await posts(who, `/readings/${reading}/proposals`, definition)
      const { proposals } = await all.company.ada.sees(reading)
      const id = proposals.find(({ body }) => wordsOf(body) === says)?.id ?? ''
      for (const one of ['Ada', 'Abe', 'Bo', 'Bea'] as const) await takes(one, reading, id, stance)
    }

    const settled = await settles(reading)

    expect(outcomesByText(settled)).toEqual({ 'One.': 'agreed (every-side-agrees)', 'Two.': 'dropped (outranked)' })
    const page = await (await pages.get(`/readings/${reading}`, cookies['Ada'] ?? '')).text()
    expect(page).toContain('The round goes on to the next stage.')
    readings = await lanesForEach(all.company)
  })

  test.each(COMPOSED.map((one, index) => [one.name, one, index] as const))('%s', async (_, one, index) => {
    const reading = readings[index] ?? ''
    const base = await tables('Ada', reading, one.base)
    const amendments: string[] = []
    for (const text of one.amendments) amendments.push(await tables('Bo', reading, text, base))
    for (const who of ['Ada', 'Abe', 'Bo', 'Bea'] as const) {
      await takes(who, reading, base, who.startsWith('B') ? one.seaOnBase : one.onBase)
      for (const amendment of amendments) await takes(who, reading, amendment, one.onAmendments)
    }

    const settled = await settles(reading)

    expect(outcomesByText(settled)).toEqual(one.becomes)
    expect(settled.settlement?.next).toBe('next-stage')
    const page = await (await pages.get(`/readings/${reading}`, cookies['Ada'] ?? '')).text()
    expect(Object.keys(one.becomes).filter((text) => !page.includes(text))).toEqual([])
    expect(page).toContain('The round goes on to the next stage.')
    const isComposed = settled.proposals.some(({ consolidates }) => consolidates !== undefined)
    expect(page.includes('Nobody has agreed to the whole text yet.')).toBe(isComposed)
    const ratified = await opened(all.company.ada, reading.replace('commitments', 'ratification'))
    expect(ratified.proposals.map(({ body }) => body.kind)).toEqual(['text'])
    const draft = await instrument()
    expect(one.reads.filter((line) => draft.includes(line))).toHaveLength(1)
    const ratification = await pages.get(
      `/readings/${reading.replace('commitments', 'ratification')}`,
      cookies['Ada'] ?? '',
    )
    const put = await ratification.text()
    const textsThat = (outcomesByText: string) =>
      Object.entries(one.becomes).flatMap(([text, is]) => (is.startsWith(outcomesByText) ? [text] : []))
    expect(textsThat('agreed').filter((text) => !put.includes(text))).toEqual([])
    const open = textsThat('bracketed').map((text) => `Each side should refrain from ${text}.`)
    expect(linesOf(put).flatMap(screenReaderWords).toSorted()).toEqual(open.toSorted())
    expect(put).not.toContain('Not agreed')
  })

  test('a reservation is made on a clause or on one of its open wordings', async () => {
    const page = await (await pages.get('/readings/1.ratification.b2.1', cookies['Ada'] ?? '')).text()

    expect(page).toMatch(/Reservation on clause \d+\.1 \(wording A\)/)
    expect(page).toMatch(/How I read clause \d+\.1 \(wording B\)/)
    expect(page).not.toMatch(/clause \d+\.2/)
  })

  /** What the draft says, without the marks of Markdown. */
  async function instrument(): Promise<string> {
    const { origin } = all.stack
    const answer = await fetch(`${origin}/api/rounds/1/instrument.md`, { headers: all.company.ada.authorization })
    return (await answer.text()).replace(/[\\*]/g, '')
  }

  async function settles(reading: string) {
    await posts('Cleo', `/readings/${reading}/advance`, { decision: 'settle' })
    return eventually(`${reading} to be settled`, async () => {
      const seen = await all.company.ada.sees(reading)
      return seen.status === 'settled' ? seen : undefined
    })
  }

  async function posts(who: string, path: string, fields: Record<string, string>): Promise<string> {
    const answer = await pages.post(path, cookies[who] ?? '', fields)
    expect([path, answer.status]).toEqual([path, 303])
    return answer.headers.get('location') ?? ''
  }

  /** Tables a clause; an amendment after it was shown what it changes. @returns its id */
  async function tables(who: string, reading: string, action: string, amends?: string): Promise<string> {
    const fields = {
      key: randomUUID(),
      kind: 'commitment',
      by: 'each-side',
      form: 'refrain',
      'action.en': action,
      word: '',
    }
    const typed = amends === undefined ? fields : { ...fields, amends }
    if (amends !== undefined) {
      const shown = await pages.post(`/readings/${reading}/proposals`, cookies[who] ?? '', typed)
      expect(shown.status).toBe(200)
      expect(await shown.text()).toContain('<ins>')
    }
    await posts(who, `/readings/${reading}/proposals`, amends === undefined ? typed : { ...typed, confirmed: 'yes' })
    const { proposals } = await all.company.ada.sees(reading)
    return proposals.find(({ body }) => wordsOf(body) === action)?.id ?? ''
  }

  async function takes(who: Member, reading: string, proposal: string, stance: Parameters<typeof withReason>[0]) {
    const { abe, bea } = all.company
    if (who === 'Abe') return abe.takes(reading, proposal, stance, withReason(stance))
    if (who === 'Bea') return bea.takes(reading, proposal, stance, withReason(stance))
    const reason = Object.entries(withReason(stance).change ?? {}).map(([language, text]) => [
      `change.${language}`,
      text,
    ])
    const fields = { revision: '0', key: randomUUID(), stance, ...Object.fromEntries(reason) }
    await posts(who, `/readings/${reading}/proposals/${proposal}/position`, fields)
  }
})

/** The lines of a page that hold several wordings, as they are seen. */
function linesOf(page: string): readonly string[] {
  return [...page.matchAll(/<p class="clause"><span class="number">[^<]*<\/span>(.*?)<\/p>/gs)]
    .map(([, line = '']) => line.replace(/<span class="spoken">.*?<\/span>/g, '').replace(/<[^>]*>/g, ''))
    .filter((line) => line.includes('[A: '))
}

/** Each wording of a line of two, read out of it by its letter. */
function screenReaderWords(line: string): readonly string[] {
  return ['A', 'B'].map((letter) =>
    line.replace(/\[(\w): ([^\]]*)\]( ?)/g, (_, of, words, space) => (of === letter ? `${words}${space}` : '')),
  )
}
