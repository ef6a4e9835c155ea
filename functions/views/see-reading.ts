import { disclosesNames } from '../../shared/disclosure/attribution.ts'
import { coveredMatters } from '../../shared/disclosure/beside-words.ts'
import { dispositionsOf } from '../../shared/dispositions.ts'
import { namesById } from '../../shared/epoch.ts'
import type { Participant } from '../../shared/participant.ts'
import { isSettled, type Reading, stateAt } from '../../shared/reading.ts'
import { keepsDispositions } from '../../shared/record-format.ts'
import { permit } from '../access/permit.ts'
import { requireReading } from '../actions/require-reading.ts'
import { Refused } from '../platform/refusal.ts'
import { readOwnCounted } from '../record/counted-only.ts'
import { answerableIn, type LaneSitting, readLaneSoFar } from '../record/lane-so-far.ts'
import { readRoots } from '../record/read-roots.ts'
import { readRoster } from '../store/participants.ts'
import { cachedRevisions } from '../store/positions.ts'
import { isOnRoll } from '../store/rolls.ts'
import { type FrozenRound, frozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { seeChaired } from './motion-view.ts'
import { type ReadingView, viewOfReading } from './reading-view.ts'
import { seeProposals } from './see-proposals.ts'
import { seeTurnout } from './see-turnout.ts'

/**
 * Reads what the viewer may see of a reading. The positions of other participants are read only after the reading is
 * settled, and then only the objections.
 *
 * @throws {Refused} `no-such-reading`
 */
export async function seeReading(table: Table, viewer: Participant, id: string, now: Date): Promise<ReadingView> {
  const reading = await requireReading(table, id)
  const round = await frozenRound(table, reading.round)
  if (round === undefined) throw new Refused('no-such-reading', `there is no reading ${id}`)
  return readViewOf(table, viewer, reading, round, now)
}

/**
 * The same for a reading that was read before.
 *
 * @param readings those of the round, if they were read already
 */
export async function readViewOf(
  table: Table,
  viewer: Participant,
  reading: Reading,
  round: FrozenRound,
  now: Date,
  readings?: readonly Reading[],
): Promise<ReadingView> {
  const { id } = reading
  const { dialogue } = round
  const kind = permit('see a reading', viewer, reading, now)
  const isParticipant = viewer.role === 'participant'
  const isNamed = disclosesNames(dialogue.attribution)
  const isTogether = viewer.role === 'facilitator' && dialogue.coChairs
  const people = isNamed || isTogether ? readRoster(table) : Promise.resolve([])
  const [seen, roots, lane, revisions, onRoll, roster, turnout, chaired] = await Promise.all([
    seeProposals(table, viewer, reading, round, now),
    readRoots(table, reading, round),
    hasLane(reading) ? readLaneSoFar(table, reading, round, readings) : [],
    isParticipant ? ownRevisions(table, viewer, reading, round) : [],
    isParticipant && reading.status === 'open' && isOnRoll(table, id, reading.shards, viewer.id),
    people,
    viewer.role === 'facilitator' ? seeTurnout(table, reading, dialogue, { people, now }) : undefined,
    isTogether && stateAt(reading, now) === 'open'
      ? seeChaired(table, viewer, { reading: id }, dialogue, people)
      : undefined,
  ])
  const names = namesById(isNamed ? roster : [])
  const facts = {
    ...seen,
    roots,
    dispositions: dispositionsOf(lane),
    covered: coveredBy(reading, lane, dialogue),
    answerable: keepsDispositions(round.format) ? answerableIn(reading, lane) : [],
    reading,
    dialogue,
    format: round.format,
    turnout,
    chaired,
    names,
    own: revisions,
    isOnRoll: onRoll,
  }
  return viewOfReading(kind, facts, viewer, now)
}

/** The matters of a settled reading of which it is not shown which sides agree. What is said later does not cover them. */
function coveredBy({ stage, number }: Reading, lane: readonly LaneSitting[], { attribution }: FrozenRound['dialogue']) {
  const before = lane.filter((one) => one.stage === stage && one.number <= number)
  return coveredMatters(before, attribution)
}

/** The viewer's own revisions; of a settled reading those that were counted. */
async function ownRevisions(table: Table, { id }: Participant, reading: Reading, round: FrozenRound) {
  if (isSettled(reading)) return readOwnCounted(table, reading, round, id)
  return cachedRevisions(table, reading.id, reading.shards, id)
}

/** Whether objections may have been made in this reading or before it. The first reading of a stage has none before. */
function hasLane(reading: Reading): boolean {
  return isSettled(reading) || reading.number > 1
}
