import { closeKnowingly, lacksAuthenticText } from './authentic.ts'
import { compareRecord, compareRound } from './compare.ts'
import { rootOf } from './devices.ts'
import type { Decision, Model, ModelNotice, ModelReading, Side } from './model.ts'
import { expectStatus, person, quiet, type Real, readingAt } from './real.ts'
import {
  close,
  continueConsultations,
  continueRound,
  delegatesOf,
  hasReadingsLeft,
  look,
  momentIn,
  pass,
  start,
} from './round-model.ts'
import { isOpen } from './tabling.ts'

export async function join(model: Model, { world, facilitator }: Real, side: Side): Promise<void> {
  const newcomer = { role: 'participant', name: 'Somebody', side, capacity: 'former-official' }
  const added = await world.ask(facilitator, 'POST', '/api/participants?another=true', newcomer)
  expectStatus(added, 201, 'joining')
  const { participant, invitation } = added.body as { participant: { id: string }; invitation: { invitation: string } }
  const first = await world.ask(facilitator, 'POST', '/api/session', { invitation: invitation.invitation })
  expectStatus(first, 201, 'redeeming an invitation')
  model.people.set(participant.id, { side, token: await world.lastingSession(participant.id), revoked: false })
}

export async function revoke(model: Model, { world, facilitator }: Real, who: number): Promise<void> {
  const somebody = person(model, who)
  expectStatus(await world.ask(facilitator, 'DELETE', `/api/participants/${somebody.id}`), 204, 'revoking')
  for (const [id, one] of model.people) if (rootOf(id) === rootOf(somebody.id)) one.revoked = true
}

export async function startRound(model: Model, real: Real): Promise<void> {
  const bothSides = new Set(delegatesOf(model).values()).size === 2
  const may = bothSides && (model.round === 0 || model.published)
  if (may) await compareRound(model, real)
  if (may) await compareRecord(model, real)
  const answer = await real.world.ask(real.facilitator, 'POST', '/api/rounds?knowingly=true')
  expectStatus(answer, may ? 201 : 409, 'starting a round')
  if (may) start(model)
}

export async function advance(model: Model, real: Real, where: number, decision: Decision): Promise<void> {
  const reading = await readingAt(model, real, where)
  if (reading === undefined) return
  const wasOpen = canBeDecided(model, reading)
  const { calledOff, call } = reading
  const refused = isKeptFrom(model, reading, decision) || (wasOpen && call !== undefined)
  const said = { decision, calledOff }
  const isAsked = wasOpen && !refused && lacksAuthenticText(reading, decision)
  const answer = await closeKnowingly(real, reading, said, isAsked)
  expectStatus(answer, refused ? 409 : 202, `${decision} of ${reading.id}`)
  if (refused) return
  if (wasOpen) close(model, reading, decision)
  // The same decision again, after its last call ended, wakes the machine.
  else if (model.machine && reading.status === 'open') look(model, reading)
}

/** @param behind how many of the last calls that were called off the facilitator has not seen */
export async function lastCall(model: Model, real: Real, where: number, { decision, notice, behind }: Calling) {
  const reading = await readingAt(model, real, where)
  if (reading === undefined) return
  const isNowOpen = canBeDecided(model, reading)
  const { call, calledOff } = reading
  const seen = Math.max(calledOff - behind, 0)
  const isTheSame = call?.decision === decision && call.notice === notice
  const isOther = isNowOpen && (seen < calledOff || (call !== undefined && !isTheSame))
  const refused = isKeptFrom(model, reading, decision) || isOther
  const said = { decision, notice, calledOff: seen }
  const isAsked = isNowOpen && !refused && call === undefined && lacksAuthenticText(reading, decision)
  const answer = await closeKnowingly(real, reading, said, isAsked)
  expectStatus(answer, refused ? 409 : 202, `last call for ${decision} of ${reading.id} in ${notice}`)
  if (!isNowOpen || refused) return
  if (call === undefined) {
    reading.call = { decision, notice, deadline: reading.closesAt }
    reading.closesAt = Math.min(momentIn(model, reading) + NOTICE_MS[notice], reading.closesAt)
  }
  if (model.machine) look(model, reading)
}

/** @param back how many last calls before the last one this one is */
export async function callOff(model: Model, real: Real, where: number, back: number): Promise<void> {
  const reading = await readingAt(model, real, where)
  if (reading === undefined) return
  const { call, calledOff } = reading
  const number = Math.max(calledOff + (call === undefined ? 0 : 1) - back, 1)
  const isNow = call !== undefined && number === calledOff + 1
  const expected = !isOpen(model, reading) ? 409 : isNow || number <= calledOff ? 200 : 404
  const path = `/api/readings/${reading.id}/last-call?call=${number}`
  expectStatus(await real.world.ask(real.facilitator, 'DELETE', path), expected, `calling off ${number}`)
  if (expected === 200 && isNow) Object.assign(reading, { call: undefined, calledOff: number, closesAt: call.deadline })
}

export type Calling = { readonly decision: Decision; readonly notice: ModelNotice; readonly behind: number }

const NOTICE_MS: Readonly<Record<ModelNotice, number>> = {
  '10 minutes': 600_000,
  '1 hour': 3_600_000,
  '1 day': 86_400_000,
}

/** Whether a reading is open at the moment at which a decision on it is recorded. */
function canBeDecided(model: Model, reading: ModelReading): boolean {
  return reading.status === 'open' && reading.closesAt > momentIn(model, reading)
}

/** Whether the rules, the silence or what closed a reading keep a facilitator from a decision. */
function isKeptFrom(model: Model, reading: ModelReading, decision: Decision): boolean {
  const isNotLeft = (decision === 'another-reading' || decision === 'silence') && !hasReadingsLeft(reading)
  const closedBy = reading.decision ?? reading.call?.decision
  const isOver = !canBeDecided(model, reading) && closedBy !== decision
  return isNotLeft || (reading.isUnderSilence && decision !== 'adjourn') || isOver
}

export async function move(model: Model, real: Real, where: number, seconds: number): Promise<void> {
  const reading = await readingAt(model, real, where)
  if (reading === undefined) return
  const to = model.now + seconds * 1_000
  const closesAt = new Date(to).toISOString()
  const answer = await real.world.ask(real.facilitator, 'PATCH', `/api/readings/${reading.id}`, { closesAt })
  const isTooSoon = reading.isUnderSilence && to < reading.closesAt
  const mayMove = canBeDecided(model, reading) && reading.call === undefined && !isTooSoon
  const at = momentIn(model, reading)
  const expected = to <= at ? 422 : mayMove ? 200 : 409
  expectStatus(answer, expected, `moving the deadline of ${reading.id}`)
  if (expected !== 200) return
  Object.assign(reading, { closesAt: to, movedAt: at })
  if (model.machine) look(model, reading)
}

/** Time passes once the machine has done all that it can. @throws {Error} where it looks again and again */
export async function passTime(model: Model, real: Real, seconds: number): Promise<void> {
  const { world, clock } = real
  await quiet(model, real)
  let looks = 0
  await clock.pass(seconds * 1_000, () => {
    looks += 1
    if (looks > MOST_LOOKS) throw new Error(`the machine looked ${MOST_LOOKS} times in ${seconds} s`)
    return world.untilQuiet()
  })
  pass(model, seconds * 1_000)
}

/** No time passes: no timer is due. */
export async function jumpTime(model: Model, { clock }: Real, seconds: number): Promise<void> {
  model.now += seconds * 1_000
  clock.jump(seconds * 1_000)
}

export async function die(model: Model, { world }: Real): Promise<void> {
  for (const executions of [world.executions(), world.consultations()]) {
    for (const { executionArn, ended } of executions.all()) {
      if (ended === undefined) executions.stop(executionArn, 'States.Runtime', 'died in a test')
    }
  }
  model.machine = false
  for (const one of model.consultations) one.isAttended = false
}

export async function resume(model: Model, { world, facilitator }: Real): Promise<void> {
  const answer = await world.ask(facilitator, 'POST', `/api/rounds/${Math.max(model.round, 1)}/resume`)
  expectStatus(answer, model.round === 0 ? 404 : model.published ? 409 : 200, 'resuming')
  if (answer.status !== 200) return
  if (!model.machine) return continueRound(model)
  for (const reading of [...model.readings]) {
    if (reading.status === 'open' && reading.closesAt <= model.now) look(model, reading)
  }
}

/** What runs every hour in a deployed dialogue continues the consultations whose execution has stopped. */
export async function resumeConsultations(model: Model, { world }: Real): Promise<void> {
  await world.resumeConsultations()
  continueConsultations(model)
}

export async function killed(model: Model, { world }: Real): Promise<void> {
  await world.again()
  for (const one of model.consultations) one.isAttended = false
  continueConsultations(model)
  if (model.round > 0 && !model.published) continueRound(model)
}

/** Nobody does anything any more: once somebody has seen to it that the clock runs, a round ends by its deadlines. */
export async function leaveAlone(model: Model, real: Real): Promise<void> {
  if (model.round === 0 || model.published) return
  if (!model.machine) await resume(model, real)
  await passTime(model, real, LONGEST_ROUND)
  if (!model.published) throw new Error(`by its model, the round does not end within ${LONGEST_ROUND} s`)
}

/** In seconds: a lane takes twelve sittings at most, of a week or of as long as a deadline may be moved. */
const LONGEST_ROUND = 400 * 86_400

/** Far more than two lanes take in all of that time, and some consultations that are looked at once a day. */
const MOST_LOOKS = 5_000
