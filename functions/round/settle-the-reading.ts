import { orderOf } from '../../shared/chosen-order.ts'
import { momentAfter } from '../../shared/moment.ts'
import { isSettled, type Reading, type SettledReading } from '../../shared/reading.ts'
import { keepsRecoveries } from '../../shared/record-format.ts'
import { recordedRecoveries } from '../../shared/recovery.ts'
import { lanesOf } from '../../shared/round.ts'
import { settlementOf } from '../../shared/settle-reading.ts'
import * as environment from '../environment/environment.ts'
import { withDeadline } from '../platform/deadline.ts'
import { newId } from '../platform/random.ts'
import { startSafely } from '../platform/start-safely.ts'
import { countReading, mergeCounts } from '../record/count-reading.ts'
import { keepReading } from '../record/keep-reading.ts'
import { readReviewed, readRoots } from '../record/read-roots.ts'
import { closeAtDeadline } from '../store/deadlines.ts'
import { findReading, readReadings, settleReading } from '../store/readings.ts'
import { eraseSecretOf } from '../store/receipt-keys.ts'
import { readRecoveries } from '../store/recoveries.ts'
import { findRound } from '../store/rounds.ts'
import { storeOutcomes } from '../store/settlements.ts'
import type { ShardCount } from '../store/shard-counts.ts'
import type { Table } from '../store/table.ts'
import { countShards, MOST_SPREAD, shardsToCount } from './count-shards.ts'
import { NoSuchReading, NoSuchRound } from './errors.ts'
import { type Settled, ToCount, ToSettle } from './payload.ts'

/**
 * Settle the reading: closes it if its deadline has passed, counts everything that was submitted, applies the stage's
 * rule and stores the settlement, which is logged. For a reading that is settled already it returns the stored settlement.
 *
 * Where the machine can count shards side by side, it returns first which are to be counted, until all are: then it merges their counts.
 * The same function counts them: it is the state *Count the shards* too.
 */
export const handler = withDeadline(async (input: unknown): Promise<Settled> => {
  const table = environment.table()
  const toCount = ToCount.safeParse(input)
  if (toCount.success) return countShards(table, toCount.data)
  return settle(table, ToSettle.parse(input))
})

async function settle(table: Table, { reading: id, spreads }: ToSettle): Promise<Settled> {
  const reading = await closeIfDue(table, id)
  const { round, basket } = reading
  const place = { round, ...(basket !== undefined && { basket }), reading: id }
  if (reading.status === 'open') return { ...place, next: 'still-open', lanes: [] }

  const spread = spreads === true && !isSettled(reading) && (await isSpread(table, reading))
  const shards = spread ? await shardsToCount(table, reading) : { counted: undefined }
  if ('due' in shards) return { ...place, next: 'count-shards', lanes: [], counts: shards.due }

  const settled = isSettled(reading) ? reading : await settleNow(table, reading, shards.counted)
  // From here on nobody can make a receipt of this reading.
  await eraseSecretOf(table, id)
  // Before the log is signed, which reads what is kept.
  await keepReading(table, settled)
  await startSafely(environment.logKeeper(), environment.announcer())
  const lanes = settled.stage === 'baskets' ? lanesOf(await readReadings(table, settled.round)) : []
  return {
    ...place,
    next: settled.settlement.next,
    lanes: lanes.map((lane) => ({ round, basket: lane.basket })),
  }
}

/** Whether the shards of a reading are counted side by side: there are several, and the round has not had too many readings. */
async function isSpread(table: Table, { copies, round }: Reading): Promise<boolean> {
  return copies !== undefined && (await readReadings(table, round)).length <= MOST_SPREAD
}

/** Closes a reading whose deadline has passed, and returns the reading as it is then. */
async function closeIfDue(table: Table, id: string): Promise<Reading> {
  const reading = await findReading(table, id)
  if (reading === undefined) throw new NoSuchReading(`there is no reading ${id}`)
  const now = new Date()
  if (reading.status !== 'open' || reading.closesAt > now.toISOString()) return reading

  await closeAtDeadline(table, reading, momentAfter(now, [reading.openedAt]))
  return (await findReading(table, id)) ?? reading
}

/**
 * Counts a closed reading, applies the stage's rule and stores the settlement.
 *
 * @param shards the count of each shard, if they were counted by themselves
 */
export async function settleNow(
  table: Table,
  reading: Reading,
  shards?: readonly ShardCount[],
): Promise<SettledReading> {
  const [round, readings] = await Promise.all([findRound(table, reading.round), readReadings(table, reading.round)])
  if (round === undefined) throw new NoSuchRound(`there is no round ${reading.round}`)

  const roots = await readRoots(table, reading, round)
  const form = reading.stage === 'modality' ? (await readReviewed(table, reading, round))?.modality : undefined
  const counted =
    shards === undefined
      ? await countReading(table, reading, round, roots)
      : await mergeCounts(table, reading, round, roots, shards)
  const run = newId()
  const order = orderOf(reading, counted.proposals, round)
  const { outcomes, settlement } = settlementOf(reading, readings, round, { ...counted, order, roots, form })
  await storeOutcomes(table, reading, run, { outcomes, digests: counted.digests })
  const recoveries = keepsRecoveries(round.format)
    ? recordedRecoveries(await readRecoveries(table), round.dialogue.sides)
    : []
  await settleReading(table, reading, {
    ...settlement,
    ...(recoveries.length > 0 && { recoveries }),
    run,
    settledAt: momentAfter(new Date(), [reading.closing?.at, ...readings.map((one) => one.settlement?.settledAt)]),
    counted: counted.size,
    root: counted.root,
  })
  const settled = await findReading(table, reading.id)
  if (settled === undefined || !isSettled(settled)) throw new Error(`reading ${reading.id} was not settled`)
  return settled
}
