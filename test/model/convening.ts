import { randomUUID } from 'node:crypto'
import type { Participant } from '../../shared/participant.ts'
import { lettersOn } from '../simulation/read-pages.ts'
import { passTime } from './acts.ts'
import { same } from './compare.ts'
import { rootOf } from './devices.ts'
import type { Model, ModelInvitee, Side } from './model.ts'
import { expectRefused, expectStatus, NOBODY, pageOf, type Real } from './real.ts'

export type Convening = {
  /** The people of a table: observers, or of a side. */
  readonly rows: readonly ('observer' | Side)[]
  readonly isWrong: boolean
  /** For whom letters are made, each time: for everybody, or for observers alone. */
  readonly letters: readonly ('' | 'observers')[]
  readonly seconds: number
  /** Of all invitations that were ever made, those that are redeemed. */
  readonly redeemed: readonly number[]
  /** Of those who have not come, one who is revoked. */
  readonly revoked: number | null
}

/** A table is added, and sent twice; letters are made, time passes, some come in, and now and then one is revoked. */
export async function convene(model: Model, real: Real, convening: Convening): Promise<void> {
  await addTable(model, real, convening)
  for (const group of convening.letters) await makeLetters(model, real, group)
  await passTime(model, real, convening.seconds)
  for (const which of convening.redeemed) await redeem(model, real, which)
  if (convening.revoked !== null) await revokeWaiting(model, real, convening.revoked)
  await compareConvened(model, real)
}

async function addTable(model: Model, { world, facilitator }: Real, { rows, isWrong }: Convening): Promise<void> {
  model.tables += 1
  const people = rows.map((row, one) => ({ name: `Person ${one} of table ${model.tables}`, row }))
  const lines = people.map(({ name, row }) =>
    row === 'observer' ? `${name},observer,,` : `${name},participant,${row},former-official`,
  )
  const wrong = isWrong ? [lines[0] ?? ''] : []
  const table = ['name,role,side,capacity', ...lines, ...wrong].join('\n')
  const key = randomUUID()
  for (const sent of [key, key, randomUUID()]) {
    const added = await world.ask(facilitator, 'POST', '/api/roster', table, sent)
    expectStatus(added, isWrong ? 422 : 201, 'adding a table')
    if (!isWrong) same('how many were added', added.body['added'], sent === key ? people.length : 0)
  }
  if (isWrong) return
  const roster = await rosterOf({ world, facilitator })
  for (const { name, row } of people) {
    const id = roster.find((one) => one.name === name)?.id ?? ''
    model.invitees.set(id, { name, side: row === 'observer' ? undefined : row, invitations: [], state: 'waits' })
  }
}

async function makeLetters(model: Model, { world, facilitator }: Real, group: string): Promise<void> {
  const waiting = [...model.invitees.values()].filter(
    ({ state, side }) => state === 'waits' && (group === '' || side === undefined),
  )
  const asked = new URLSearchParams({ group, confirmed: 'yes' })
  const made = await world.ask(facilitator, 'POST', '/roster/invitations', asked)
  expectStatus(made, waiting.length === 0 ? 200 : 201, 'making letters')
  const letters = lettersOn(pageOf(made).text)
  same('for whom there are letters', namesOf(letters), namesOf(waiting))
  const expires = Math.floor(model.now / 1_000) + FORTNIGHT
  for (const { name, invitation: secret } of letters) {
    waiting.find((one) => one.name === name)?.invitations.push({ secret, expires })
  }
}

async function redeem(model: Model, { world }: Real, which: number): Promise<void> {
  const all = invitationsIn(model)
  const [one] = all.slice(which % Math.max(all.length, 1))
  if (one === undefined) return
  const { id, invitee, secret } = one
  const mayCome = stands(model, one)
  const session = await world.ask(NOBODY, 'POST', '/api/session', { invitation: secret })
  if (!mayCome) return expectRefused(session, 'an invitation that does not stand')
  expectStatus(session, 201, 'redeeming an invitation of a letter')
  invitee.state = 'came in'
  if (invitee.side === undefined) return
  model.people.set(id, { side: invitee.side, token: await world.lastingSession(id), revoked: false })
}

async function revokeWaiting(model: Model, { world, facilitator }: Real, which: number): Promise<void> {
  const waiting = [...model.invitees].filter(([, { state }]) => state === 'waits')
  const [id, invitee] = waiting[which % Math.max(waiting.length, 1)] ?? []
  if (id === undefined || invitee === undefined) return
  expectStatus(await world.ask(facilitator, 'DELETE', `/api/participants/${id}`), 204, 'revoking who has not come')
  invitee.state = 'revoked'
}

/** Compares the roster, and every invitation that was ever made. @throws {Error} where something is different */
export async function compareConvened(model: Model, real: Real): Promise<void> {
  if (model.tables === 0) return
  const people = [...model.people.keys()].map(rootOf)
  const ids = new Set([real.facilitator.id, real.observer.id, ...people, ...model.invitees.keys()])
  const roster = await rosterOf(real)
  same('who is on the roster', roster.map(({ id }) => rootOf(id)).toSorted(), [...ids].toSorted())
  const named = roster.filter(({ id }) => model.invitees.has(rootOf(id)))
  same('the names on the roster', namesOf(named), namesOf([...model.invitees.values()]))
  for (const one of invitationsIn(model)) {
    const form = new URLSearchParams({ invitation: one.secret })
    const looked = await real.world.ask(NOBODY, 'POST', '/invitation/look', form)
    if (stands(model, one)) expectStatus(looked, 200, 'looking at an invitation')
    else expectRefused(looked, 'looking at an invitation that does not stand')
  }
}

type Invitation = {
  readonly id: string
  readonly invitee: ModelInvitee
  readonly secret: string
  readonly expires: number
  readonly isLast: boolean
}

function invitationsIn({ invitees }: Model): readonly Invitation[] {
  return [...invitees].flatMap(([id, invitee]) =>
    invitee.invitations.map((one, index) => ({
      ...one,
      id,
      invitee,
      isLast: index === invitee.invitations.length - 1,
    })),
  )
}

/** Whether an invitation lets somebody in: it is their last one, and they have not come. */
function stands(model: Model, { invitee, isLast, expires }: Invitation): boolean {
  return isLast && invitee.state === 'waits' && expires > model.now / 1_000
}

async function rosterOf({ world, facilitator }: Pick<Real, 'world' | 'facilitator'>): Promise<readonly Participant[]> {
  const seen = await world.ask(facilitator, 'GET', '/api/participants')
  expectStatus(seen, 200, 'looking at the roster')
  return seen.body['participants'] as readonly Participant[]
}

function namesOf(all: readonly { readonly name: string }[]): readonly string[] {
  return all.map(({ name }) => name).toSorted()
}

/** In seconds. */
const FORTNIGHT = 14 * 86_400
