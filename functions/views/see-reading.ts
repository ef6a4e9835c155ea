import { delegationOf, type Participant } from '../../shared/participant.ts'
import type { Position } from '../../shared/position.ts'
import { isSettled, type Reading } from '../../shared/reading.ts'
import { Refused } from '../refusal.ts'
import { readRoster } from '../store/participants.ts'
import { hearReading, lastRevisions, readRevisions } from '../store/positions.ts'
import { readProposals } from '../store/proposals.ts'
import { findReading } from '../store/readings.ts'
import { isOnRoll, readRoll } from '../store/rolls.ts'
import { type Frozen, frozenIn } from '../store/rounds.ts'
import { readOutcomes } from '../store/settlements.ts'
import type { Table } from '../store/table.ts'
import { type ReadingView, type Turnout, viewOfReading } from './reading-view.ts'

/**
 * Reads what somebody may see of a reading, and no more: others' positions leave the store only once the
 * reading is settled, and then only the objections.
 *
 * @throws {Refused} `no-such-reading`
 */
export async function seeReading(table: Table, viewer: Participant, id: string, now: Date): Promise<ReadingView> {
  const reading = await findReading(table, id)
  const round = reading === undefined ? undefined : await frozenIn(table, reading.round)
  if (reading === undefined || round === undefined) throw new Refused('no-such-reading', `there is no reading ${id}`)

  const looksAtAll = isSettled(reading) || viewer.role === 'facilitator'
  const hearing = looksAtAll ? hearReading(table, id, reading.shards) : Promise.resolve([])
  const [proposals, revisions, onRoll, settled, turnout] = await Promise.all([
    readProposals(table, id, reading.shards),
    viewer.role === 'participant' ? readRevisions(table, id, reading.shards, viewer.id) : [],
    viewer.role === 'participant' && isOnRoll(table, id, reading.shards, viewer.id),
    whatWasSettled(table, reading, round, hearing),
    viewer.role === 'facilitator' ? turnoutOf(table, reading, hearing) : undefined,
  ])
  const facts = { reading, proposals, turnout, own: lastRevisions(revisions), isOnRoll: onRoll, ...settled }
  return viewOfReading({ ...facts, dialogue: round.dialogue }, viewer, now)
}

/** What everybody said last; read once, whoever needs it. */
type Hearing = Promise<readonly Position[]>

async function whatWasSettled(table: Table, reading: Reading, { dialogue }: Frozen, hearing: Hearing) {
  if (!isSettled(reading)) return { outcomes: [], objections: [], names: new Map<string, string>() }
  const [outcomes, heard, roster] = await Promise.all([
    readOutcomes(table, reading),
    hearing,
    dialogue.attribution === 'named' ? readRoster(table) : [],
  ])
  return {
    outcomes,
    objections: heard.filter((position) => position.change !== undefined),
    names: new Map(roster.map(({ id, name }) => [id, name])),
  }
}

async function turnoutOf(table: Table, reading: Reading, hearing: Hearing): Promise<readonly Turnout[]> {
  const [roll, positions, roster] = await Promise.all([
    readRoll(table, reading.id, reading.shards),
    hearing,
    readRoster(table),
  ])
  const heard = new Set(positions.map((position) => position.participant))
  return Object.entries(roll).map(([side, members]) => ({
    side,
    roll: members.length,
    heard: members.filter((id) => heard.has(id)).length,
    unheard: delegationOf(side, roster)
      .filter(({ id }) => members.includes(id) && !heard.has(id))
      .map(({ id, name }) => ({ id, name })),
  }))
}
