import { bracketMapOf } from '../../shared/bracket-map/bracket-map.ts'
import { seesConsultation } from '../../shared/consultation/who-sees.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import { mapDateOf, mapSymbolOf } from '../../shared/instrument/symbol.ts'
import type { MemoBrackets, MemoFacts, OpenReading, ToConfirm } from '../../shared/memo/memo-facts.ts'
import { type Participant, sideOfDelegation } from '../../shared/participant.ts'
import { editionOf } from '../../shared/proof/edition.ts'
import { type Reading, stateAt } from '../../shared/reading.ts'
import { lanesOf, type Round } from '../../shared/round.ts'
import { Refused } from '../platform/refusal.ts'
import { sha256 } from '../record/hashing.ts'
import { readConsultations } from '../record/read-consultations.ts'
import { readRecordForDocuments } from '../record/read-record.ts'
import { readStanding } from '../record/read-standing.ts'
import { readReadings } from '../store/readings.ts'
import { lastRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import type { ConfirmationView } from './confirmation-view.ts'
import { seeDueConfirmations } from './see-confirmations.ts'
import { headingsOf } from './see-round.ts'

/**
 * Reads what the memorandum of the caller's delegation is made from. The side comes from the session, so no request can name another
 * one.
 *
 * @throws {Refused} `forbidden` for a caller who belongs to no delegation
 */
export async function seeMemo(table: Table, dialogue: Dialogue, viewer: Participant, now: Date): Promise<MemoFacts> {
  const side = sideOfDelegation(viewer)
  if (side === undefined) {
    throw new Refused('forbidden', 'only participants, and co-chairs whom a side convened, have a memorandum')
  }
  const last = await lastRound(table)
  const readings = last === undefined ? [] : await readReadings(table, last.round)
  const [{ standing }, confirmations, open, brackets, consultations] = await Promise.all([
    readStanding(table),
    seeDueConfirmations(table, viewer, now),
    last === undefined ? [] : seeOpen(table, last, readings, now),
    seeBrackets(table, last),
    readConsultations(table),
  ])
  // A running round keeps the rules that it started with, even if the dialogue's file has changed.
  const rules = last?.status === 'running' ? last.dialogue : dialogue
  return {
    dialogue: rules,
    side,
    at: now.toISOString(),
    standing,
    ...confirmationsFor(side, viewer, confirmations),
    open,
    // A co-chair has what the members of their side have.
    consultations: consultations.filter((one) => seesConsultation(one, { role: 'participant', side })),
    brackets,
  }
}

/**
 * What the side has to confirm. Where sides are not disclosed, only its members are told that it has to; a co-chair gets the
 * baskets that some side may confirm, as every facilitator does.
 */
function confirmationsFor(
  side: string,
  { role }: Participant,
  all: readonly ConfirmationView[],
): Pick<MemoFacts, 'toConfirm' | 'maybeToConfirm'> {
  const isTheirs = ({ yours, open }: ConfirmationView) =>
    (yours !== undefined && yours.state !== 'settled') || open?.includes(side) === true
  return {
    toConfirm: all.filter(isTheirs).map(toConfirm),
    maybeToConfirm:
      role === 'participant' ? [] : all.filter(({ open, isOver }) => open === undefined && !isOver).map(toConfirm),
  }
}

function toConfirm({ round, basket, title, closesAt, rules }: ConfirmationView): ToConfirm {
  return { round, basket, title, closesAt, rules }
}

async function seeOpen(
  table: Table,
  round: Round,
  readings: readonly Reading[],
  now: Date,
): Promise<readonly OpenReading[]> {
  const open = readings.filter((reading) => stateAt(reading, now) === 'open')
  if (open.length === 0) return []
  const headings = await headingsOf(table, readings, round)
  const titles = new Map(lanesOf(readings).map((lane) => [lane.basket, headings.get(lane.proposal)?.title]))
  return open.map(({ id, stage, sitting, passage, basket, closesAt, rules: { rule } }) => {
    const title = basket === undefined ? undefined : titles.get(basket)
    return { id, stage, sitting, passage, closesAt, rule, ...(title !== undefined && { basket: title }) }
  })
}

/** What is in brackets in the newest round of which a reading is settled. */
async function seeBrackets(table: Table, last: Round | undefined): Promise<MemoBrackets | undefined> {
  if (last === undefined) return undefined
  const newest = editionOf(await readRecordForDocuments(table, last.round), 'delegations')
  const isBefore = newest.readings.length === 0 && last.round > 1
  const record = isBefore ? editionOf(await readRecordForDocuments(table, last.round - 1), 'delegations') : newest
  if (record.readings.length === 0) return undefined
  return {
    round: record.round.number,
    isRunning: record.publication === undefined,
    symbol: mapSymbolOf(record),
    date: mapDateOf(record),
    sides: record.dialogue.sides,
    matters: bracketMapOf(record, sha256),
  }
}
