import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { makeScreen, signScreenIn } from '../../../functions/access/screen-sessions.ts'
import { api } from '../../../functions/api/api-app.ts'
import type { Table } from '../../../functions/store/table.ts'
import { web } from '../../../functions/web/web.ts'
import { signIn } from '../../sign-in.ts'
import { ORIGIN } from './what-is-served.ts'

/** Everything of the access table that a facilitator can do while a reading is open, and that changes something. */
export const ACTS = [
  'invites a ghost',
  'makes another invitation',
  'makes a recovery',
  'corrects a name',
  'ends sessions',
  'revokes',
  'revokes and erases',
  'makes a token',
  'makes a screen',
  'gives last call',
  'calls off the last call',
  'closes',
  'asks for another reading',
  'adjourns',
  'moves the deadline',
  'chooses an order',
  'tables a chair’s text',
  'answers a message',
  'starts a round',
  'publishes',
  'only looks',
] as const
export type Act = (typeof ACTS)[number]

/** What a convener does, in which second of the reading, and to whom: a number that is taken modulo the people there are. */
export type Step = { readonly second: number; readonly act: Act; readonly whom: number }

/** How many seconds a reading is open if nobody closes it. */
export const OPEN_SECONDS = 3_600

/** The notice of a last call. */
const LAST_CALL_SECONDS = 600

const second = (max: number) => fc.integer({ min: 1, max })
const whom = fc.nat({ max: 20 })

const anyStep: fc.Arbitrary<readonly Step[]> = fc
  .record({ second: second(OPEN_SECONDS - 1), act: fc.constantFrom(...ACTS), whom })
  .map((step) => [step])

/** A last call can be called off for as long as its notice lasts, which single steps seldom meet. */
const calledOff: fc.Arbitrary<readonly Step[]> = fc
  .tuple(second(OPEN_SECONDS - LAST_CALL_SECONDS), second(LAST_CALL_SECONDS - 1), whom)
  .map(([at, later, whom]) => [
    { second: at, act: 'gives last call', whom },
    { second: at + later, act: 'calls off the last call', whom },
  ])

/** What somebody who has everything that a facilitator has may try, and when. */
export const anyScript: fc.Arbitrary<readonly Step[]> = fc
  .array(fc.oneof({ arbitrary: anyStep, weight: ACTS.length }, { arbitrary: calledOff, weight: 1 }), {
    minLength: 3,
    maxLength: 7,
  })
  .map((steps) => steps.flat().toSorted((one, other) => one.second - other.second))

/** A facilitator, and everybody as whom they came to be signed in. */
export type Convener = {
  /** Does something, and returns what was answered, without what is random. */
  does(step: Step, now: Date): Promise<unknown>
  /** Everything that can be asked with: for each a header. */
  readonly masks: ReadonlyMap<string, Readonly<Record<string, string>>>
}

const READING = '/api/readings/1.terms.1'

/**
 * @param people the ids of those on the sides
 * @param sides the ids of the sides
 */
export async function aConvener(
  table: Table,
  {
    people,
    sides,
    start,
  }: { readonly people: readonly string[]; readonly sides: readonly string[]; readonly start: Date },
): Promise<Convener> {
  const { secret } = await signIn(table, 'cleo', start)
  const own = bearer(secret)
  const masks = new Map<string, Readonly<Record<string, string>>>([['cleo', own]])

  async function asks(method: string, path: string, body?: unknown) {
    const response = await api().request(`${ORIGIN}${path}`, {
      method,
      headers: {
        ...own,
        'Idempotency-Key': randomUUID(),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
  }

  /** Signs in with an invitation, as whoever it is for. */
  async function comesIn(name: string, invitation: string | undefined) {
    if (invitation === undefined) return
    const { status, body } = await asks('POST', '/api/session', { invitation })
    if (status === 201) masks.set(name, bearer(body.token))
  }

  return {
    masks,
    async does({ act, whom, second }, now) {
      const id = people[whom % people.length] ?? ''
      const side = sides[whom % sides.length] ?? ''
      const person = `/api/participants/${id}`
      const called = { name: `Ghost ${second}`, role: 'participant', side, capacity: 'nongovernmental-expert' }
      switch (act) {
        case 'invites a ghost': {
          const answer = await asks('POST', '/api/participants', called)
          await comesIn(`ghost ${second}`, answer.body?.invitation?.invitation)
          return answer
        }
        case 'makes another invitation': {
          const answer = await asks('POST', `${person}/invitation`)
          await comesIn(`${id}, invited`, answer.body?.invitation)
          return answer
        }
        case 'makes a recovery': {
          const answer = await asks('POST', `${person}/recovery`)
          await comesIn(`${id}, recovered`, answer.body?.invitation)
          return answer
        }
        case 'corrects a name':
          return asks('PATCH', person, { name: `Somebody ${second}` })
        case 'ends sessions':
          return asks('DELETE', `${person}/sessions`)
        case 'revokes':
          return asks('DELETE', person)
        case 'revokes and erases':
          await asks('DELETE', person)
          return asks('DELETE', `${person}/name`)
        case 'makes a token': {
          const answer = await asks('POST', '/api/programs', { name: `A program ${second}` })
          if (answer.status === 201) masks.set(`program ${second}`, bearer(answer.body.token))
          return answer
        }
        case 'makes a screen': {
          const { code } = await makeScreen(table, 'cleo', 1, now)
          const screen = await signScreenIn(table, code, now)
          masks.set(`screen ${second}`, { Cookie: `parley-screen=${screen.secret}` })
          const { status } = await web().request(`${ORIGIN}/screens`, { headers: cookie(secret) })
          return status
        }
        case 'gives last call':
          return asks('POST', `${READING}/advance`, { decision: 'settle', notice: '10 minutes' })
        case 'calls off the last call':
          return asks('DELETE', `${READING}/last-call?call=1`)
        case 'closes':
          return asks('POST', `${READING}/advance`, { decision: 'settle', notice: 'now' })
        case 'asks for another reading':
          return asks('POST', `${READING}/advance`, { decision: 'another-reading', notice: 'now' })
        case 'adjourns':
          return asks('POST', `${READING}/advance`, { decision: 'adjourn', notice: 'now' })
        case 'moves the deadline':
          return asks('PATCH', READING, { closesAt: new Date(now.getTime() + 60_000 * (1 + whom)).toISOString() })
        case 'chooses an order':
          return asks('PUT', `${READING}/order`, { order: [`definition term ${whom % 3}`] })
        case 'tables a chair’s text':
          return asks('POST', `${READING}/chairs-texts`, {
            body: {
              kind: 'definition',
              term: { en: `Of the chair ${second}` },
              definition: { en: 'What the chair says.' },
            },
          })
        case 'answers a message':
          return asks('POST', '/api/messages/1/answer', { text: 'Who are you?' })
        case 'starts a round':
          return asks('POST', '/api/rounds?knowingly=true')
        case 'publishes':
          return asks('POST', '/api/rounds/1/publication')
        case 'only looks':
          return undefined
        default:
          return act satisfies never
      }
    },
  }
}

export function bearer(secret: string): Readonly<Record<string, string>> {
  return { Authorization: `Bearer ${secret}` }
}

function cookie(secret: string): Readonly<Record<string, string>> {
  return { Cookie: `parley-session=${secret}` }
}
