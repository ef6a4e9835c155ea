import { Round } from '../../shared/round.ts'
import { memoize } from '../platform/memo.ts'
import { countExecutionAt } from './count-executions.ts'
import { ROUNDS, roundKey } from './keys/keys-of-rounds.ts'
import { written } from './store-errors.ts'
import { all, type Table } from './table.ts'
import { requireWellFormed } from './well-formed.ts'

/** Starts a round, once; `false` when it was started before. @throws {IllFormedText} */
export async function startRound(table: Table, round: Round): Promise<boolean> {
  requireWellFormed(round, 'round')
  return written(table.putNew(roundKey(round.round), round))
}

/** A round, or `undefined`. */
export async function findRound(table: Table, round: number): Promise<Round | undefined> {
  const stored = await table.get(roundKey(round))
  return stored === undefined ? undefined : prepared(stored)
}

/** What a process does with each round that it reads, before anybody else has it. */
type Prepare = (round: Round) => Promise<void>
let prepare: Prepare | undefined

/** A process that speaks prepares each round: its languages need not be those of the dialogue's file any more. */
export function prepareRounds(how: Prepare): void {
  prepare = how
}

async function prepared(stored: unknown): Promise<Round> {
  const round = Round.parse(stored)
  await prepare?.(round)
  return round
}

/** What is frozen when a round starts, and never changes. */
export type FrozenRound = Pick<
  Round,
  'round' | 'dialogue' | 'format' | 'secret' | 'previous' | 'agenda' | 'key' | 'storesDigests'
>

/** What is frozen of a round; `undefined` when there is no such round. A process reads it once. */
export async function frozenRound(table: Table, round: number): Promise<FrozenRound | undefined> {
  return memoizeRound(table, String(round), () => findRound(table, round))
}

/** The current round, and a few earlier ones that people look at. */
const memoizeRound = memoize<FrozenRound | undefined>(8)

/** The dialogue's last round, or `undefined` before it has one. */
export async function lastRound(table: Table): Promise<Round | undefined> {
  const stored = await table.last(ROUNDS.pk, ROUNDS.prefix)
  return stored === undefined ? undefined : prepared(stored)
}

/** The running round, or `undefined`. A dialogue holds one round at a time. */
export async function runningRound(table: Table): Promise<Round | undefined> {
  const last = await lastRound(table)
  return last?.status === 'running' ? last : undefined
}

/** Every round of the dialogue, the first one first. */
export async function readRounds(table: Table): Promise<readonly Round[]> {
  const stored = await all(table.query(ROUNDS.pk, ROUNDS.prefix))
  return Promise.all(stored.map(prepared))
}

/** Counts one more execution; `false` when another request has counted it. */
export async function countExecution(table: Table, round: number, seen: number): Promise<boolean> {
  return countExecutionAt(table, roundKey(round), seen)
}

/** The publication of a round, as something that the state machine waits for. */
export function publicationOf(round: number) {
  return { round, id: 'PUBLICATION' }
}

/** When a round is published, with the co-chairs' consents when the dialogue has co-chairs, and the sides whose witnesses are missing. */
type Published = {
  readonly at: string
  readonly consents: Round['publishedBy']
  readonly unwitnessed?: Round['publishedWithout']
}

/** Marks a round as published, once. */
export async function publishRound(
  table: Table,
  round: number,
  { at, consents, unwitnessed }: Published,
): Promise<void> {
  const set = [
    '#status = :published, publishedAt = :at',
    ...(consents === undefined ? [] : ['publishedBy = :by']),
    ...(unwitnessed === undefined ? [] : ['publishedWithout = :without']),
  ]
  await written(
    table.update(roundKey(round), {
      set: set.join(', '),
      when: '#status = :running',
      names: { '#status': 'status' },
      values: {
        ':published': 'published',
        ':running': 'running',
        ':at': at,
        ...(consents !== undefined && { ':by': consents }),
        ...(unwitnessed !== undefined && { ':without': unwitnessed }),
      },
    }),
  )
}
