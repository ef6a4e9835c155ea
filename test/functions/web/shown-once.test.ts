import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeScreen, signScreenIn } from '../../../functions/access/screen-sessions.ts'
import { putOnRoster } from '../../../functions/actions/invite-participant.ts'
import { readRoster } from '../../../functions/store/participants.ts'
import { aStack, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { onPages } from '../../on-pages.ts'
import { inviteAfresh } from '../../sign-in.ts'

const READING = '/readings/1.terms.1'

describe('what is shown only once, or was only typed', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let pages: ReturnType<typeof onPages>
  let term: string
  const cookies: Record<string, string> = {}
  beforeAll(async () => {
    all = await aStack()
    pages = onPages(all.stack)
    for (const name of ['Ada', 'Cleo']) cookies[name] = await pages.sessionOf(name)
    await putOnRoster(all.stack.table, { role: 'observer', name: 'Oda' }, all.stack.dialogue, new Date())
    await all.company.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(all.company.ada, '1.terms.1')
    term = await all.company.ada.tables('1.terms.1', aDefinition())
  })
  afterAll(() => all.stop())

  const sent = (who: string, path: string, fields: Record<string, string> = {}) =>
    pages.post(path, cookies[who] ?? '', fields)
  const idOf = async (name: string) => (await readRoster(all.stack.table)).find((one) => one.name === name)?.id ?? ''
  /** As the first answer came, without what the visitor then confirms. */
  const asked = async (who: string, path: string, fields: Record<string, string>) =>
    fetch(`${all.stack.origin}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Cookie: cookies[who] ?? '', Origin: all.stack.origin },
      body: new URLSearchParams(fields),
    })

  test.each([
    ['the code of a screen', /<code>[\d ]{12,}<\/code>/, () => sent('Cleo', '/screens', { hours: '1' })],
    ['the address of a calendar', /class="link"/, () => sent('Ada', '/settings/calendar')],
    ['letters', /class="letter/, () => sent('Cleo', '/roster/invitations', { group: '', by: 'letters' })],
    [
      'a recovery',
      /class="link"/,
      async () => sent('Cleo', `/roster/${await idOf('Olu')}/recovery`, { confirmed: 'yes' }),
    ],
    ['the code for another device', /<code>[\d ]{12,}<\/code>/, () => sent('Ada', '/settings/devices')],
    [
      'a question before it is answered',
      /name="confirmed"/,
      () => asked('Cleo', `${READING}/advance`, { decision: 'settle', calledOff: '0' }),
    ],
    [
      'a refused form',
      /role="alert"/,
      () => asked('Ada', `${READING}/proposals/${term}/position`, { stance: 'object', revision: '0', key: 'k' }),
    ],
    ['a refused message', /role="alert"/, () => asked('Ada', '/messages', { text: '', key: 'k' })],
    [
      'a table that is not added yet',
      /name="confirmed"/,
      () => asked('Cleo', '/roster/table', { text: 'name\trole\nEva\tobserver' }),
    ],
    [
      'a question who this is',
      /name="another"/,
      () => asked('Cleo', '/roster', { name: 'Ada', as: 'sea', capacity: 'former-official', key: 'n' }),
    ],
    [
      'a list of chair’s texts',
      /name="listed\.1"/,
      () =>
        asked('Cleo', `${READING}/chairs-texts`, {
          kind: 'definition',
          'term.en': 'Media',
          'definition.en': 'What the sides call so.',
          key: 'list',
        }),
    ],
  ])('%s has no link to another language, which would lose it', async (_, has, answered) => {
    const page = await (await answered()).text()

    expect(page).toMatch(has)
    expect(page).not.toMatch(/<a [^>]*hreflang=/)
  })

  test('every page that has an address has that link, and so has an invitation that is looked at', async () => {
    for (const [who, path] of [
      ['Cleo', '/screens'],
      ['Ada', '/settings'],
      ['Cleo', '/roster'],
      ['Ada', READING],
      ['Cleo', `${READING}/chairs-texts`],
      ['Ada', '/messages'],
    ] as const) {
      expect(await (await pages.get(path, cookies[who] ?? '')).text()).toMatch(/<a [^>]*hreflang="ru"/)
    }
    const secret = await inviteAfresh(all.stack.table, await idOf('Bea'))
    const looked = await (await sent('Bea', '/invitation/look', { invitation: secret })).text()
    expect(looked).toMatch(new RegExp(`<a href="[^"]*lang=ru#${secret}"[^>]*hreflang="ru"`))
  })

  test('the code of a screen stands alone, and only a screen that is signed in can be led', async () => {
    const { code } = await makeScreen(all.stack.table, 'cleo', 1, new Date())
    const { secret } = await signScreenIn(all.stack.table, code, new Date())
    const [signedIn = ''] = secret.split('.')
    const made = await (await sent('Cleo', '/screens', { hours: '1' })).text()
    const list = await (await pages.get('/screens', cookies['Cleo'] ?? '')).text()

    expect(made).not.toMatch(/action="\/screens/)
    expect(made).toContain(`${all.stack.origin}/screen<`)
    expect(list.match(/action="\/screens\/[0-9a-f]+\/choice"/g)?.every((one) => one.includes(signedIn))).toBe(true)
    expect(list).toContain(`action="/screens/${signedIn}/choice"`)
    expect(list.match(/action="\/screens\/[0-9a-f]+\/end"/g)?.length).toBeGreaterThan(1)
  })
})
