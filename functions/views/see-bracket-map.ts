import type { Bracket, TabledNow } from '../../shared/bracket-map/bracket.ts'
import { bracketMapOf } from '../../shared/bracket-map/bracket-map.ts'
import { withTabledNow } from '../../shared/bracket-map/tabled-now.ts'
import { disclosesNames } from '../../shared/disclosure/attribution.ts'
import { editionOf } from '../../shared/proof/edition.ts'
import type { Reading } from '../../shared/reading.ts'
import type { Round } from '../../shared/round.ts'
import { memoize } from '../platform/memo.ts'
import { Refused } from '../platform/refusal.ts'
import { sha256 } from '../record/hashing.ts'
import { readRecordForDocuments } from '../record/read-record.ts'
import { readReadings } from '../store/readings.ts'
import { findRound } from '../store/rounds.ts'
import { ANYBODY, readSeenTexts } from '../store/seen-texts.ts'
import type { Table } from '../store/table.ts'

/**
 * Reads what is in brackets in a round, as everybody in the dialogue may see it: from its record so far, with the texts of
 * its open readings that have appeared.
 *
 * @throws {Refused} `no-such-round`
 */
export async function seeBracketMap(table: Table, number: number, now: Date): Promise<readonly Bracket[]> {
  const [round, readings] = await Promise.all([findRound(table, number), readReadings(table, number)])
  if (round === undefined) throw new Refused('no-such-round', `there is no round ${number}`)
  const [settled, tabled] = await Promise.all([
    settledMap(table, round, readings),
    tabledNow(table, round, readings, now),
  ])
  return withTabledNow(settled, tabled)
}

/** A process makes the map of what is settled once, until another reading is settled or the round ends. */
async function settledMap(table: Table, round: Round, readings: readonly Reading[]): Promise<readonly Bracket[]> {
  const make = async () =>
    bracketMapOf(editionOf(await readRecordForDocuments(table, round.round), 'delegations'), sha256)
  // A map with names is not memoized, because an erased name must not be shown again.
  if (disclosesNames(round.dialogue.attribution)) return make()
  const runs = readings.map(({ id, settlement, closing }) => [id, settlement?.run, closing?.at])
  return memoizeMap(table, JSON.stringify([round.round, round.status, runs]), make)
}

const memoizeMap = memoize<readonly Bracket[]>(2)

async function tabledNow(
  table: Table,
  round: Round,
  readings: readonly Reading[],
  now: Date,
): Promise<readonly TabledNow[]> {
  // The first reading of a stage takes no matter that is in brackets.
  const open = readings.filter(({ status, number }) => status !== 'settled' && number > 1)
  const proposals = await Promise.all(open.map((one) => readSeenTexts(table, ANYBODY, one, round, now)))
  return proposals
    .flat()
    .filter(({ withdrawnAt }) => withdrawnAt === undefined)
    .map(({ id, reading, body, competes, answers }) => ({ id, reading, body, competes, answers }))
}
