import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { positionIn } from '../../../functions/web/forms/read-position-form.ts'
import { pages as english } from '../../../shared/languages/en/pages/pages.ts'
import { aStack, opened, type Person } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'

const READING = '1.terms.1'

describe('words, on the pages of a dialogue in two languages', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let term: string
  beforeAll(async () => {
    all = await aStack()
    await all.company.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(all.company.ada, READING)
    term = await all.company.ada.tables(READING, aDefinition())
  })
  afterAll(() => all.stop())

  test('have a field for each language, below a note that the language can identify the author', async () => {
    const page = await see(all.company.bo)
    const inRussian = await see(all.company.bo, 'ru')

    expect(page).toContain('name="change.en"')
    expect(page).toContain('name="change.ru"')
    expect(page).toContain('The language you write in can reveal your side')
    expect(page).toContain('marked as not translated')
    expect(inRussian).toContain('Язык, на котором вы пишете, может выдать вашу сторону')
  })

  test('are shown to their author in the form again', async () => {
    const answer = await submits(all.company.bo, { 'change.en': 'Say whose.', 'change.ru': ' Сказать чьё.\r\n' })

    expect(answer.status).toBe(303)
    expect(await see(all.company.bo)).toMatch(/Say whose\.<\/textarea>.*Сказать чьё\.<\/textarea>/s)
  })

  test('are shown in the form again if it was refused', async () => {
    const answer = await submits(all.company.bea, { 'change.ru': 'Убрать.', stance: '' })

    expect(answer.status).toBe(422)
    expect(await answer.text()).toMatch(/name="change.ru"[^>]*>Убрать\.<\/textarea>/)
  })

  test('are shown once to others, in the reader’s language or marked, without the stance', async () => {
    const { bea, ada, cleo } = all.company
    const same = { 'change.en': 'say  WHOSE.', 'change.ru': 'Сказать чьё.' }
    expect((await submits(bea, same)).status).toBe(303)
    expect((await submits(ada, { 'change.ru': 'Убрать.', stance: 'block' })).status).toBe(303)
    await cleo.closes(READING)

    const [page, inRussian] = [await see(all.company.abe), await see(all.company.abe, 'ru')]

    expect(page.match(/say\s+whose\./gi)).toHaveLength(1)
    expect(page).toMatch(/Убрать\.<\/span><small class="note"> \(not translated; written in Russian\)/)
    expect(inRussian.match(/Сказать чьё\./g)).toHaveLength(1)
    expect(inRussian).not.toContain('(не переведено')
    for (const word of ['Objection,', 'Red line', '>Objection<']) expect(page).not.toContain(word)
  })

  function see(who: Person, language = 'en'): Promise<string> {
    const headers = { ...cookieOf(who), 'Accept-Language': language }
    return fetch(`${all.stack.origin}/readings/${READING}`, { headers }).then((answer) => answer.text())
  }

  function submits(who: Person, typed: Readonly<Record<string, string>>): Promise<Response> {
    return fetch(`${all.stack.origin}/readings/${READING}/proposals/${term}/position`, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...cookieOf(who), Origin: all.stack.origin },
      body: new URLSearchParams({ key: '', revision: '0', stance: 'object', ...typed }),
    })
  }
})

test('the pages say if untranslated words are held back, also if there are none', async () => {
  const { stack, company, stop } = await aStack({ untranslated: 'held-back' })
  await company.cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(company.ada, READING)
  await company.ada.tables(READING, aDefinition())
  const see = async () => (await fetch(`${stack.origin}/readings/${READING}`, { headers: cookieOf(company.bo) })).text()

  const open = await see()
  await company.cleo.closes(READING)
  const settled = await see()
  await stop()

  expect(open).toContain('is shown to others only if you write it in every language of the dialogue')
  expect(settled).toContain('Other objections are not shown.')
})

test('a dialogue in one language has one field and no note about languages', async () => {
  const { stack, company, stop } = await aStack({ languages: ['en'] })
  await company.cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(company.ada, READING)
  await company.ada.tables(READING, aDefinition())

  const page = await (await fetch(`${stack.origin}/readings/${READING}`, { headers: cookieOf(company.bo) })).text()
  await stop()

  expect(page).toContain('name="change.en"')
  expect(page).not.toContain('name="change.ru"')
  expect(page).not.toContain('reveal your side')
})

describe('the form of a position', () => {
  const read = (typed: Readonly<Record<string, string>>) => positionIn(typed, english)

  test('is parsed by language and clause', () => {
    const typed = {
      stance: 'ratify-with-reservation',
      'reservation.c1.en': 'A',
      'reservation.c1.ru': 'Б',
      'declaration.c2.ru': 'В',
    }

    expect(read(typed)).toEqual({
      content: {
        stance: 'ratify-with-reservation',
        reservations: [{ clause: 'c1', text: { en: 'A', ru: 'Б' } }],
        declarations: [{ clause: 'c2', text: { ru: 'В' } }],
      },
    })
  })

  test('from a page of the earlier version is assigned to a language by its letters', () => {
    expect(read({ stance: 'object', change: 'Убрать.' })).toEqual({
      content: { stance: 'object', change: { ru: 'Убрать.' } },
    })
    expect(read({ stance: 'ratify', 'declaration.c2': 'Not at sea.' })).toMatchObject({
      content: { declarations: [{ clause: 'c2', text: { en: 'Not at sea.' } }] },
    })
  })

  test('is refused without required words, or with too many in one language', () => {
    expect(read({ stance: 'object', 'change.en': ' ' })).toEqual({ mistakes: [english.mistake.change] })
    expect(read({ stance: 'ratify-with-reservation', 'reservation.c1.ru': '' })).toEqual({
      mistakes: [english.mistake.reservation],
    })
    expect(read({ stance: 'object', 'change.en': 'A', 'change.ru': 'Б'.repeat(4_001) })).toEqual({
      mistakes: [english.mistake.tooLong(4_000)],
    })
  })
})

function cookieOf({ authorization }: Person) {
  return { Cookie: `parley-session=${authorization.Authorization.replace('Bearer ', '')}` }
}
