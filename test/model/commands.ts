import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import type { Answer, Somebody, World } from '../simulation/a-world.ts'
import type { ControlledClock } from '../simulation/controlled-clock.ts'
import { whatIsWrong } from './compare.ts'
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

/** What is tried: a dialogue that runs, in time that is controlled. */
export type Real = { readonly world: World; readonly clock: ControlledClock; readonly facilitator: Somebody }

type Command = fc.AsyncCommand<Model, Real>

/** Everything that people, time and trouble can do to a round. */
export const COMMANDS: readonly fc.Arbitrary<Command>[] = [
  fc.record({ side: side() }).map(({ side }) => submission(`${side} joins`, (model, real) => join(model, real, side))),
  fc.record({ who: pick() }).map(({ who }) => submission(`revoke #${who}`, (model, real) => revoke(model, real, who))),
  fc.constant(command('start a round', startRound)),
  fc.constant(command('start a round', startRound)),
  fc
    .record({ who: pick(), where: recent(), text: pick(), amends: fc.option(pick(), { freq: 3 }) })
    .map((it) => submission(`table ${JSON.stringify(it)}`, (model, real) => table(model, real, it))),
  fc
    .record({ who: pick(), where: recent(), what: pick(), stance: pick(), seen: seen() })
    .map((it) => submission(`take ${JSON.stringify(it)}`, (model, real) => take(model, real, it))),
  fc
    .record({ who: pick(), where: recent(), what: pick() })
    .map((it) => submission(`withdraw ${JSON.stringify(it)}`, (model, real) => withdraw(model, real, it))),
  fc
    .record({ where: recent() })
    .map(({ where }) =>
      submission(`everybody supports what is before -${where}`, (model, real) => support(model, real, where)),
    ),
  // Without something that is agreed on, a round does not get far.
  ...Array.from({ length: 3 }, () =>
    fc.record({ who: pick(), text: pick() }).map(({ who, text }) =>
      command(`something is tabled by #${who} (${text}), supported and settled`, async (model, real) => {
        await table(model, real, { who, text, where: 0, amends: null })
        await support(model, real, 0)
        await advance(model, real, 0, 'settle')
      }),
    ),
  ),
  fc
    .record({ where: recent(), decision: decision() })
    .map(({ where, decision }) =>
      command(`${decision} -${where}`, (model, real) => advance(model, real, where, decision)),
    ),
  fc
    .record({ where: recent() })
    .map(({ where }) => command(`settle -${where}`, (model, real) => advance(model, real, where, 'settle'))),
  fc
    .record({ where: recent(), seconds: fc.integer({ min: -60, max: 20 * 86_400 }) })
    .map(({ where, seconds }) =>
      command(`move the deadline of -${where} to ${seconds} s from now`, (model, real) =>
        move(model, real, where, seconds),
      ),
    ),
  fc
    .record({ seconds: fc.oneof(fc.nat({ max: 7_200 }), fc.nat({ max: 9 * 86_400 })) })
    .map(({ seconds }) => command(`${seconds} s pass`, (model, real) => letPass(model, real, seconds))),
  fc.record({ seconds: fc.integer({ min: -3 * 86_400, max: 3 * 86_400 }) }).map(({ seconds }) =>
    submission(`the clock jumps ${seconds} s`, async (model, real) => {
      model.now += seconds * 1_000
      real.clock.jump(seconds * 1_000)
    }),
  ),
  fc.constant(command('the execution dies', die)),
  fc.constant(command('resume', resume)),
  fc.constant(command('every process is killed and started again', killed)),
]

/** Something that moves no reading: what came of it is in the answer, and in the settlement. */
function submission(name: string, run: (model: Model, real: Real) => Promise<void>): Command {
  return { check: () => true, toString: () => name, run }
}

/** Something that may move the round: it stands where the model says it does. */
function command(name: string, run: (model: Model, real: Real) => Promise<void>): Command {
  return submission(name, async (model, real) => {
    await run(model, real)
    await real.world.untilQuiet()
    await whatIsWrong(model, real)
  })
}

/** Says what was expected of an answer, where it was something else. */
export function expectStatus(answer: Answer, expected: number, what: string): void {
  if (answer.status === expected) return
  throw new Error(`${what}: expected ${expected}, got ${answer.status} ${JSON.stringify(answer.body)}`)
}

async function join(model: Model, { world, facilitator }: Real, side: Side): Promise<void> {
  const newcomer = { role: 'participant', name: 'Somebody', side, capacity: 'former-official' }
  const added = await world.ask(facilitator, 'POST', '/api/participants', newcomer)
  expectStatus(added, 201, 'joining')
  const { participant, invitation } = added.body as { participant: { id: string }; invitation: { invitation: string } }
  const first = await world.ask(facilitator, 'POST', '/api/session', { invitation: invitation.invitation })
  expectStatus(first, 201, 'redeeming an invitation')
  model.people.set(participant.id, { side, token: await world.lastingSession(participant.id), revoked: false })
}

async function revoke(model: Model, { world, facilitator }: Real, who: number): Promise<void> {
  const somebody = person(model, who)
  expectStatus(await world.ask(facilitator, 'DELETE', `/api/participants/${somebody.id}`), 204, 'revoking')
  model.people.set(somebody.id, { ...somebody, revoked: true })
}

async function startRound(model: Model, { world, facilitator }: Real): Promise<void> {
  const here = [...model.people.values()].filter(({ revoked }) => !revoked)
  const bothSides = new Set(here.map((one) => one.side)).size === 2
  const may = bothSides && (model.round === 0 || model.published)
  expectStatus(await world.ask(facilitator, 'POST', '/api/rounds'), may ? 201 : 409, 'starting a round')
  if (may) start(model)
}

type Tabling = { readonly who: number; readonly where: number; readonly text: number; readonly amends: number | null }

async function table(model: Model, { world }: Real, { who, where, text, amends }: Tabling): Promise<void> {
  const reading = readingAt(model, where)
  if (reading === undefined) return
  const somebody = person(model, who)
  const { body, heading } = tabledIn(reading.stage, text)
  const before = [...reading.proposals]
  const amended = amends === null ? undefined : before[amends % Math.max(before.length, 1)]
  const said = amended === undefined ? { body } : { body, amends: amended[0] }
  const key = randomUUID()
  const send = () => world.ask(somebody, 'POST', `/api/readings/${reading.id}/proposals`, said, key)

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

async function take(model: Model, real: Real, { who, where, what, stance, seen }: Taking): Promise<void> {
  const reading = readingAt(model, where)
  const found = reading && [...reading.proposals][what % Math.max(reading.proposals.size, 1)]
  if (reading === undefined || found === undefined) return
  const stances = stancesIn(reading.stage)
  await takes(model, real, reading, found[0], person(model, who), stances[stance % stances.length] ?? '', seen)
}

async function support(model: Model, real: Real, where: number): Promise<void> {
  const reading = readingAt(model, where)
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

async function withdraw(
  model: Model,
  { world }: Real,
  { who, where, what }: { readonly who: number; readonly where: number; readonly what: number },
): Promise<void> {
  const reading = readingAt(model, where)
  const [id, proposal] = (reading && [...reading.proposals][what % Math.max(reading.proposals.size, 1)]) ?? []
  if (reading === undefined || id === undefined || proposal === undefined) return
  const author = model.people.get(proposal.author ?? '')
  // Half of the time by somebody else.
  const somebody = who % 2 === 0 && author !== undefined ? { id: proposal.author ?? '', ...author } : person(model, who)
  const expected = door(model, reading, somebody) ?? (proposal.author === somebody.id ? 204 : 403)
  expectStatus(
    await world.ask(somebody, 'DELETE', `/api/readings/${reading.id}/proposals/${id}`),
    expected,
    'withdrawing',
  )
  if (expected !== 204) return
  if (!proposal.withdrawn) reading.withdrawals += 1
  proposal.withdrawn = true
}

async function advance(model: Model, { world, facilitator }: Real, where: number, decision: Decision): Promise<void> {
  const reading = readingAt(model, where)
  if (reading === undefined) return
  const isOpen = reading.status === 'open'
  const refused =
    (decision === 'another-reading' && !mayStillSit(reading)) || (!isOpen && reading.decision !== decision)
  const answer = await world.ask(facilitator, 'POST', `/api/readings/${reading.id}/advance`, { decision })
  expectStatus(answer, refused ? 409 : 202, `${decision} of ${reading.id}`)
  if (isOpen && !refused) close(model, reading, decision)
}

async function move(model: Model, { world, facilitator }: Real, where: number, seconds: number): Promise<void> {
  const reading = readingAt(model, where)
  if (reading === undefined) return
  const to = model.now + seconds * 1_000
  const closesAt = new Date(to).toISOString()
  const answer = await world.ask(facilitator, 'PATCH', `/api/readings/${reading.id}`, { closesAt })
  const expected = to <= model.now ? 422 : reading.status === 'open' ? 200 : 409
  expectStatus(answer, expected, `moving the deadline of ${reading.id}`)
  if (expected !== 200) return
  reading.closesAt = to
  if (model.machine) look(model, reading)
}

async function letPass(model: Model, { world, clock }: Real, seconds: number): Promise<void> {
  await clock.pass(seconds * 1_000, () => world.untilQuiet())
  pass(model, seconds * 1_000)
}

async function die(model: Model, { world }: Real): Promise<void> {
  const executions = world.executions()
  for (const { executionArn, ended } of executions.all()) {
    if (ended === undefined) executions.stop(executionArn, 'States.Runtime', 'died in a test')
  }
  model.machine = false
}

async function resume(model: Model, { world, facilitator }: Real): Promise<void> {
  const answer = await world.ask(facilitator, 'POST', `/api/rounds/${Math.max(model.round, 1)}/resume`)
  expectStatus(answer, model.round === 0 ? 404 : model.published ? 409 : 200, 'resuming')
  if (answer.status !== 200) return
  if (!model.machine) return goOn(model)
  for (const reading of [...model.readings]) {
    if (reading.status === 'open' && reading.closesAt <= model.now) look(model, reading)
  }
}

async function killed(model: Model, { world }: Real): Promise<void> {
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

/** Counted from the last reading opened; closed ones are tried as well. */
function readingAt(model: Model, back: number): ModelReading | undefined {
  return model.readings.at(-1 - (back % Math.max(model.readings.length, 1)))
}

function pick() {
  return fc.nat({ max: 11 })
}

function recent() {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.constant(1) },
    fc.nat({ max: 5 }),
  )
}

function seen() {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.nat({ max: 2 }))
}

function side() {
  return fc.constantFrom<Side>('river', 'sea')
}

function decision() {
  return fc.constantFrom<Decision>('settle', 'settle', 'another-reading', 'another-reading', 'adjourn')
}
