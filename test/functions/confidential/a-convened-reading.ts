import { vi } from 'vitest'
import { api } from '../../../functions/api/api-app.ts'
import { handler as settle } from '../../../functions/round/settle-the-reading.ts'
import { addParticipant } from '../../../functions/store/participants.ts'
import { tableProposal } from '../../../functions/store/proposals.ts'
import { findReading, openReading } from '../../../functions/store/readings.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import { readOutcomes } from '../../../functions/store/settlements.ts'
import type { Table } from '../../../functions/store/table.ts'
import type { Dialogue } from '../../../shared/dialogue.ts'
import { isSettled } from '../../../shared/reading.ts'
import { aDialogue, aReading, aRound } from '../../builders.ts'
import { signIn } from '../../sign-in.ts'
import { type Act, aConvener, bearer, OPEN_SECONDS, type Step } from './a-convener.ts'
import { type Revision, type Scenario, type Seat, seatsIn } from './a-scenario.ts'
import { delegateAt, proposalsOf } from './a-settled-reading.ts'
import type { Held } from './a-small-dialogue.ts'
import { alike, ORIGIN, type Served, servedWith } from './what-is-served.ts'

/** A full hour that has passed, so that everybody may be signed in before it. */
const THEN = '2026-03-02T09:00:00.000Z'
const at = (second: number) => new Date(Date.parse(THEN) + second * 1_000)

const READING = '1.terms.1'
const HEARD_BEFORE_CLOSING = 3
const SMALLEST_COUNTED_SIDE = 5
/** The rule, as docs/rules.md has it: numbers from three on, counted every five minutes. */
const FEWEST_TOLD = 3
const COUNTED_EVERY_SECONDS = 300

/** What can change while the reading is open; when it was settled, everything is fetched. */
const LIVE = /^\/api\/.*(reading|side|caucus|message|participants|await|event)|^\/(readings\/|screen$|$)/
const ADDRESSES = { round: ['1'], reading: ['1.terms.1'], basket: [], consultation: [] }

/** What a delegate answered, as far as it was acknowledged. */
type Heard = Seat & {
  readonly second: number
  readonly proposal: number
  readonly revision: Revision
  readonly number: number
}

/** How a convener's dialogue is played. */
type Stage = {
  readonly table: () => Promise<Table>
  /** Makes the functions read a table, with the dialogue's file. */
  readonly serve: (table: Table, dialogue: Dialogue) => void
  /** Is told what was answered to each act. */
  readonly heard?: (act: Act, answer: unknown) => void
}

/**
 * Holds a reading that a convener leads who does everything that a facilitator may, looks after each of it at all that can have changed, also as
 * whoever they came to be signed in as last, and at everything as each of them when it was settled.
 */
export async function heldByConvener(world: Scenario, script: readonly Step[], stage: Stage): Promise<Held> {
  const { allowed } = await inTurn(() => played(world, script, stage, false))
  // Looking changes nothing, so only those look who have something to compare with.
  return {
    world,
    allowed: () => allowed,
    seenBy: async () => (await inTurn(() => played(world, script, stage, true))).seen,
  }
}

type Headers = Readonly<Record<string, string>>

let before: Promise<unknown> = Promise.resolve()

/** One after the other: the time and the table that is served are those of one dialogue. */
function inTurn<Made>(make: () => Promise<Made>): Promise<Made> {
  const made = before.then(make, make)
  before = made.catch(() => {})
  return made
}

async function played(world: Scenario, script: readonly Step[], stage: Stage, isLooking: boolean) {
  vi.setSystemTime(at(0))
  const table = await stage.table()
  const dialogue = await opened(world, table)
  stage.serve(table, dialogue)
  const sessions = new Map<string, string>()
  for (const seat of seatsIn(world)) {
    const { id } = delegateAt(seat)
    sessions.set(id, (await signIn(table, id, at(0))).secret)
  }
  const people = [...sessions.keys()]
  await leavesAMessage(sessions.get(people[0] ?? '') ?? '')
  const convener = await aConvener(table, { people, sides: Object.keys(world.sides), start: at(0) })
  const [heard, done, seen]: [Heard[], unknown[], Served[]] = [[], [], []]
  /** When they looked: also after the deadline, until the machine settles the reading. */
  const looked: number[] = []
  const look = async (masks: readonly Headers[], fits?: RegExp) => {
    for (const headers of isLooking ? masks : []) seen.push(await servedWith(headers, ADDRESSES, fits))
  }

  const events = [...answersIn(world), ...script].toSorted((one, other) => one.second - other.second)
  for (const event of events) {
    if ((await findReading(table, READING))?.status !== 'open') break
    vi.setSystemTime(at(event.second))
    if ('act' in event) {
      const answer = await convener.does(event, at(event.second))
      done.push(answer)
      looked.push(event.second)
      stage.heard?.(event.act, answer)
      const [first, ...others] = [...convener.masks.values()]
      await look(
        [first, ...others.slice(-1)].filter((one) => one !== undefined),
        LIVE,
      )
    } else if (await answers(sessions.get(delegateAt(event).id) ?? '', event)) heard.push(event)
  }
  const settled = await settledAtLast(table)
  await look([...convener.masks.values()])

  const outcomes = await readOutcomes(table, settled)
  const closed = (Date.parse(settled.closing?.at ?? settled.closesAt) - Date.parse(THEN)) / 1_000
  const allowed = JSON.stringify([
    outcomes.map(({ proposal, status, reason, sides }) => [proposal, status, reason, sides.map((one) => one.agrees)]),
    wordsIn(heard),
    looked.map((second) => turnoutAt(world, heard, Math.min(second, closed))),
    settled.closing,
  ])
  const answered = done.map((answer) => ({ answer: { status: 0, text: withoutSecrets(answer) } }))
  return { allowed, seen: isLooking ? alike([...seen, ...answered]) : '' }
}

async function opened(world: Scenario, table: Table): Promise<Dialogue> {
  const dialogue = aDialogue({
    attribution: 'none',
    heardBeforeClosing: HEARD_BEFORE_CLOSING,
    smallestCountedSide: SMALLEST_COUNTED_SIDE,
    sides: Object.keys(world.sides).map((id) => ({ id, name: { en: `The ${id} side` } })),
    stages: { terms: { rule: world.rule } },
  })
  const members = Object.entries(world.sides).map(([side, sheets]) => [
    side,
    sheets.map((_, seat) => delegateAt({ side, seat }).id),
  ])
  const reading = aReading({
    openedAt: THEN,
    closesAt: at(OPEN_SECONDS).toISOString(),
    roll: Object.fromEntries(Object.entries(world.sides).map(([side, sheets]) => [side, sheets.length])),
    rules: dialogue.stages.terms,
  })
  await startRound(table, aRound({ dialogue, startedAt: THEN, secret: '5'.repeat(64) }))
  for (const seat of seatsIn(world)) await addParticipant(table, delegateAt(seat), '00')
  await addParticipant(table, { role: 'facilitator', id: 'cleo', name: 'Cleo', joinedAt: THEN }, '00')
  await freezeRoll(table, reading.id, reading.shards, Object.fromEntries(members))
  await openReading(table, reading)
  for (const proposal of proposalsOf(world)) await tableProposal(table, proposal, reading.shards)
  return dialogue
}

/** What was answered to the convener, without the links and tokens in it. */
function withoutSecrets(answer: unknown): string {
  const secret = (key: string) => ['invitation', 'link', 'token'].includes(key)
  return JSON.stringify(answer, (key, value) => (secret(key) && typeof value === 'string' ? 'a secret' : value)) ?? ''
}

/** Everybody answers at a time that depends on their place alone, so that no world is told from another by it. */
function answersIn(world: Scenario): readonly Heard[] {
  return seatsIn(world).flatMap((seat, index) =>
    (world.sides[seat.side]?.[seat.seat] ?? []).flatMap((answer, proposal) =>
      answer.map((revision, number) => ({
        ...seat,
        proposal,
        revision,
        number,
        second: 20 + ((index * 397 + proposal * 131 + number * 61) % (OPEN_SECONDS - 200)) + number * 40,
      })),
    ),
  )
}

/** Somebody, in each world the same, who would rather not say it aloud. */
async function leavesAMessage(secret: string): Promise<void> {
  await api().request(`${ORIGIN}/api/messages`, {
    method: 'POST',
    headers: { ...bearer(secret), 'Content-Type': 'application/json', 'Idempotency-Key': 'the-message-of-somebody' },
    body: JSON.stringify({ text: 'May I speak to you?' }),
  })
}

/** Answers with the next revision, and returns whether it was acknowledged. */
async function answers(secret: string, { proposal, revision, number }: Heard): Promise<boolean> {
  const { stance, says } = revision
  const response = await api().request(`${ORIGIN}/api/readings/${READING}/proposals/p${proposal}/position`, {
    method: 'PUT',
    headers: { ...bearer(secret), 'Content-Type': 'application/json' },
    body: JSON.stringify({ stance, revision: number, ...(says !== undefined && { change: { en: says } }) }),
  })
  return response.ok
}

/** The deadline passes, if nobody closed the reading before, and the machine settles it. */
async function settledAtLast(table: Table) {
  for (let tries = 0; tries < 5; tries += 1) {
    const reading = await findReading(table, READING)
    if (reading === undefined) throw new Error('there is no reading')
    if (isSettled(reading)) return reading
    if (reading.status === 'open') vi.setSystemTime(new Date(Date.parse(reading.closesAt) + 1_000))
    await settle({ reading: reading.id })
  }
  throw new Error('the reading was not settled')
}

/** The distinct words that stand, without whose they are and with which stance they came. */
function wordsIn(heard: readonly Heard[]): readonly string[] {
  const last = new Map(heard.map((one) => [`${one.side} ${one.seat} ${one.proposal}`, one]))
  const said = [...last.values()].flatMap(({ proposal, revision: { says } }) =>
    says === undefined ? [] : [`${proposal} ${says}`],
  )
  return [...new Set(said)].toSorted()
}

/** What the rule tells of who was heard at the last count: numbers from three on of large sides, and whether the reading may close. */
function turnoutAt({ sides }: Scenario, heard: readonly Heard[], second: number): unknown {
  const counted = second - (second % COUNTED_EVERY_SECONDS)
  const many = Object.entries(sides).map(([side, { length: roll }]) => {
    const people = new Set(heard.filter((one) => one.side === side && one.second < counted).map(({ seat }) => seat))
    return { roll, heard: people.size }
  })
  return {
    told: many.map(({ roll, heard: one }) => roll >= SMALLEST_COUNTED_SIDE && one >= FEWEST_TOLD && one),
    mayClose: many.every(({ roll, heard: one }) => one >= Math.min(HEARD_BEFORE_CLOSING, roll)),
  }
}
