import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aStack, opened } from '../../a-stack.ts'
import { HEADINGS_APART, ONE_HEADING, TEXTS } from '../../cases/texts.ts'
import { onPages } from '../../on-pages.ts'

const HERE = '/readings/1.terms.1'
let all: Awaited<ReturnType<typeof aStack>>
let pages: ReturnType<typeof onPages>
let ada: string
let bo: string

beforeAll(async () => {
  all = await aStack()
  pages = onPages(all.stack)
  await all.company.cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(all.company.ada, '1.terms.1')
  ada = await pages.sessionOf('Ada')
  bo = await pages.sessionOf('Bo')
})
afterAll(() => all.stop())

const definition = { kind: 'definition', 'term.en': 'Reach', 'definition.en': 'What is in\u200b reach.\u202e' }

test('the page tells the author in their language what was cleaned in a proposal', async () => {
  const sent = await pages.post(`${HERE}/proposals`, ada, { ...definition, key: 'k1' })
  const where = sent.headers.get('location') ?? ''

  const english = await (await pages.get(where, ada)).text()
  const russian = await (await pages.get(where, `${ada}; parley-language=ru`)).text()

  expect(sent.status).toBe(303)
  expect(english).toContain('Invisible characters were removed from your text.')
  expect(english).toContain('Characters that change the direction of writing were removed from your text.')
  expect(russian).toContain('Из вашего текста удалены невидимые символы.')
  expect(english).toContain('What is in reach.')
})

test('the page says nothing if nothing was cleaned, or for an invented address', async () => {
  const sent = await pages.post(`${HERE}/proposals`, ada, {
    ...definition,
    'term.en': 'Range',
    'definition.en': 'One line.\r\nAnother.',
    key: 'k2',
  })
  const made = await (await pages.get(`${HERE}?tabled=1&cleaned=<b>all</b>`, ada)).text()

  expect(sent.headers.get('location')).not.toContain('cleaned')
  expect(made).not.toContain('<b>all</b>')
})

test('a text without a visible character is refused', async () => {
  const sent = await pages.post(`${HERE}/proposals`, ada, { ...definition, 'term.en': '\u200b\u200b', key: 'k3' })

  expect(sent.status).toBe(422)
  expect(await sent.text()).toContain('enter a text in at least one language')
})

test('the author of a text that exists already gets a link to the other proposal', async () => {
  const [{ id = '' } = {}] = (await all.company.bo.sees('1.terms.1')).proposals.filter(
    ({ body }) => body.kind === 'definition' && body.term.en === 'Reach',
  )

  const english = await pages.post(`${HERE}/proposals`, bo, { ...definition, 'term.en': '“REACH”', key: 'k4' })
  const russian = await pages.post(`${HERE}/proposals`, `${bo}; parley-language=ru`, { ...definition, key: 'k5' })

  const page = await english.text()
  expect([english.status, russian.status]).toEqual([409, 409])
  expect(page).toContain('Another proposal already says this')
  expect(page).toContain(`<a href="#p-${id}">Go to that proposal</a>`)
  expect(page).toContain(`id="p-${id}"`)
  expect(await russian.text()).toContain('Перейти к тому предложению')
})

test('the page tells a facilitator what was cleaned in a name', async () => {
  const cleo = await pages.sessionOf('Cleo')

  const invisible = await pages.post('/roster', cleo, { name: '\u3164', as: 'observer' })
  const invited = await pages.post('/roster', cleo, { name: 'Na\u00addia', as: 'observer' })

  expect([invisible.status, invited.status]).toEqual([422, 201])
  const page = await invited.text()
  expect(page).toContain('Nadia')
  expect(page).toContain('Invisible characters were removed from your text.')
})

test('the page tells a participant what was cleaned in a note', async () => {
  const sent = await pages.post(`${HERE}/caucus`, ada, { text: 'one\u00a0note', signed: 'no', key: 'k6' })

  expect(sent.headers.get('location')).toMatch(/cleaned=spaces#note-1$/)
})

test.each(TEXTS.map((one, index) => [JSON.stringify(one.tabled), one, index] as const))(
  'a form takes %s as the API does',
  async (_, { tabled, kept, isRefused }, index) => {
    const sent = await tables(`Case ${index}`, tabled)

    expect(sent.status).toBe(isRefused ? 422 : 303)
    const definition = (await definitions()).find(({ term }) => term === `Case ${index}`)?.definition
    if (isRefused) {
      expect(definition).toBeUndefined()
      return
    }
    if (kept !== undefined) expect(definition).toBe(kept)
    expect(definition).not.toMatch(/(?!\n)\p{Cc}|[\p{Cs}\p{NChar}\u202a-\u202e\ufffd]/u)
    const page = await (await pages.get(sent.headers.get('location') ?? '', ada)).text()
    expect(page).toContain(definition)
    expect(page).not.toMatch(/[\u202a-\u202e\ufffd]/)
  },
)

test('equal or similar-looking headings are one matter on the page of a settled reading, others are not', async () => {
  const apart = HEADINGS_APART.flat()
  for (const [index, term] of [...ONE_HEADING, ...apart].entries()) {
    expect((await tables(term, `Meaning ${index} of it.`)).status).toBe(303)
  }
  const tabled = (await all.company.ada.sees('1.terms.1')).proposals.filter(
    ({ body }) => body.kind === 'definition' && body.definition.en?.startsWith('Meaning '),
  )
  for (const one of [all.company.ada, all.company.abe, all.company.bo, all.company.bea]) {
    for (const { id } of tabled) await one.takes('1.terms.1', id, 'support')
  }

  const { proposals } = await all.company.cleo.closes('1.terms.1')
  const page = await (await pages.get(HERE, ada)).text()

  const reasonOf = (index: number) =>
    proposals.find(({ body }) => body.kind === 'definition' && body.definition.en === `Meaning ${index} of it.`)
      ?.outcome?.reason
  expect(ONE_HEADING.map((_, index) => reasonOf(index))).toEqual(ONE_HEADING.map(() => 'tied'))
  const others = apart.flatMap((term, index) =>
    ONE_HEADING.includes(term) ? [] : [reasonOf(ONE_HEADING.length + index)],
  )
  expect(others).toEqual(others.map(() => 'every-side-agrees'))
  const tied = [...ONE_HEADING, ...apart].filter((term) => ONE_HEADING.includes(term)).length
  expect(page.split('another wording has exactly as much support')).toHaveLength(1 + tied)
})

function tables(term: string, meaning: string): Promise<Response> {
  const typed = { kind: 'definition', 'term.en': term, 'definition.en': meaning, key: randomUUID() }
  return pages.post(`${HERE}/proposals`, ada, typed)
}

async function definitions() {
  const { proposals } = await all.company.ada.sees('1.terms.1')
  return proposals.flatMap(({ body }) =>
    body.kind === 'definition' ? [{ term: body.term.en, definition: body.definition.en }] : [],
  )
}
