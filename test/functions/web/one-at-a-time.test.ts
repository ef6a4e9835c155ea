import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStack, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { onPages } from '../../on-pages.ts'

const READING = '1.terms.1'
const TYPED = 'What was typed.'

describe('a form that is refused while proposals are shown one at a time', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let pages: ReturnType<typeof onPages>
  let cookie: string
  let shown: string
  let other: string

  beforeAll(async () => {
    all = await aStack()
    pages = onPages(all.stack)
    await all.company.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(all.company.ada, READING)
    other = await all.company.abe.tables(READING, aDefinition('Other'))
    shown = await all.company.bo.tables(READING, aDefinition('Shown'))
    cookie = await pages.sessionOf('Ada')
  })
  afterAll(() => all.stop())

  /** Fills in a form of the page that shows one proposal, and sends it. */
  async function sends(action: string, fields: Record<string, string>, query = '') {
    const page = await (await pages.get(`/readings/${READING}?one=${shown}${query}`, cookie)).text()
    const form = page.split('<form ').find((one) => one.includes(`action="${action}"`)) ?? ''
    const hidden = [...(form.split('</form>')[0] ?? '').matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    const own = Object.fromEntries(hidden.map(([, name, value]) => [name, value]))
    const answer = await pages.post(action, cookie, { ...own, ...fields })
    return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() }
  }

  const position = () => `/readings/${READING}/proposals/${shown}/position`
  const table = `/readings/${READING}/proposals`
  const definition = (words: string) => ({ kind: 'definition', 'term.en': 'Shown', 'definition.en': words })
  const same = aDefinition('Shown').definition.en

  test.each([
    ['a position without a choice', 422, () => sends(position(), { 'change.en': TYPED })],
    [
      'a position that was changed in another window',
      409,
      async () => {
        await all.company.ada.takes(READING, shown, 'accept')
        return sends(position(), { stance: 'object', 'change.en': TYPED, revision: '0' })
      },
    ],
    ['a text without its heading', 422, () => sends(table, { ...definition(TYPED), 'term.en': '' })],
    ['a text that another one says already', 409, () => sends(table, { ...definition(same), 'definition.ru': '' })],
    [
      'an amendment that changes nothing',
      422,
      () => sends(table, { ...definition(same), amends: shown }, `&amend=${shown}`),
    ],
    [
      'a text under the key of another one',
      422,
      async () => {
        await sends(table, { ...definition('First.'), 'term.en': 'First', key: 'used' })
        return sends(table, { ...definition(TYPED), key: 'used' })
      },
    ],
    ['a text without a key', 400, () => sends(table, { ...definition(TYPED), key: '' })],
    [
      'an amendment to be changed again',
      200,
      () => sends(table, { ...definition(TYPED), amends: shown, confirmed: 'no' }, `&amend=${shown}`),
    ],
    ['a note that is empty', 422, () => sends(`/readings/${READING}/caucus`, { text: ' ', signed: 'yes' })],
  ] as const)('comes back at the same proposal: %s', async (_, status, send) => {
    const answer = await send()

    expect(answer.status).toBe(status)
    expect(answer.html).toContain(`<article id="p-${shown}"`)
    expect(answer.html).not.toContain(`<article id="p-${other}"`)
    const relative = [...answer.html.matchAll(/<a [^>]*href="([^"]*)"/g)].filter(([, to]) => !/^[/#]/.test(to ?? ''))
    expect(relative, 'links that would begin at the address of the form').toEqual([])
  })

  test('gives everything back, with a key that can be used', async () => {
    const refused = await sends(table, { ...definition(TYPED), key: 'used' })
    const key = /name="key" value="([^"]+)"[^>]*>(?:<input[^>]*>)*/.exec(
      refused.html.split('<form ').find((one) => one.includes(TYPED)) ?? '',
    )?.[1]

    const again = await sends(table, { ...definition(TYPED), key: key ?? '' })

    expect(again.status).toBe(303)
    expect(again.to).toContain(`one=${shown}`)
  })

  test('and one that is accepted leads back to it, a position to the next text', async () => {
    const taken = await sends(position(), { stance: 'accept' })
    const noted = await sends(`/readings/${READING}/caucus`, { text: TYPED, signed: 'no' })

    expect(taken.to).toContain(`recorded=${shown}`)
    expect(taken.to).toMatch(/one=[0-9a-f]{20}#recorded$/)
    expect(taken.to).not.toContain(`one=${shown}`)
    expect(noted.to).toContain(`one=${shown}`)
  })
})
