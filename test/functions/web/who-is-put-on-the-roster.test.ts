import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '../../../functions/access/sign-in.ts'
import { invite } from '../../../functions/actions/invite-participant.ts'
import { readRecord } from '../../../functions/record/read-record.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import type { Participant as Entry } from '../../../shared/participant.ts'
import { aStack, opened, published } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { onPages } from '../../on-pages.ts'

type Participant = Entry & { readonly email?: string }

describe('a facilitator puts somebody on the roster', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let cookie: string

  beforeAll(async () => {
    all = await aStack()
    cookie = await onPages(all.stack).sessionOf('Cleo')
  })
  afterAll(() => all.stop())

  const sends = (fields: Record<string, string>, language = 'en') =>
    onPages(all.stack).post('/roster', `${cookie}; parley-language=${language}`, {
      key: crypto.randomUUID(),
      as: 'river',
      capacity: 'former-official',
      ...fields,
    })
  const emailOf = async (name: string) => {
    const { body } = await all.company.cleo.ask<{ participants: { name: string; email?: string }[] }>(
      'GET',
      '/api/participants',
    )
    return body.participants.find((one) => one.name === name)?.email
  }

  test.each([
    ['Иван', 'info@пример.рф', 'info@xn--e1afmkfd.xn--p1ai'],
    ['Ivan', 'info@xn--e1afmkfd.xn--p1ai', 'info@xn--e1afmkfd.xn--p1ai'],
    ['Grete', 'grete@bücher.example', 'grete@xn--bcher-kva.example'],
  ])('%s, with the address %s', async (name, email, kept) => {
    expect((await sends({ name, email })).status).toBe(201)
    expect(await emailOf(name)).toBe(kept)
  })

  test('over HTTP, with an address in another script', async () => {
    const newcomer = { role: 'participant', name: 'Olga', side: 'sea', capacity: 'former-official' }
    const { status } = await all.company.cleo.ask('POST', '/api/participants', { ...newcomer, email: 'o@пример.рф' })
    expect([status, await emailOf('Olga')]).toEqual([201, 'o@xn--e1afmkfd.xn--p1ai'])
  })

  test.each([
    ['the name', { name: ' ', email: 'ada@example.org' }, 'Enter a name.'],
    ['the address', { name: 'Zoe', email: 'zoe at example.org' }, 'This is not a mail address.'],
    ['the capacity', { name: 'Zoe', capacity: 'spy' }, 'Choose a capacity.'],
    ['the role', { name: 'Zoe', as: '' }, 'Choose a role.'],
  ])('and a mistake is said of %s', async (_, fields, mistake) => {
    const refused = await sends(fields)
    const page = await refused.text()
    expect(refused.status).toBe(422)
    expect(page).toContain(mistake)
    if (fields.name !== ' ') expect(page).toContain('value="Zoe"')
  })

  describe('who has the name of somebody on it', () => {
    const add = (body: object, query = '') => all.company.cleo.ask('POST', `/api/participants${query}`, body)
    const named = async (name: string) => {
      const { body } = await all.company.cleo.ask<{ participants: Participant[] }>('GET', '/api/participants')
      return body.participants.filter((one) => one.name.normalize('NFC') === name.normalize('NFC'))
    }
    const chaikin = { role: 'participant', side: 'sea', capacity: 'former-official' } as const

    test('is not added twice: the answer names the entry, and another person is added when that is said', async () => {
      const name = 'Чайкин'.normalize('NFC')
      await add({ ...chaikin, name, email: 'one@example.org' })
      const [there] = await named(name)

      const twice = await add({ ...chaikin, name: name.normalize('NFD'), email: 'other@example.org' })
      const capitals = await add({ ...chaikin, name: ' ЧАЙКИН ', side: 'river' })

      expect(twice).toMatchObject({ status: 409, body: { code: 'same-name' } })
      expect(twice.body['detail']).toContain(there?.id)
      expect(capitals.status).toBe(409)
      expect(await named(name)).toHaveLength(1)
      expect((await add({ ...chaikin, name }, '?another=true')).status).toBe(201)
      expect(await named(name)).toHaveLength(2)
    })

    test('is asked about on the page, and the entry is corrected with one press', async () => {
      await sends({ name: 'Vera', email: 'old@example.org' })
      const [vera] = await named('Vera')
      const { secret } = await invite(all.stack.table, vera?.id ?? '', new Date())

      const asked = await sends({ name: 'VERA', email: 'new@example.org' })
      const page = await asked.text()
      expect(asked.status).toBe(409)
      expect(page).toContain('Is this the same person?')
      expect(page).toContain('old@example.org')
      expect(page).toContain(`action="/roster/${vera?.id}/correction"`)
      expect(page).toMatch(/name="another" value="yes"/)

      const correction = { name: 'Vera', capacity: 'former-official', email: 'new@example.org' }
      const saved = await onPages(all.stack).post(`/roster/${vera?.id}/correction`, cookie, correction)
      const roster = await (await onPages(all.stack).get(saved.headers.get('location') ?? '', cookie)).text()
      expect(roster).toContain('The entry of Vera is corrected.')
      expect(await named('Vera')).toMatchObject([{ id: vera?.id, email: 'new@example.org' }])
      expect((await openSession(all.stack.table, secret, new Date())).participant.name).toBe('Vera')
    })

    test.each([
      ['en', 'If it is the same person: a side cannot be corrected. Revoke the entry, then invite the person again.'],
      ['ru', 'Если это тот же человек: сторону исправить нельзя. Исключите его из списка, затем пригласите снова.'],
    ])('on another side, the page says what to do if it is the same person, in %s', async (language, advice) => {
      const name = `Nora ${language}`
      await sends({ name })
      const typed = { name, as: 'sea' }

      const asked = await sends(typed, language)
      const page = await asked.text()
      const back = await (await sends({ ...typed, another: 'no' }, language)).text()

      expect(asked.status).toBe(409)
      expect(page).toContain(advice)
      expect(page).not.toContain('/correction"')
      expect(page).not.toContain('href="/roster"><')
      expect(page).toMatch(/name="another" value="no"/)
      expect(back).toContain(`value="${name}"`)
      expect(back).toMatch(/value="sea"[^>]*selected/)
      expect(await named(name)).toHaveLength(1)
    })

    test('is shown with the address as it was written, and not as it is kept', async () => {
      await sends({ name: 'Пётр', email: 'p@пример.рф' })
      const page = await (await sends({ name: 'Пётр', email: 'petr@пример.рф' })).text()
      expect(page).toContain('p@пример.рф')
      expect(page.replace(/<input[^>]*>/g, '')).not.toContain('xn--')
    })

    test('is not asked about when the same form is sent twice', async () => {
      const key = crypto.randomUUID()
      const [first, second] = [await sends({ name: 'Nina', key }), await sends({ name: 'Nina', key })]
      expect([first.status, second.status]).toEqual([201, 201])
      expect(await named('Nina')).toHaveLength(1)
    })
  })

  test('an entry is corrected over HTTP: name, capacity and address, and the session goes on', async () => {
    const { cleo, ada } = all.company
    const { body } = await cleo.ask<{ participants: Participant[] }>('GET', '/api/participants')
    const path = `/api/participants/${body.participants.find(({ name }) => name === 'Ada')?.id}`

    expect(await cleo.ask('PATCH', path, { capacity: 'acting-official', email: 'a@пример.рф' })).toMatchObject({
      status: 200,
      body: { name: 'Ada', capacity: 'acting-official', email: 'a@xn--e1afmkfd.xn--p1ai' },
    })
    const without = await cleo.ask('PATCH', path, { name: 'Ada B.', email: '' })
    expect(without.body).not.toHaveProperty('email')
    expect((await ada.ask('GET', '/api/dialogue')).body).toMatchObject({ you: { name: 'Ada B.' } })
    expect((await ada.ask('PATCH', path, { name: 'Nobody' })).status).toBe(403)
    expect((await cleo.ask('PATCH', path, { side: 'sea' })).status).toBe(422)
  })
})

test('a name that a record has sealed is not changed any more; capacity and address still are', async () => {
  const { company, stack, stop } = await aStack({ attribution: 'named' })
  const { cleo, ada } = company
  const { body } = await cleo.ask<{ participants: Participant[] }>('GET', '/api/participants')
  const path = `/api/participants/${body.participants.find(({ name }) => name === 'Ada')?.id}`
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, '1.terms.1')
  const term = await ada.tables('1.terms.1', aDefinition())
  await ada.takes('1.terms.1', term, 'support')
  expect((await cleo.ask('PATCH', path, { name: 'Ada A.' })).status).toBe(200)
  await cleo.closes('1.terms.1', 'adjourn')
  await published(ada)

  expect(await cleo.ask('PATCH', path, { name: 'Ada B.' })).toMatchObject({
    status: 409,
    body: { code: 'name-sealed' },
  })
  expect((await cleo.ask('PATCH', path, { name: 'Ada A.', capacity: 'former-official' })).status).toBe(200)
  const record = await readRecord(stack.table, 1)
  expect(JSON.stringify(record)).toContain('Ada A.')
  expect(verifyRecord(JSON.parse(JSON.stringify(record)), record.head).mismatches).toEqual([])
  await stop()
})
