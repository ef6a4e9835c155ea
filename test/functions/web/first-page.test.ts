import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { participantKey } from '../../../functions/store/keys/keys-of-people.ts'
import type { DialogueView } from '../../../functions/views/dialogue-view.ts'
import { aStack, opened } from '../../a-stack.ts'
import { aDefinition, daysFromNow } from '../../builders.ts'
import { onPages } from '../../on-pages.ts'
import { batchesAppear } from '../../web/batches-appear.ts'

const READING = '1.terms.1'
const TERMS = ['Alpha', 'Beta', 'Gamma']

let all: Awaited<ReturnType<typeof aStack>>
let pages: ReturnType<typeof onPages>
const texts: string[] = []
const cookies: Record<string, string> = {}
beforeAll(async () => {
  all = await aStack()
  pages = onPages(all.stack)
  const { ada, cleo, bo } = all.company
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, READING)
  for (const term of TERMS) texts.push(await bo.tables(READING, aDefinition(term)))
  // As if it had been opened two hours ago.
  await batchesAppear(all.stack.table, READING, 120)
  for (const name of ['Ada', 'Abe', 'Cleo', 'Olu']) cookies[name] = await pages.sessionOf(name)
})
afterAll(() => all.stop())

const seen = async (who: 'ada' | 'cleo' | 'olu') =>
  (await all.company[who].ask<DialogueView>('GET', '/api/dialogue')).body
const wordsOf = (html: string) => html.replace(/<[^>]*>|\s+/g, ' ').replace(/ +/g, ' ')
async function pageOf(name: string, path = '/', more = '') {
  const page = await pages.get(path, `${cookies[name]}${more}`)
  const html = await page.text()
  return { html, words: wordsOf(html), lookedAt: page.headers.get('set-cookie') ?? '' }
}
const record = (name: string, proposal: string, more: Record<string, string> = {}) =>
  pages.post(`/readings/${READING}/proposals/${proposal}/position`, cookies[name] ?? '', {
    stance: 'accept',
    revision: '0',
    key: proposal,
    ...more,
  })

describe('a participant’s first page', () => {
  test('begins with what awaits them and one button, and the API says the same to nobody else', async () => {
    const { html, words } = await pageOf('Ada')

    const [title = '', ...sections] = html.split('<h2>').map(wordsOf)
    expect(title).toMatch(/River and sea $/)
    expect(sections[0]).toMatch(
      /^What awaits you 3 texts await your position in 1 reading\. The reading closes on \w+day, .* UTC \(\d+ days left\) Go to the next text /,
    )
    expect(sections[1]).toMatch(/^What is agreed/)
    expect(words.match(/Go to the next text/g)).toHaveLength(1)
    expect(html).toContain(`href="/readings/${READING}?one=${texts[0]}#p-${texts[0]}"`)
    expect((await seen('ada')).awaits).toMatchObject({ texts: 3, readings: [{ reading: READING, texts }] })
    expect([(await seen('cleo')).awaits, (await seen('olu')).awaits]).toEqual([undefined, undefined])
  })

  test('says nothing of changes at the first visit, and then which readings opened, without a write or a trace for others', async () => {
    const { body } = await all.company.ada.ask<DialogueView>('GET', '/api/dialogue')
    const { table } = all.stack
    const before = await table.get(participantKey(body.you.id))
    const first = await pageOf('Ada')
    const again = (latest: number, of = body.you.id) =>
      pageOf('Ada', '/', `; parley-last-look=${encodeURIComponent(`${of}  ${daysFromNow(latest)}`)}`)

    expect(first.words).not.toContain('What changed since your last visit')
    expect(first.lookedAt).toMatch(/parley-last-look=.*HttpOnly/)
    expect((await again(-3)).words).toMatch(/What changed since your last visit Define terms, first reading : opened/)
    expect((await again(-0.04)).words).toContain('No reading opened, was settled or has a new deadline.')
    expect((await again(-0.001)).words).not.toContain('What changed since your last visit')
    expect((await again(-3, 'another')).words).not.toContain('What changed since your last visit')
    expect(await table.get(participantKey(body.you.id))).toEqual(before)
  })

  test('keeps nothing of the last visit in the browser after its owner has signed out there', async () => {
    const left = await pages.post('/leave', await pages.sessionOf('Bea'), {})

    expect(left.headers.get('set-cookie')).toMatch(/parley-last-look=;[^,]*Max-Age=0/)
  })

  test('recording leads to the next text alone, says what was recorded right before it, and offers the way back', async () => {
    const one = await record('Ada', texts[0] ?? '', { one: texts[0] ?? '' })
    const to = one.headers.get('Location') ?? ''
    const { html, words } = await pageOf('Ada', to)

    expect(to).toBe(`/readings/${READING}?recorded=${texts[0]}&done=${texts[0]}&one=${texts[1]}#recorded`)
    expect(words).toContain('Recorded, first revision: Alpha . I can live with it. Back to this text')
    expect(html).toContain(`href="/readings/${READING}?one=${texts[0]}#p-${texts[0]}"`)
    expect(html).toMatch(new RegExp(`id="recorded".*?</div><article id="p-${texts[1]}"`, 's'))
    expect(html.match(/Recorded, first revision/g)).toHaveLength(1)
  })

  test('in the list it leads down the list, and after the last text it stays there and leads to the first page', async () => {
    const two = await record('Ada', texts[1] ?? '')
    const three = await record('Ada', texts[2] ?? '')
    const listed = await pageOf('Ada', two.headers.get('Location') ?? '')
    const last = await pageOf('Ada', three.headers.get('Location') ?? '')

    expect(two.headers.get('Location')).toContain(`next=${texts[2]}#recorded`)
    expect(listed.html).toMatch(new RegExp(`id="recorded".*?</div><article id="p-${texts[2]}"`, 's'))
    expect(last.words).toContain('Gamma . I can live with it. You have answered every proposal. To the first page')
    expect((await pageOf('Ada')).words).toContain('What awaits you No text awaits your position now.')
  })
})

describe('a facilitator’s first page', () => {
  test('begins with the board: what closes next, what it tells of who was heard, what is missing and one action each', async () => {
    await all.company.abe.ask('POST', '/api/messages', { text: 'A word.' }, 'one')
    const [, board = ''] = (await pageOf('Cleo')).html.split('<h2>')
    const words = wordsOf(board)

    expect(words).toMatch(/^The board Next to close: Define terms, first reading , \w+day, /)
    expect(words).toMatch(/The river side: not counted, because the side is small The sea side: not counted/)
    expect(words).not.toMatch(/Not heard yet|What is missing/)
    for (const name of ['Abe', 'Bea', 'Bo']) expect(words).not.toContain(name)
    expect(words).toContain('1 message waits for an answer from you Answer')
    expect(board).toContain(`href="/readings/${READING}#lead"`)
    expect((await seen('cleo')).open[0]?.blockedBy).toEqual([])
    expect((await seen('ada')).open[0]?.blockedBy).toBeUndefined()
  })

  test.each(['Ada', 'Olu'])('has a board that nobody else has: %s', async (name) => {
    expect((await pageOf(name)).words).not.toMatch(/The board|Not heard yet/)
  })
})
