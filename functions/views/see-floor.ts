import { appearsAt, batchAt, endOfBatches, lastBatchAt } from '../../shared/batches.ts'
import { disclosesNames } from '../../shared/disclosure/attribution.ts'
import { namesById } from '../../shared/epoch.ts'
import { inThreads, type OnTheFloor, type SettingAside, type Statement } from '../../shared/floor.ts'
import { floorOf, shareOfFloor } from '../../shared/floor-rules.ts'
import type { Participant } from '../../shared/participant.ts'
import { entitledIn } from '../../shared/proof/padding.ts'
import { isSettled, type Reading, type SettledReading, stateAt } from '../../shared/reading.ts'
import { recordFloor, recordOnTheFloor } from '../../shared/record-submission.ts'
import { permit } from '../access/permit.ts'
import { idOfStatement } from '../actions/make-statement.ts'
import { requireReading } from '../actions/require-reading.ts'
import { memoizeFinal } from '../platform/memo.ts'
import { Refused } from '../platform/refusal.ts'
import { digestOf } from '../record/hashing.ts'
import { readCounted } from '../store/counted-digests.ts'
import { findStatement, readAppeared, readFloor, statementsTaken } from '../store/on-the-floor.ts'
import { readRoster } from '../store/participants.ts'
import { isOnRoll } from '../store/rolls.ts'
import { type FrozenRound, frozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { type FloorPage, type FloorView, STATEMENTS_A_PAGE, viewWith } from './floor-view.ts'

/**
 * Reads a page of what the viewer may see of the floor of a reading: what has appeared, and the viewer's own statements. What has
 * not appeared when the reading closes appears when it is settled, because until then it can still arrive.
 *
 * @param page the last page where there are not so many
 * @throws {Refused} `no-such-reading`, or `no-floor`
 */
export async function seeFloor(
  table: Table,
  viewer: Participant,
  id: string,
  page: number,
  now: Date,
): Promise<FloorPage> {
  const reading = await requireReading(table, id)
  permit('read the floor', viewer, reading, now)
  const round = await frozenRound(table, reading.round)
  if (round === undefined) throw new Refused('no-such-reading', `there is no reading ${id}`)
  const floor = await floorOfReading(table, viewer, reading, round, now)
  if (floor === undefined) throw new Refused('no-floor', 'this round has no statements on the floor')
  const pages = Math.max(1, Math.ceil(floor.statements.length / STATEMENTS_A_PAGE))
  const here = Math.min(page, pages)
  const statements = floor.statements.slice((here - 1) * STATEMENTS_A_PAGE, here * STATEMENTS_A_PAGE)
  return { ...floor, page: here, pages, statements }
}

/** The same for a reading that was read before; `undefined` in a round without a floor. */
export async function floorOfReading(
  table: Table,
  viewer: Participant,
  reading: Reading,
  round: FrozenRound,
  now: Date,
): Promise<FloorView | undefined> {
  const rules = floorOf(round)
  if (rules === undefined) return undefined
  const isOpen = stateAt(reading, now) === 'open'
  const isParticipant = viewer.role === 'participant'
  const [appeared, made, onRoll, names] = await Promise.all([
    isSettled(reading)
      ? countedOnTheFloor(table, reading)
      : readAppeared(table, reading, lastBatchAt(reading.openedAt, endOfBatches(reading, now), rules)),
    isParticipant ? statementsTaken(table, reading, viewer.id) : 0,
    isParticipant && isOpen && isOnRoll(table, reading.id, reading.shards, viewer.id),
    namesFor(table, round),
  ])
  const own = ownIds(viewer, reading, round, made)
  const pending = isSettled(reading) ? [] : await pendingAmong(table, reading, own, appeared)
  const left = shareOfFloor(rules, entitledIn(reading.roll)) - made
  const view = viewWith({ reading, rules, own: new Set(own), names, asides: asidesOf(appeared) })
  return {
    reading: reading.id,
    everyMinutes: rules.everyMinutes,
    may: { make: onRoll && left > 0, setAside: isOpen && viewer.role === 'facilitator' },
    ...(isParticipant && { left }),
    ...(isOpen && { next: appearsAt(reading.openedAt, batchAt(reading.openedAt, now, rules), rules) }),
    statements: [
      ...inOrder(appeared).map(view),
      ...inOrder({ statements: pending, settingsAside: [] }).map((one) => ({ ...view(one), notYet: true as const })),
    ],
  }
}

/** What was counted. Something that arrived while the reading closed may be stored without being counted. */
async function countedOnTheFloor(table: Table, reading: SettledReading): Promise<OnTheFloor> {
  return memoizeSettled(table, reading.id, async () => {
    const [digests, floor] = await Promise.all([
      readCounted(table, reading),
      readFloor(table, reading.id, reading.shards),
    ])
    const counted = new Set(digests)
    const leaves = new Set(
      recordFloor(floor)
        .filter((leaf) => counted.has(digestOf(leaf)))
        .map(nameOf),
    )
    return {
      statements: floor.statements.filter(({ id }) => leaves.has(`floor ${id}`)),
      settingsAside: floor.settingsAside.filter(({ statement }) => leaves.has(`floor-set-aside ${statement}`)),
    }
  })
}

/** One settled reading for each of at most 40 lanes. */
const memoizeSettled = memoizeFinal<OnTheFloor>(40)

function nameOf(leaf: ReturnType<typeof recordFloor>[number]): string {
  return `${leaf.is} ${leaf.is === 'floor' ? leaf.id : leaf.statement}`
}

/** The ids of somebody's statements in a reading, of which they have made so many. */
export function ownIds(
  viewer: Participant,
  reading: Reading,
  { secret }: Pick<FrozenRound, 'secret'>,
  made: number,
): readonly string[] {
  return Array.from({ length: made }, (_, index) => idOfStatement(secret, reading, viewer.id, index + 1))
}

/** The viewer's own statements that have not appeared. One that failed halfway is not there. */
async function pendingAmong(
  table: Table,
  reading: Reading,
  own: readonly string[],
  { statements }: OnTheFloor,
): Promise<readonly Statement[]> {
  const appeared = new Set(statements.map(({ id }) => id))
  const found = await Promise.all(own.filter((id) => !appeared.has(id)).map((id) => findStatement(table, reading, id)))
  return found.filter((one) => one !== undefined)
}

/** Their order is computed once for what has appeared, which stays in memory. */
function inOrder(floor: OnTheFloor): readonly Statement[] {
  const known = orders.get(floor) ?? orderOf(floor)
  orders.set(floor, known)
  return known
}

const orders = new WeakMap<OnTheFloor, readonly Statement[]>()

function orderOf(floor: OnTheFloor): readonly Statement[] {
  // Its own answers to questions that have appeared stand among what has not.
  const here = new Set(floor.statements.map(({ id }) => id))
  const alone = floor.statements.filter(({ answers }) => answers !== undefined && !here.has(answers))
  return [...inThreads(floor.statements, digest), ...alone]
}

function digest(statement: Statement): string {
  return digestOf(recordOnTheFloor(statement))
}

function asidesOf({ settingsAside }: OnTheFloor): ReadonlyMap<string, SettingAside> {
  return new Map(settingsAside.map((one) => [one.statement, one]))
}

async function namesFor(table: Table, { dialogue }: FrozenRound): Promise<ReadonlyMap<string, string>> {
  if (!disclosesNames(dialogue.attribution)) return new Map()
  return namesById(await readRoster(table))
}
