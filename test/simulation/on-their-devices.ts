import type { DevicesView } from '../../functions/views/see-devices.ts'
import type { Participant } from '../../shared/participant.ts'
import { type Asks, unexpected } from './asks.ts'

/** Somebody asks for another code or recovery where the answer was lost: more than this, and they do not work. */
const MOST_ATTEMPTS = 20

/** Nobody, or somebody who was not let in. */
const REFUSED = [401, 429]

type Session = { readonly Authorization: string }

/**
 * Somebody on the roster who has come in loses every device and is admitted anew, signs in on a second device and ends it, and loses both
 * again. What was interrupted is done again until it is acknowledged.
 *
 * @returns how often a recovery of theirs was acknowledged
 * @throws {Error} where a session works that was ended, or a code or recovery that was used or replaced, or one does not that stands
 */
export async function losesDevices(asks: Asks, name: string): Promise<number> {
  const person = await onRoster(asks, name)
  const first = await admittedAnew(asks, person.id)
  const second = await signsInOnAnother(asks, first.session)
  await isHere(asks, [first.session, second.session], [])
  await isRefused(asks, '/api/session/device', { code: second.code }, 'a code that was used')
  await isRefused(asks, '/api/session', { invitation: first.recovery }, 'a recovery that was redeemed')

  await endsAllOthers(asks, first.session)
  await isHere(asks, [first.session], [second.session])

  const third = await signsInOnAnother(asks, first.session)
  const unused = await codeFor(asks, first.session)
  const replaced = await recoveryFor(asks, person.id)
  const anew = await admittedAnew(asks, person.id)
  await isHere(asks, [anew.session], [first.session, second.session, third.session])
  await isRefused(asks, '/api/session/device', { code: unused }, 'a code that was made before a recovery')
  await isRefused(asks, '/api/session', { invitation: replaced }, 'a recovery that was replaced')
  await isOnOneDevice(asks, anew.session)
  return 2
}

/**
 * Checks that somebody was admitted anew as often as it was acknowledged, or oftener, where the answer was lost, and that everybody who sees
 * the roster reads it. @throws {Error} where it is not so
 */
export async function checkAdmittedAnew(asks: Asks, name: string, acknowledged: number): Promise<void> {
  const { recoveries = [], id } = await onRoster(asks, name)
  const ofEpoch = Number(id.split('_')[1] ?? 0)
  if (recoveries.length < acknowledged || ofEpoch !== recoveries.length) {
    throw new Error(`${name}, with the id ${id}, was admitted anew ${recoveries.length} times, not ${acknowledged}`)
  }
}

/** A recovery whose answer was lost has let in nobody who knows: another one is made. */
async function admittedAnew(asks: Asks, id: string) {
  for (let attempts = 0; attempts < MOST_ATTEMPTS; attempts += 1) {
    const recovery = await recoveryFor(asks, id)
    const opened = await asks<{ token: string }>({}, 'POST', '/api/session', { invitation: recovery })
    if (opened.status === 201) return { recovery, session: sessionOf(opened.body.token) }
    if (!REFUSED.includes(opened.status)) throw unexpected('redeeming a recovery', opened)
  }
  throw new Error(`nobody was admitted anew by ${MOST_ATTEMPTS} recoveries`)
}

async function recoveryFor(asks: Asks, id: string): Promise<string> {
  const made = await asks<{ invitation: string }>('facilitator', 'POST', `/api/participants/${id}/recovery`)
  if (made.status !== 201) throw unexpected('making a recovery', made)
  return made.body.invitation
}

/** A code whose answer was lost has signed in a device that does not know it: another one is made. */
async function signsInOnAnother(asks: Asks, on: Session) {
  for (let attempts = 0; attempts < MOST_ATTEMPTS; attempts += 1) {
    const code = await codeFor(asks, on)
    const opened = await asks<{ token: string }>({}, 'POST', '/api/session/device', { code })
    if (opened.status === 201) return { code, session: sessionOf(opened.body.token) }
    if (!REFUSED.includes(opened.status)) throw unexpected('signing a device in', opened)
  }
  throw new Error(`no device was signed in with ${MOST_ATTEMPTS} codes`)
}

async function codeFor(asks: Asks, on: Session): Promise<string> {
  const made = await asks<{ code: string }>(on, 'POST', '/api/session/devices')
  if (made.status !== 201) throw unexpected('making a code for a device', made)
  return made.body.code
}

/** Ends also the sessions of devices that nobody heard of. A session that the first attempt ended is not there for the second. */
async function endsAllOthers(asks: Asks, on: Session): Promise<void> {
  for (const { id } of (await devicesOf(asks, on)).filter(({ isThis }) => !isThis)) {
    const ended = await asks(on, 'DELETE', `/api/session/devices/${id}`)
    if (![204, 404].includes(ended.status)) throw unexpected('ending the session of a device', ended)
  }
  await isOnOneDevice(asks, on)
}

async function isOnOneDevice(asks: Asks, on: Session): Promise<void> {
  const left = await devicesOf(asks, on)
  if (left.length !== 1) throw new Error(`somebody is signed in on ${left.length} devices, not on one`)
}

async function devicesOf(asks: Asks, on: Session): Promise<DevicesView['devices']> {
  const seen = await asks<DevicesView>(on, 'GET', '/api/session/devices')
  if (seen.status !== 200) throw unexpected('looking at one’s devices', seen)
  return seen.body.devices
}

async function isHere(asks: Asks, here: readonly Session[], gone: readonly Session[]): Promise<void> {
  for (const [sessions, expected] of [[here, 200] as const, [gone, 401] as const]) {
    for (const session of sessions) {
      const seen = await asks(session, 'GET', '/api/dialogue')
      if (seen.status !== expected) throw unexpected(`a session that should be answered ${expected}`, seen)
    }
  }
}

async function isRefused(asks: Asks, path: string, body: unknown, what: string): Promise<void> {
  const opened = await asks({}, 'POST', path, body)
  if (!REFUSED.includes(opened.status)) throw unexpected(what, opened)
}

async function onRoster(asks: Asks, name: string): Promise<Participant> {
  const seen = await asks<{ participants: readonly Participant[] }>('facilitator', 'GET', '/api/participants')
  const person = seen.status === 200 ? seen.body.participants.find((one) => one.name === name) : undefined
  if (person === undefined) throw unexpected(`looking for ${name} on the roster`, seen)
  return person
}

function sessionOf(token: string): Session {
  return { Authorization: `Bearer ${token}` }
}
