import { randomUUID } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import type { Answer, Somebody, World } from '../simulation/a-world.ts'
import type { ControlledClock } from '../simulation/controlled-clock.ts'
import type { Gate } from '../simulation/gate.ts'
import { whatTheRecordLacks } from './compare.ts'
import {
  close,
  type Decision,
  goOn,
  look,
  type Model,
  type ModelProposal,
  type ModelReading,
  mayStillSit,
  pass,
  type Side,
  start,
} from './round-model.ts'
import { change, stancesIn, tabledIn } from './texts.ts'

/** What is tried: a dialogue that runs in time that is controlled, and whose machine a gate holds back. */
export type Real = {
  readonly world: World
  readonly clock: ControlledClock
  readonly gate: Gate
  readonly facilitator: Somebody
}

/** Says what was expected of an answer, where it was something else. */
function expectStatus(answer: Answer, expected: number, what: string): void {
  if (answer.status === expected) return
  throw new Error(`${what}: expected ${expected}, got ${answer.status} ${JSON.stringify(answer.body)}`)
}

export async function join(model: Model, { world, facilitator }: Real, side: Side): Promise<void> {
  const newcomer = { role: 'participant', name: 'Somebody', side, capacity: 'former-official' }
  const added = await world.ask(facilitator, 'POST', '/api/participants', newcomer)
  expectStatus(added, 201, 'joining')
  const { participant, invitation } = added.body as { participant: { id: string }; invitation: { invitation: string } }
  const first = await world.ask(facilitator, 'POST', '/api/session', { invitation: invitation.invitation })
  expectStatus(first, 201, 'redeeming an invitation')
  model.people.set(participant.id, { side, token: await world.lastingSession(participant.id), revoked: false })
}

export async function revoke(model: Model, { world, facilitator }: Real, who: number): Promise<void> {
  const somebody = person(model, who)
  expectStatus(await world.ask(facilitator, 'DELETE', `/api/participants/${somebody.id}`), 204, 'revoking')
  model.people.set(somebody.id, { ...somebody, revoked: true })
}

export async function startRound(model: Model, real: Real): Promise<void> {
  const here = [...model.people.values()].filter(({ revoked }) => !revoked)
  const bothSides = new Set(here.map((one) => one.side)).size === 2
  const may = bothSides && (model.round === 0 || model.published)
  // The model forgets the round before.
  if (may) await whatTheRecordLacks(model, real)
  const answer = await real.world.ask(real.facilitator, 'POST', '/api/rounds')
  expectStatus(answer, may ? 201 : 409, 'starting a round')
  if (may) start(model)
}

type Tabling = { readonly who: number; readonly where: number; readonly text: number; readonly amends: number | null }

export async function table(model: Model, real: Real, { who, where, text, amends }: Tabling): Promise<void> {
  const reading = await readingAt(model, real, where)
  if (reading === undefined) return
  const somebody = person(model, who)
  const { body, heading } = tabledIn(reading.stage, text)
  const before = [...reading.proposals]
  const amended = amends === null ? undefined : before[amends % Math.max(before.length, 1)]
  const said = amended === undefined ? { body } : { body, amends: amended[0] }
  const key = randomUUID()
  const send = () => real.world.ask(somebody, 'POST', `/api/readings/${reading.id}/proposals`, said, key)

  const expected = door(model, reading, somebody) ?? (mayTable(reading, heading, amended?.[1]) ? 201 : 422)
  const answer = await send()
  expectStatus(answer, expected, `tabling in ${reading.id}`)
  if (answer.status !== 201) return
  const again = await send()
  if (JSON.stringify(again) !== JSON.stringify(answer)) throw new Error('the same request was not answered the same')
  const id = String(answer.body['id'])
  reading.receipts.add(String(answer.body['digest']))
  reading.proposals.set(id, {
    author: somebody.id,
    competes: amended?.[1].competes ?? heading ?? `commitment ${id}`,
    withdrawn: false,
    positions: new Map(),
  })
}

function mayTable(reading: ModelReading, heading: string | undefined, amended: ModelProposal | undefined): boolean {
  if (reading.stage === 'ratification' || amended?.withdrawn) return false
  // An amendment can change the heading, but not what kind of text it is.
  if (amended !== undefined && kindOf(amended.competes) !== kindOf(heading ?? 'commitment')) return false
  return ![heading, amended?.competes].some((key) => key !== undefined && reading.decided.includes(key))
}

function kindOf(heading: string): string | undefined {
  return heading.split(' ')[0]
}

type Taking = {
  readonly who: number
  readonly where: number
  readonly what: number
  readonly stance: number
  readonly seen: number
}

export async function take(model: Model, real: Real, { who, where, what, stance, seen }: Taking): Promise<void> {
  const reading = await readingAt(model, real, where)
  const found = reading && [...reading.proposals][what % Math.max(reading.proposals.size, 1)]
  if (reading === undefined || found === undefined) return
  const stances = stancesIn(reading.stage)
  await takes(model, real, reading, found[0], person(model, who), stances[stance % stances.length] ?? '', seen)
}

export async function support(model: Model, real: Real, where: number): Promise<void> {
  const reading = await readingAt(model, real, where)
  if (reading === undefined) return
  const stance = reading.stage === 'ratification' ? 'ratify' : 'support'
  for (const proposal of reading.proposals.keys()) {
    for (const who of model.people.keys()) {
      await takes(model, real, reading, proposal, { id: who, ...known(model, who) }, stance, 0)
    }
  }
}

/** @param behind how many revisions behind the last one the participant is */
async function takes(
  model: Model,
  { world }: Real,
  reading: ModelReading,
  id: string,
  somebody: Person,
  stance: string,
  behind: number,
): Promise<void> {
  const proposal = reading.proposals.get(id)
  const last = proposal?.positions.get(somebody.id)
  const revision = Math.max((last?.revision ?? 0) - behind, 0)
  const path = `/api/readings/${reading.id}/proposals/${id}/position`
  const answer = await world.ask(somebody, 'PUT', path, { stance, revision, ...change(stance) })

  const isNext = revision === (last?.revision ?? 0)
  const isResent = last !== undefined && revision + 1 === last.revision && stance === last.stance
  const expected = door(model, reading, somebody) ?? (proposal?.withdrawn ? 422 : isNext || isResent ? 200 : 409)
  expectStatus(answer, expected, `${stance} on ${id} in ${reading.id}, revision ${revision}`)
  if (answer.status !== 200) return
  const digest = String(answer.body['digest'])
  if (isResent && digest !== last.digest) throw new Error('a position that was sent again got another receipt')
  reading.receipts.add(digest)
  if (isNext) proposal?.positions.set(somebody.id, { stance, revision: revision + 1, digest })
}

export async function withdraw(
  model: Model,
  real: Real,
  { who, where, what }: { readonly who: number; readonly where: number; readonly what: number },
): Promise<void> {
  const reading = await readingAt(model, real, where)
  const [id, proposal] = (reading && [...reading.proposals][what % Math.max(reading.proposals.size, 1)]) ?? []
  if (reading === undefined || id === undefined || proposal === undefined) return
  const author = model.people.get(proposal.author ?? '')
  // Half of the time by somebody else.
  const somebody = who % 2 === 0 && author !== undefined ? { id: proposal.author ?? '', ...author } : person(model, who)
  const expected = door(model, reading, somebody) ?? (proposal.author === somebody.id ? 204 : 403)
  expectStatus(
    await real.world.ask(somebody, 'DELETE', `/api/readings/${reading.id}/proposals/${id}`),
    expected,
    'withdrawing',
  )
  if (expected !== 204) return
  if (!proposal.withdrawn) reading.withdrawals += 1
  proposal.withdrawn = true
}

export async function advance(model: Model, real: Real, where: number, decision: Decision): Promise<void> {
  const reading = await readingAt(model, real, where)
  if (reading === undefined) return
  const isOpen = reading.status === 'open'
  const refused =
    (decision === 'another-reading' && !mayStillSit(reading)) || (!isOpen && reading.decision !== decision)
  const answer = await real.world.ask(real.facilitator, 'POST', `/api/readings/${reading.id}/advance`, { decision })
  expectStatus(answer, refused ? 409 : 202, `${decision} of ${reading.id}`)
  if (isOpen && !refused) close(model, reading, decision)
}

export async function move(model: Model, real: Real, where: number, seconds: number): Promise<void> {
  const reading = await readingAt(model, real, where)
  if (reading === undefined) return
  const to = model.now + seconds * 1_000
  const closesAt = new Date(to).toISOString()
  const answer = await real.world.ask(real.facilitator, 'PATCH', `/api/readings/${reading.id}`, { closesAt })
  const expected = to <= model.now ? 422 : reading.status === 'open' ? 200 : 409
  expectStatus(answer, expected, `moving the deadline of ${reading.id}`)
  if (expected !== 200) return
  reading.closesAt = to
  if (model.machine) look(model, reading)
}

/** Something is tabled, everybody supports it, and the reading is settled. */
export async function agree(model: Model, real: Real, who: number, text: number): Promise<void> {
  await table(model, real, { who, text, where: 0, amends: null })
  await support(model, real, 0)
  await advance(model, real, 0, 'settle')
}

export async function letPass(model: Model, { world, clock }: Real, seconds: number): Promise<void> {
  await clock.pass(seconds * 1_000, () => world.untilQuiet())
  pass(model, seconds * 1_000)
}

/** No time passes: no timer is due. */
export async function jump(model: Model, { clock }: Real, seconds: number): Promise<void> {
  model.now += seconds * 1_000
  clock.jump(seconds * 1_000)
}

export async function die(model: Model, { world }: Real): Promise<void> {
  const executions = world.executions()
  for (const { executionArn, ended } of executions.all()) {
    if (ended === undefined) executions.stop(executionArn, 'States.Runtime', 'died in a test')
  }
  model.machine = false
}

export async function resume(model: Model, { world, facilitator }: Real): Promise<void> {
  const answer = await world.ask(facilitator, 'POST', `/api/rounds/${Math.max(model.round, 1)}/resume`)
  expectStatus(answer, model.round === 0 ? 404 : model.published ? 409 : 200, 'resuming')
  if (answer.status !== 200) return
  if (!model.machine) return goOn(model)
  for (const reading of [...model.readings]) {
    if (reading.status === 'open' && reading.closesAt <= model.now) look(model, reading)
  }
}

export async function killed(model: Model, { world }: Real): Promise<void> {
  await world.again()
  if (model.round > 0 && !model.published) goOn(model)
}

/** Why somebody may not submit to a reading now, if they may not. */
function door(model: Model, reading: ModelReading, { id, revoked }: Person): number | undefined {
  if (revoked) return 401
  if (reading.status !== 'open' || reading.closesAt <= model.now) return 409
  return reading.roll.has(id) ? undefined : 403
}

type Person = Somebody & { readonly side: Side; readonly revoked: boolean }

function person(model: Model, who: number): Person {
  const [id = ''] = [...model.people.keys()].slice(who % model.people.size)
  return { id, ...known(model, id) }
}

function known(model: Model, id: string) {
  const somebody = model.people.get(id)
  if (somebody === undefined) throw new Error(`the model knows nobody ${id}`)
  return somebody
}

/**
 * Counted from the last reading opened; closed ones are tried as well. Where the machine is held back before it opens
 * one, it does no more than it has to.
 */
async function readingAt(model: Model, real: Real, back: number): Promise<ModelReading | undefined> {
  const { world, gate, facilitator } = real
  const reading = model.readings.at(-1 - (back % Math.max(model.readings.length, 1)))
  if (reading === undefined || seenOpen.has(reading)) return reading
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const { status } = await world.ask(facilitator, 'GET', `/api/readings/${reading.id}`)
    if (status === 200) {
      seenOpen.add(reading)
      return reading
    }
    gate.letOneThrough()
    await turn()
  }
  throw new Error(`${reading.id} does not open, as the model says it does`)
}

const seenOpen = new WeakSet<ModelReading>()
const MOST_LOOKS = 1_000
