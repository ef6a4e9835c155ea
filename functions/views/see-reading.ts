import type { Participant } from '../../shared/participant.ts'
import { stateAt } from '../../shared/reading.ts'
import { permit } from '../access/permit.ts'
import { Refused } from '../platform/refusal.ts'
import { readRoster } from '../store/participants.ts'
import { lastRevisions, readRevisions } from '../store/positions.ts'
import { findReading } from '../store/readings.ts'
import { isOnRoll } from '../store/rolls.ts'
import { frozenRound } from '../store/rounds.ts'
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
  const reading = await findReading(table, id)
  const round = reading === undefined ? undefined : await frozenRound(table, reading.round)
  if (reading === undefined || round === undefined) throw new Refused('no-such-reading', `there is no reading ${id}`)

  const { dialogue } = round
  const kind = permit('see a reading', viewer, reading, now)
  const isParticipant = viewer.role === 'participant'
  const isNamed = dialogue.attribution === 'named'
  const people = isNamed || viewer.role === 'facilitator' ? readRoster(table) : Promise.resolve([])
  const [seen, revisions, onRoll, roster, turnout, chaired] = await Promise.all([
    seeProposals(table, reading, round),
    isParticipant ? readRevisions(table, id, reading.shards, viewer.id) : [],
    isParticipant && reading.status === 'open' && isOnRoll(table, id, reading.shards, viewer.id),
    people,
    viewer.role === 'facilitator' ? seeTurnout(table, reading, people) : undefined,
    viewer.role === 'facilitator' && dialogue.coChairs && stateAt(reading, now) === 'open'
      ? seeChaired(table, viewer, { reading: id }, dialogue, people)
      : undefined,
  ])
  const names = new Map(isNamed ? roster.map((one) => [one.id, one.name] as const) : [])
  const facts = {
    ...seen,
    reading,
    dialogue,
    format: round.format,
    turnout,
    chaired,
    names,
    own: lastRevisions(revisions),
    isOnRoll: onRoll,
  }
  return viewOfReading(kind, facts, viewer, now)
}
