import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRoster } from '../../../functions/store/participants.ts'
import type { LocalStack } from '../../../infra/local/local-stack.ts'
import type { aStack } from '../../a-stack.ts'
import { signIn } from '../../sign-in.ts'
import { aDialogueWithATerm, browserOf, FORM } from './a-browser-of-pages.ts'

describe('who comes in, and who leaves, through pages', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let stack: LocalStack
  let ask: ReturnType<typeof browserOf>['ask']
  let redeemOnPage: ReturnType<typeof browserOf>['redeemOnPage']
  let secretOf: ReturnType<typeof browserOf>['secretOf']
  let sessionOf: ReturnType<typeof browserOf>['sessionOf']

  beforeAll(async () => {
    ;({ all } = await aDialogueWithATerm())
    stack = all.stack
    ;({ ask, redeemOnPage, secretOf, sessionOf } = browserOf(stack))
  })
  afterAll(() => all.stop())

  test('an invitation is redeemed by its button only, and its page does not show whose it is', async () => {
    const secret = await secretOf('Bo')

    const looked = await ask(`/invitation#${secret}`)
    const page = await looked.text()
    const accepted = await redeemOnPage(secret)

    expect(looked.headers.get('set-cookie')).toBeNull()
    expect(page).not.toMatch(/\bBo\b/)
    expect([accepted.status, accepted.headers.get('location')]).toEqual([303, '/'])
    expect(accepted.headers.get('set-cookie')).toMatch(/^parley-session=[\w.-]{64};.*HttpOnly.*SameSite=Lax/)
  })

  const look = (invitation: string) =>
    ask('/invitation/look', {
      method: 'POST',
      headers: { Origin: stack.origin, ...FORM },
      body: new URLSearchParams({ invitation }),
    })

  test('an invitation says who invites whom, for which side, and how long it takes, and is not used by that', async () => {
    const secret = await secretOf('Bo')

    const pages = [await look(secret), await look(` ${stack.origin}/invitation#${secret}`)]
    const [page = '', again] = await Promise.all(pages.map((one) => one.text()))
    const accepted = await redeemOnPage(secret)

    expect(again).toBe(page)
    expect(pages.map(({ headers }) => headers.get('set-cookie'))).toEqual([null, null])
    expect(page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toMatch(
      /Convened by .* Who is invited Bo Role participant Side The sea side Capacity Nongovernmental expert How long it takes A round has five stages\. A reading stays open for 7 days, .* 1 text in 1 reading waits for your position now\. To read them takes about 1 minute\./,
    )
    expect(accepted.status).toBe(303)
  })

  test('an invitation that no longer works shows nobody’s name, whatever the reason', async () => {
    const [replaced, spent] = [await secretOf('Bea'), await secretOf('Bea')]
    await redeemOnPage(spent)

    const pages = await Promise.all([replaced, spent, 'x'.repeat(43)].map(look))
    const texts = await Promise.all(pages.map((page) => page.text()))

    expect(pages.map(({ status }) => status)).toEqual([401, 401, 401])
    expect(new Set(texts).size).toBe(1)
    expect(texts.join()).not.toMatch(/\bBea\b|xxx/)
    expect(texts.join()).not.toContain(spent)
  })

  test('an invitation can be entered as its whole link, and a refusal does not show it again', async () => {
    const secret = await secretOf('Bo')

    const taken = await redeemOnPage(` ${stack.origin}/invitation#${secret}\n`)
    const spent = await redeemOnPage(secret)

    expect([taken.status, spent.status]).toEqual([303, 401])
    expect(await spent.text()).not.toContain(secret)
  })

  test('a link that cannot be read is refused as such, on a page that takes another one', async () => {
    const secret = await secretOf('Bo')
    const refused = await look(`${stack.origin}/invitation#${secret.slice(2)}`)

    const page = await refused.text()
    expect(refused.status).toBe(422)
    expect(page).toContain('This is not an invitation link')
    expect(page).toContain('action="/invitation/look"')
    expect((await look(`Open <${stack.origin}/invitation%23${secret}>.`)).status).toBe(200)
    expect((await redeemOnPage(`Open <${stack.origin}/invitation%23${secret}>.`)).status).toBe(303)
  })

  test('a caller who tries a used invitation keeps their own session', async () => {
    const spent = await secretOf('Bo')
    await redeemOnPage(spent)

    const refused = await redeemOnPage(spent, { Cookie: await sessionOf('Abe') })

    expect(refused.status).toBe(401)
    expect(await refused.text()).toContain('action="/leave"')
  })

  test('redeeming an invitation ends the earlier session of that browser', async () => {
    const [before, secret] = [await sessionOf('Abe'), await secretOf('Bo')]

    const accepted = await redeemOnPage(secret, { Cookie: before })
    const after = accepted.headers.get('set-cookie')?.split(';')[0] ?? ''

    expect(after).not.toBe(before)
    expect((await ask('/', { headers: { Cookie: before } })).status).toBe(401)
    expect(await (await ask('/', { headers: { Cookie: after } })).text()).toContain('<bdi>Bo</bdi>')
  })

  test('a cookie that somebody else set opens no session, before or after redeeming', async () => {
    const bo = (await readRoster(stack.table)).find(({ name }) => name === 'Bo')
    const planted = `parley-session=${bo?.id}.${'p'.repeat(43)}`

    const accepted = await redeemOnPage(await secretOf('Bo'), { Cookie: planted })

    expect(accepted.headers.get('set-cookie')).not.toContain(planted)
    expect((await ask('/', { headers: { Cookie: planted } })).status).toBe(401)
  })

  test('signing out on every device ends all sessions at once, also of a program', async () => {
    const [here, there] = [await sessionOf('Olu'), await sessionOf('Olu')]
    const olu = (await readRoster(stack.table)).find(({ name }) => name === 'Olu')
    const program = await signIn(stack.table, olu?.id ?? '')
    const [Origin, bearer] = [stack.origin, { Authorization: `Bearer ${program.secret}` }]

    const left = await ask('/leave-everywhere', { method: 'POST', headers: { Cookie: here, Origin, ...FORM } })

    const answers = await Promise.all(
      [{ Cookie: here }, { Cookie: there }, bearer].map((headers) => ask('/api/dialogue', { headers })),
    )
    expect(left.headers.get('clear-site-data')).toBe('"cache", "storage"')
    expect(left.headers.get('set-cookie')).toMatch(/^parley-session=;/)
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
  })

  test('a facilitator can sign somebody out on every device, and they stay on the roster', async () => {
    const [cleo, rex] = [await sessionOf('Cleo'), await sessionOf('Rex')]
    const id = (await readRoster(stack.table)).find((one) => one.name === 'Rex')?.id
    const headers = { Cookie: cleo, Origin: stack.origin, ...FORM }

    const done = await ask(`/roster/${id}/sign-out`, { method: 'POST', headers })

    expect([done.status, done.headers.get('location')]).toEqual([303, `/roster?out=${id}`])
    expect((await ask('/', { headers: { Cookie: rex } })).status).toBe(401)
    expect((await ask('/', { headers: { Cookie: await sessionOf('Rex') } })).status).toBe(200)
  })

  test('only a facilitator sees the roster and the page for leading a reading', async () => {
    const [abe, olu] = await Promise.all(['Abe', 'Olu'].map(sessionOf))
    const roster = await ask('/roster', { headers: { Cookie: abe ?? '' } })
    const advance = await ask('/readings/1.terms.1/advance', {
      method: 'POST',
      headers: { Cookie: olu ?? '', Origin: stack.origin, ...FORM },
      body: new URLSearchParams({ decision: 'settle' }),
    })

    expect([roster.status, advance.status]).toEqual([403, 403])
    expect((await all.company.abe.sees('1.terms.1')).status).toBe('open')
  })

  test('a person who is invited twice by a form without a key is on the roster once, and the page asks who this is', async () => {
    const Cookie = await sessionOf('Cleo')
    const body = new URLSearchParams({ name: 'Zoe', as: 'sea', capacity: 'former-official' })
    const send = () => ask('/roster', { method: 'POST', headers: { Cookie, Origin: stack.origin, ...FORM }, body })

    const pages = [await send(), await send()]
    const roster = await readRoster(stack.table)

    expect(pages.map((page) => page.status)).toEqual([201, 409])
    expect(roster.filter((one) => one.name === 'Zoe')).toHaveLength(1)
  })

  test('a person who is invited by two equal forms at the same time is on the roster once', async () => {
    const Cookie = await sessionOf('Cleo')
    const form = await (await ask('/roster', { headers: { Cookie } })).text()
    const key = /name="key" value="([^"]+)"/.exec(form)?.[1] ?? ''
    const send = (name: string) =>
      ask('/roster', {
        method: 'POST',
        headers: { Cookie, Origin: stack.origin, ...FORM },
        body: new URLSearchParams({ name, as: 'sea', capacity: 'former-official', key }),
      })

    const pages = await Promise.all(['Zack', 'Zack', 'Zack'].map(send))
    // Going back and writing another name is inviting somebody else.
    const other = await send('Zelda')
    const roster = await readRoster(stack.table)

    expect([...pages, other].map((page) => page.status)).toEqual([201, 201, 201, 201])
    expect(roster.filter((one) => one.name === 'Zack')).toHaveLength(1)
    expect(roster.filter((one) => one.name === 'Zelda')).toHaveLength(1)
  })
})
