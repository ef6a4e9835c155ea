import type { Proposal } from '../../shared/proposal.ts'
import { isSettled, type Reading, type SettledReading } from '../../shared/reading.ts'
import type { Round } from '../../shared/round.ts'
import { lanesOf } from '../../shared/round.ts'
import type { Clock } from '../clock.ts'
import { Refused } from '../refusal.ts'
import { findProposal } from '../store/proposals.ts'
import { readReadings } from '../store/readings.ts'
import { findRound } from '../store/rounds.ts'
import { readConsolidated } from '../store/settlements.ts'
import type { Table } from '../store/table.ts'
import { type Heading, type RoundView, viewOfRound } from './round-view.ts'

/**
 * Reads a round as everybody in the dialogue may see it.
 *
 * @throws {Refused} `no-such-round`
 */
export async function seeRound(table: Table, clock: Clock, number: number): Promise<RoundView> {
  const [round, readings] = await Promise.all([findRound(table, number), readReadings(table, number)])
  if (round === undefined) throw new Refused('no-such-round', `there is no round ${number}`)
  const [headings, state] = await Promise.all([headingsOf(table, readings, round), stateOf(clock, round)])
  return viewOfRound(round, readings, headings, state)
}

async function stateOf(clock: Clock, { round, executions, status }: Round): Promise<RoundView['clock']> {
  if (status === 'published') return 'ended'
  return (await clock.stateOf(round, executions)) === 'running' ? 'running' : 'stopped'
}

async function headingsOf(
  table: Table,
  readings: readonly Reading[],
  round: Round,
): Promise<ReadonlyMap<string, Heading>> {
  const settled = readings.filter((reading) => reading.stage === 'baskets').filter(isSettled)
  const proposals = await Promise.all(
    lanesOf(readings).map(async ({ proposal }) => {
      const home = settled.find(({ settlement }) => settlement.lanes?.some((lane) => lane.proposal === proposal))
      return home === undefined ? undefined : textIn(table, home, round, proposal)
    }),
  )
  return new Map(
    proposals.flatMap((proposal) => (proposal?.body.kind === 'basket' ? [[proposal.id, proposal.body] as const] : [])),
  )
}

/** A text of a settled reading: one that was tabled or carried into it, or one that it composed. */
async function textIn(table: Table, home: SettledReading, round: Round, id: string): Promise<Proposal | undefined> {
  const tabled = await findProposal(table, home.id, home.shards, id)
  return tabled ?? (await readConsolidated(table, home, round)).find((one) => one.id === id)
}
