import { isSettled, type Reading } from '../../shared/reading.ts'
import type { Round } from '../../shared/round.ts'
import { hasEnded, lanesOf } from '../../shared/round.ts'
import { Refused } from '../platform/refusal.ts'
import type { Workflow } from '../platform/step-functions.ts'
import { isAwaited, readUnwitnessed } from '../record/unwitnessed.ts'
import { findCarried } from '../store/motions.ts'
import { readReadings } from '../store/readings.ts'
import { findRound } from '../store/rounds.ts'
import { readTexts } from '../store/settlements.ts'
import type { Table } from '../store/table.ts'
import { type Heading, type RoundView, viewOfRound } from './round-view.ts'

/**
 * Reads a round as everybody in the dialogue may see it.
 *
 * @throws {Refused} `no-such-round`
 */
export async function seeRound(table: Table, workflow: Workflow, number: number): Promise<RoundView> {
  const [round, readings] = await Promise.all([findRound(table, number), readReadings(table, number)])
  if (round === undefined) throw new Refused('no-such-round', `there is no round ${number}`)
  return seeRoundOf(table, workflow, round, readings)
}

/** The same, for a round that was read already, with its readings. */
export async function seeRoundOf(
  table: Table,
  workflow: Workflow,
  round: Round,
  readings: readonly Reading[],
): Promise<RoundView> {
  const [headings, state, awaited] = await Promise.all([
    headingsOf(table, readings, round),
    stateOf(workflow, round),
    whatIsAwaited(table, round, readings),
  ])
  return viewOfRound(round, readings, headings, state, awaited)
}

/** What a round waits for that has ended and is not published. The co-chairs come first. */
async function whatIsAwaited(
  table: Table,
  round: Round,
  readings: readonly Reading[],
): Promise<Pick<RoundView, 'awaits' | 'unwitnessed'>> {
  const { coChairs, awaitWitnesses } = round.dialogue
  if (round.status === 'published' || !hasEnded(readings)) return {}
  if (awaitWitnesses === undefined) return coChairs ? { awaits: 'co-chairs' } : {}
  const isCarried = coChairs && (await findCarried(table, { round: round.round, to: 'publish' })) !== undefined
  if (coChairs && !isCarried) return { awaits: 'co-chairs' }
  const unwitnessed = await readUnwitnessed(table, round, readings)
  return unwitnessed !== undefined && isAwaited(unwitnessed, new Date()) ? { awaits: 'witnesses', unwitnessed } : {}
}

async function stateOf(workflow: Workflow, { round, executions, status }: Round): Promise<RoundView['clock']> {
  if (status === 'published') return 'ended'
  return (await workflow.stateOf(round, executions)) === 'running' ? 'running' : 'stopped'
}

/** The heading of each basket, by the proposal that became it. */
export async function headingsOf(
  table: Table,
  readings: readonly Reading[],
  round: Round,
): Promise<ReadonlyMap<string, Heading>> {
  const settled = readings.filter((reading) => reading.stage === 'baskets').filter(isSettled)
  const wanted = new Set(lanesOf(readings).map(({ proposal }) => proposal))
  const homes = settled.filter(({ settlement }) => settlement.lanes?.some(({ proposal }) => wanted.has(proposal)))
  const proposals = (await Promise.all(homes.map((home) => readTexts(table, home, round)))).flat()
  return new Map(
    proposals.flatMap(({ id, body }) => (body.kind === 'basket' && wanted.has(id) ? [[id, body] as const] : [])),
  )
}
