import { randomUUID } from 'node:crypto'
import type { LocalStack } from '../../../infra/local/local-stack.ts'
import { anAuthenticator } from '../../an-authenticator.ts'
import { codeOn, lettersOn } from '../../simulation/read-pages.ts'
import { answerOf, type PageBody, requestOf } from '../../simulation/requested.ts'
import type { Canary } from './a-round-of-canaries.ts'

/** What a facilitator does who convenes, in a round of canaries. */
type Convening = {
  readonly stack: LocalStack
  /** The session of the facilitator, and that of a participant. */
  readonly facilitator: string
  readonly participant: string
  readonly canary: (is: string, ...who: readonly string[]) => string
  readonly secret: (is: string, text: string) => void
}

type Send = (session: string | undefined, path: string, body?: unknown) => Promise<number>

/** A table with people, letters, screens and calendars, with all that goes wrong with them. */
export function convenedCanaries({ stack, facilitator, participant, canary, secret }: Convening) {
  async function sent(session: string | undefined, method: string, path: string, body?: unknown) {
    const own = session === undefined ? {} : { Authorization: `Bearer ${session}` }
    const request = requestOf(method, body, { ...own, 'Idempotency-Key': randomUUID() })
    const { status, body: answer } = await answerOf(await fetch(`${stack.origin}${path}`, request))
    return { status, answer: answer as PageBody & Record<string, string> }
  }
  const leads = (path: string, form: Record<string, string>) =>
    sent(facilitator, 'POST', path, new URLSearchParams(form))

  /** Puts somebody on the roster from a table that has a problem first, seeks them, makes letters, and lets them in. */
  async function fillTheRoster() {
    const name = canary('the name of somebody in a table', 'viola')
    const side = canary('a side in a table that there is not')
    const wrong = `name,role,side\n${name},participant,${side}\n`
    const right = `name,role\n${name},observer\n`
    const previewed = await leads('/roster/table', { text: wrong })
    const refused = await sent(facilitator, 'POST', '/api/roster', wrong)
    const added = await sent(facilitator, 'POST', '/api/roster', right)
    const sought = await leads('/roster/search', { words: name })
    const letters = [1, 2].map(() => leads('/roster/invitations', { group: 'observers', confirmed: 'yes' }))
    const [first, second] = [await letters[0], await letters[1]]
    const links = [first, second].flatMap((one) => lettersOn(one?.answer.text ?? ''))
    for (const { invitation } of links) secret('the link on a letter', invitation)
    const sessions = []
    for (const { invitation } of links) sessions.push(await sent(undefined, 'POST', '/api/session', { invitation }))
    for (const { answer } of sessions) if (answer['token']) secret('the session by a letter', answer['token'].slice(21))
    const all = [previewed, refused, added, sought, first, second].map((one) => one?.status).join()
    const came = sessions.map(({ status }) => status).toSorted()
    if (all !== '422,422,201,200,201,201' || came.join() !== '201,401' || !sought.answer.text.includes(name)) {
      throw new Error(`the roster was not filled: ${all}, ${came}`)
    }
  }

  /** Signs a screen in, types its code again and another one, and ends it. */
  async function useAScreen() {
    const made = await leads('/screens', { hours: '1' })
    const code = codeOn(made.answer.text)
    secret('the code of a screen that was ended', code)
    const typed = canary('a code that is none')
    const type = (what: string) => sent(undefined, 'POST', '/screen', new URLSearchParams({ code: what }))
    const [, id = '', session = ''] = /parley-screen=(\w+)\.([\w-]+)/.exec((await type(code)).answer.cookie) ?? []
    secret('the session of a screen that was ended', session)
    const refused = [await type(code), await type(typed)]
    const chosen = await leads(`/screens/${id}/choice`, { reading: canary('a reading that is none') })
    const ended = await leads(`/screens/${id}/end`, {})
    const all = [made, ...refused, chosen, ended].map(({ status }) => status).join()
    if (all !== '200,401,401,404,303' || code === '' || session === '' || id === '') {
      throw new Error(`no screen was signed in: ${all}`)
    }
  }

  /** Makes a passkey, names it, and signs in with it. */
  async function useAPasskey() {
    const device = anAuthenticator(stack.origin)
    const post = (path: string, session: string | undefined, form?: Record<string, string>) =>
      fetch(`${stack.origin}${path}`, {
        method: 'POST',
        redirect: 'manual',
        ...(session !== undefined && { headers: { Authorization: `Bearer ${session}` } }),
        ...(form !== undefined && { body: new URLSearchParams(form) }),
      })
    const asked = await (await post('/settings/passkeys/challenge', participant)).json()
    secret('the handle of a passkey', asked.user.id)
    secret('the challenge to make a passkey', asked.challenge)
    const passkey = JSON.stringify(device.makes(asked))
    const made = await post('/settings/passkeys', participant, { passkey })
    const page = await fetch(`${stack.origin}/settings/devices`, {
      headers: { Authorization: `Bearer ${participant}` },
    })
    const [, path = ''] = /action="(\/settings\/passkeys\/\w+)\/name"/.exec(await page.text()) ?? []
    const named = await post(`${path}/name`, participant, { name: canary('the name of a passkey', 'tomas') })
    const wanted = await (await post('/device/passkey/challenge', undefined)).json()
    secret('the challenge to sign in with a passkey', wanted.challenge)
    const signedIn = await post('/device/passkey', undefined, { passkey: JSON.stringify(device.uses(wanted)) })
    const [, session = ''] = /parley-session=[\w-]+\.([\w-]+)/.exec(signedIn.headers.get('set-cookie') ?? '') ?? []
    secret('the session by a passkey', session)
    const all = [made, named, signedIn].map(({ status }) => status).join()
    if (all !== '303,303,303' || session === '') throw new Error(`nobody signed in with a passkey: ${all}`)
  }

  /** Makes the address of a calendar. @returns what it answers, and what one does that was withdrawn, or is none */
  async function everythingInACalendar(): Promise<string> {
    const make = async () => (await sent(participant, 'POST', '/api/calendar')).answer['address'] ?? ''
    const [replaced, stands] = [await make(), await make()]
    for (const one of [replaced, stands]) secret('the address of a calendar', /\.([\w-]{43})\//.exec(one)?.[1] ?? '')
    const asked = [stands, replaced, stands.replace(/\.[\w-]{43}/, '.x')]
    const answers = await Promise.all(asked.map(async (one) => (await fetch(one)).text()))
    return answers.join('\n')
  }

  /** The store holds nonsense while somebody convenes. @returns how each request was answered */
  async function causeErrors(): Promise<readonly number[]> {
    const text = canary('nonsense in the store')
    const address = (await sent(participant, 'POST', '/api/calendar')).answer['address'] ?? ''
    secret('the address of a calendar that fails', /\.([\w-]{43})\//.exec(address)?.[1] ?? '')
    const code = codeOn((await leads('/screens', { hours: '1' })).answer.text)
    secret('the code of a screen that fails', code)
    const name = canary('the name of somebody in a table that fails')
    const places = [
      { pk: 'DIALOGUE', sk: 'PARTICIPANT#nonsense' },
      { pk: 'SCREENS', sk: 'SCREEN#nonsense' },
      { pk: 'ROUND#1', sk: 'READING#nonsense' },
    ]
    for (const key of places) await stack.table.put(key, { id: text, name: text, role: text, expires: text })
    const send: Send = async (session, path, body) => (await sent(session, 'POST', path, body)).status
    const statuses = [
      await send(facilitator, '/api/roster', `name,role\n${name},observer\n`),
      await send(facilitator, '/roster/table', new URLSearchParams({ text: `${name},observer` })),
      await send(facilitator, '/roster/invitations', new URLSearchParams({ confirmed: 'yes' })),
      await send(undefined, '/screen', new URLSearchParams({ code })),
      await send(facilitator, '/screens', new URLSearchParams({ hours: '1' })),
      (await fetch(address)).status,
    ]
    for (const key of places) await stack.table.delete(key)
    return statuses
  }

  return { fillTheRoster, useAScreen, useAPasskey, everythingInACalendar, causeErrors }
}

/** Of the canaries, those of which the store has a digest at most. */
export function isSecret({ is }: Canary): boolean {
  return /^the (invitation|session|link|code|address|token|handle|challenge)/.test(is)
}
