import type { DevicesView } from '../../functions/views/see-devices.ts'
import { same } from './compare.ts'
import type { Model, ModelDevice } from './model.ts'
import { expectRefused, expectStatus, known, NOBODY, person, type Real } from './real.ts'

/** What somebody does with their devices: another one signs in or leaves, or all are lost and they are admitted anew. */
export type DeviceActs = { readonly who: number; readonly does: readonly ('sign in' | 'leave' | 'lose all')[] }

/** As many as a person may have, less the one that each person of a model begins with. */
const MOST_DEVICES = 9

export async function useDevices(model: Model, real: Real, { who, does }: DeviceActs): Promise<void> {
  let { id } = person(model, who)
  for (const act of does) {
    if (known(model, id).revoked) await isSignedOut(model, real, id)
    else if (act === 'sign in') await signIn(model, real, id)
    else if (act === 'leave') await leave(model, real, id)
    else id = await loseAll(model, real, id)
  }
  await compareDevices(model, real)
}

/** The id of a person, whatever the epoch. */
export function rootOf(id: string): string {
  return id.split('_')[0] ?? ''
}

async function isSignedOut(model: Model, { world }: Real, id: string): Promise<void> {
  const made = await world.ask({ id, token: known(model, id).token }, 'POST', '/api/session/devices')
  expectStatus(made, 401, 'making a code without a session')
}

async function signIn(model: Model, { world }: Real, id: string): Promise<void> {
  const standing = model.devices.filter((one) => one.who === id && stands(model, one))
  if (standing.length >= MOST_DEVICES) return
  const { token } = known(model, id)
  const newCode = async () => {
    const made = await world.ask({ id, token }, 'POST', '/api/session/devices')
    expectStatus(made, 201, 'making a code for another device')
    return { code: made.body['code'] }
  }
  const [replaced, code] = [await newCode(), await newCode()]
  expectRefused(await world.ask(NOBODY, 'POST', '/api/session/device', replaced), 'a code that was replaced')
  const opened = await world.ask(NOBODY, 'POST', '/api/session/device', code)
  if (opened.status === 429) return
  expectStatus(opened, 201, 'signing a device in')
  same('who is signed in', (opened.body['participant'] as { id: string }).id, id)
  expectRefused(await world.ask(NOBODY, 'POST', '/api/session/device', code), 'a code that was used')
  model.devices.push({ who: id, token: String(opened.body['token']), expires: idleAt(model), isEnded: false })
}

async function leave(model: Model, { world }: Real, id: string): Promise<void> {
  const device = model.devices.findLast((one) => one.who === id && stands(model, one))
  if (device === undefined) return
  expectStatus(await world.ask({ id, token: device.token }, 'DELETE', '/api/session'), 204, 'leaving a device')
  device.isEnded = true
}

/** @returns the id of the epoch that begins */
async function loseAll(model: Model, { world, facilitator }: Real, id: string): Promise<string> {
  const { side } = known(model, id)
  const made = await world.ask(facilitator, 'POST', `/api/participants/${id}/recovery`)
  expectStatus(made, 201, 'making a recovery')
  const recovery = { invitation: made.body['invitation'] }
  const opened = await world.ask(NOBODY, 'POST', '/api/session', recovery)
  if (opened.status === 429) return id
  expectStatus(opened, 201, 'redeeming a recovery')
  expectRefused(await world.ask(NOBODY, 'POST', '/api/session', recovery), 'a recovery that was redeemed')
  const anew = (opened.body['participant'] as { id: string }).id
  const epoch = model.recoveries.filter(({ who }) => who === rootOf(id)).length + 1
  same('the id of the epoch', anew, `${rootOf(id)}_${epoch}`)
  for (const reading of model.readings) settledWith(model, reading)
  model.recoveries.push({ who: rootOf(id), side })
  model.people.set(id, { ...known(model, id), revoked: true })
  for (const one of model.devices) if (one.who === id) one.isEnded = true
  for (const one of model.calendars) if (one.who === id) one.stands = false
  model.people.set(anew, { side, token: await world.lastingSession(anew), revoked: false })
  return anew
}

/** Compares every session of another device with what it has to answer. @throws {Error} where it answers otherwise */
export async function compareDevices(model: Model, { world }: Real): Promise<void> {
  for (const device of model.devices) {
    const { who: id, token } = device
    const seen = await world.ask({ id, token }, 'GET', '/api/session/devices')
    expectStatus(seen, stands(model, device) ? 200 : 401, 'a session of another device')
    if (seen.status !== 200) continue
    // It lasts longer once it was used, which is stored once an hour at most.
    if (idleAt(model) - device.expires >= HOUR) device.expires = idleAt(model)
    const times = model.recoveries.filter(({ who }) => who === rootOf(id)).length
    same('how often somebody was admitted anew', (seen.body as DevicesView).admittedAnew.length, times)
  }
}

/** Checks that each settled reading says of every recovery before it which side it was on. @throws {Error} where it does not */
export async function compareRecoveries(model: Model, { world }: Real): Promise<void> {
  if (model.round === 0) return
  for (const recorded of (await world.record(model.round)).readings) {
    const reading = model.readings.find(({ id }) => id === recorded.id)
    if (reading === undefined) continue
    const sides = (all: readonly { readonly side: string }[]) => all.map(({ side }) => side).toSorted()
    same(
      `who was admitted anew before ${recorded.id} was settled`,
      sides(recorded.settlement.recoveries ?? []),
      sides(model.recoveries.slice(0, settledWith(model, reading))),
    )
  }
}

/** How many recoveries there were when a reading was settled: it is asked before each one, once the machine has done all that it can. */
function settledWith(model: Model, reading: Model['readings'][number]): number | undefined {
  if (reading.status !== 'settled') return undefined
  const many = counted.get(reading) ?? model.recoveries.length
  counted.set(reading, many)
  return many
}

const counted = new WeakMap<Model['readings'][number], number>()

function stands(model: Model, { who, isEnded, expires }: ModelDevice): boolean {
  return !isEnded && !known(model, who).revoked && expires > model.now / 1_000
}

function idleAt({ now }: Model): number {
  return Math.floor(now / 1_000) + IDLE
}

/** In seconds. */
const HOUR = 3_600
const IDLE = 30 * 86_400
