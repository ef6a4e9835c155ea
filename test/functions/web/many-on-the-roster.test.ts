import decodeQR from 'qr/decode.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '../../../functions/access/sign-in.ts'
import { addFromTable } from '../../../functions/actions/add-from-table.ts'
import { invite, makeRecovery } from '../../../functions/actions/invite-participant.ts'
import { readRoster } from '../../../functions/store/participants.ts'
import { aStack } from '../../a-stack.ts'
import { onPages } from '../../on-pages.ts'

const PEOPLE = 120

/** A roster of more people than a page shows. */
describe('the roster’s page', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let pages: ReturnType<typeof onPages>
  let cleo: string
  beforeAll(async () => {
    all = await aStack()
    pages = onPages(all.stack)
    cleo = await pages.sessionOf('Cleo')
    const lines = Array.from({ length: PEOPLE }, (_, index) => `Person ${String(index).padStart(3, '0')},observer`)
    const lead = { id: 'cleo', role: 'facilitator', name: 'Cleo', joinedAt: '2026-01-01T00:00:00.000Z' } as const
    const table = `name,role\n${lines.join('\n')}\nPyotr Ëlkin,observer\n`
    await addFromTable(all.stack.table, table, lead, all.stack.dialogue, { key: 'many', now: new Date() })
  })
  afterAll(() => all.stop())

  const sends = async (path: string, fields: Record<string, string>) => {
    const headers = { Cookie: cleo, Origin: all.stack.origin }
    return (
      await fetch(`${all.stack.origin}${path}`, { method: 'POST', headers, body: new URLSearchParams(fields) })
    ).text()
  }
  const sendTable = async ({ file, ...fields }: Record<string, string>, language = 'en') => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    if (file !== undefined) body.set('file', new File([inWindows1251(file)], 'people.csv'))
    const headers = { Cookie: `${cleo}; parley-language=${language}`, Origin: all.stack.origin }
    const sent = { method: 'POST', headers, body, redirect: 'manual' } as const
    const answer = await fetch(`${all.stack.origin}/roster/table`, sent)
    return { status: answer.status, location: answer.headers.get('Location'), page: await answer.text() }
  }
  const onRoster = async (sought: string) =>
    (await readRoster(all.stack.table)).filter(({ name }) => name === sought).length
  const search = async (fields: Record<string, string>) => (await pages.post('/roster/search', cleo, fields)).text()

  test('shows fifty people at a time, and leads to the others', async () => {
    const first = await (await pages.get('/roster', cleo)).text()
    const last = await search({ page: '3' })

    expect(articles(first)).toHaveLength(50)
    expect(first).toContain('Page 1 of 3')
    expect(first).toContain('Came in: 7 of 128.')
    expect(articles(last)).toHaveLength(28)
    expect([...articles(first), ...articles(await search({ page: '2' })), ...articles(last)]).toHaveLength(128)
  })

  test('finds people by a part of their name, whatever its case, and by side and state', async () => {
    expect(articles(await search({ words: 'ëlkin pyotr' }))).toEqual(['Pyotr Ëlkin'])
    expect(articles(await search({ group: 'side:river' }))).toEqual(['Abe', 'Ada'])
    expect(articles(await search({ group: 'observers', state: 'came-in' }))).toEqual(['Olu'])
    expect(await search({ state: 'not-yet' })).toContain('Found: 121')
    expect(await search({ words: 'nobody of this name' })).toContain('Nobody is found.')
  })

  test('says of each person whether they have come in', async () => {
    const { id = '' } = (await readRoster(all.stack.table)).find(({ name }) => name === 'Pyotr Ëlkin') ?? {}
    const said = async () => /<p class="state">(.*?)<\/p>/.exec(await search({ words: 'ëlkin' }))?.[1]

    expect(await said()).toContain('not invited yet')
    const { secret } = await invite(all.stack.table, id, new Date())
    expect(await said()).toContain('invited, has not come in yet')
    await openSession(all.stack.table, secret, new Date())
    expect(await said()).toContain('has come in')
    await makeRecovery(all.stack.table, id, new Date(), 'cleo')
    expect(await said()).toContain('✓ has come in')
  })

  test('a table is shown as it is understood, and added only after that', async () => {
    const asked = await sendTable({
      file: 'имя;роль;сторона;статус\r\nАнна Белова;участник;river;бывшее должностное лицо\r\n',
    })

    expect(asked.status).toBe(200)
    expect(asked.page).toContain('Nobody has been added yet.')
    expect(asked.page).toContain('The file was read as Windows-1251.')
    expect(asked.page).toMatch(/<td>2<\/td><td><bdi>Анна Белова<\/bdi><\/td>.*Former official.*will be added/)
    expect(await onRoster('Анна Белова')).toBe(0)

    expect(asked.page).toMatch(/<textarea[^>]*name="text"[^>]*>[^<]*Анна Белова/)

    const [, text = '', key = ''] =
      /name="text" value="([^"]*)"\/><input type="hidden" name="key" value="([^"]*)"/.exec(asked.page) ?? []
    const added = [await sendTable({ text, key, confirmed: 'yes' }), await sendTable({ text, key, confirmed: 'yes' })]
    expect(added.map(({ location }) => location)).toEqual(['/roster?added=1', '/roster?added=1'])
    expect(await onRoster('Анна Белова')).toBe(1)
  })

  test('a table with a problem is given back with each problem and its line, in the language of the page', async () => {
    const text = 'name\trole\tside\nGood\tobserver\t\nBad\tparticipant\tatlantis\n'

    const wrong = await sendTable({ text }, 'ru')
    const forced = await sendTable({ text, key: 'k', confirmed: 'yes' })

    expect(wrong.status).toBe(422)
    expect(wrong.page).toContain('<li>Строка 3: такой стороны нет: atlantis; напишите одно из следующего: ')
    expect(wrong.page).toContain('Bad\tparticipant\tatlantis')
    expect(wrong.page).not.toContain('name="confirmed"')
    expect(forced.status).toBe(422)
    expect(await onRoster('Good')).toBe(0)
  })

  test('letters are made only after the question, one for each person who has not come in, and their links work', async () => {
    const asked = await sends('/roster/invitations', { group: 'side:river', by: 'letters' })
    const made = await sends('/roster/invitations', { group: 'side:river', by: 'letters', confirmed: 'yes' })

    expect(asked).toContain('whoever holds an earlier link can no longer use it')
    expect(asked).not.toContain('class="letter"')
    expect(made.match(/<article class="letter">/g)).toHaveLength(1)
    expect(made).toContain('<h2><bdi>Анна Белова</bdi></h2>')
    const secret = /\/invitation#([\w-]+)<\/p>/.exec(made)?.[1] ?? ''
    expect(await openSession(all.stack.table, secret, new Date())).toMatchObject({
      participant: { name: 'Анна Белова' },
    })
    expect(await sends('/roster/invitations', { group: 'side:river', by: 'letters' })).toContain(
      'Nobody is left to invite',
    )
  })

  test('the code of a letter says its link', async () => {
    const made = await sends('/roster/invitations', { group: 'observers', confirmed: 'yes' })

    const [letter = ''] = made.match(/<article class="letter">.*?<\/article>/) ?? []
    expect(readCode(letter)).toBe(/<p class="link">(.*?)<\/p>/.exec(letter)?.[1])
    expect(made.match(/<article class="letter">/g)).toHaveLength(50)
  })

  test('the next letters begin after the last ones, and renew nobody’s link twice', async () => {
    const first = await sends('/roster/invitations', { group: 'observers', confirmed: 'yes' })
    const after = /name="after" value="(\w+)"/.exec(first)?.[1] ?? ''

    const second = await sends('/roster/invitations', { group: 'observers', after, confirmed: 'yes' })

    const [one, other] = [lettersTo(first), lettersTo(second)]
    expect(other).toHaveLength(50)
    expect(one.filter((name) => other.includes(name))).toEqual([])
  })

  test('no address has a name that was sought', async () => {
    const page = await search({ words: 'person', page: '2' })

    expect(page).not.toMatch(/(href|action)="[^"]*person/i)
    expect(page).toContain('<input type="hidden" name="words" value="person"/>')
  })
})

function lettersTo(page: string): readonly string[] {
  return [...page.matchAll(/<article class="letter"><h2><bdi>(.*?)<\/bdi>/g)].map(([, name = '']) => name)
}

function inWindows1251(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => (/[А-я]/.test(letter) ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0)))
}

/** What a scanner reads in the code of a letter. */
function readCode(letter: string): string {
  const SCALE = 4
  const side = Number(/viewBox="0 0 (\d+)/.exec(letter)?.[1]) * SCALE
  const data = new Uint8Array(side * side * 3).fill(255)
  for (const [, x, y] of letter.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dot = 0; dot < SCALE * SCALE; dot += 1) {
      const [column, row] = [Number(x) * SCALE + (dot % SCALE), Number(y) * SCALE + Math.floor(dot / SCALE)]
      data.fill(0, (row * side + column) * 3, (row * side + column) * 3 + 3)
    }
  }
  return decodeQR({ width: side, height: side, data })
}

function articles(page: string): readonly string[] {
  return [...page.matchAll(/<article><h3><bdi>(.*?)<\/bdi>/g)].map(([, name = '']) => name)
}
