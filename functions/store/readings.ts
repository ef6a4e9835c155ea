import { Reading, type Settlement } from '../../shared/reading.ts'
import { placeOf } from '../../shared/reading-id.ts'
import { READINGS, readingKey, roundPartition } from './keys/keys-of-rounds.ts'
import { invalidateReading, rememberReading } from './reading-cache.ts'
import { runningRound } from './rounds.ts'
import { written } from './store-errors.ts'
import { all, type Change, type Table } from './table.ts'

/** Opens a reading. A reading that exists already is left as it is. */
export async function openReading(table: Table, reading: Reading): Promise<void> {
  await written(table.putNew(readingKey(reading.round, reading.id), reading))
}

/** Finds a reading by its id. */
export async function findReading(table: Table, id: string): Promise<Reading | undefined> {
  const place = placeOf(id)
  if (place === undefined) return undefined
  const stored = await table.get(readingKey(place.round, id))
  const reading = stored === undefined ? undefined : Reading.parse(stored)
  if (reading !== undefined) rememberReading(table, reading)
  return reading
}

/** Every reading of a round, in no particular order. */
export async function readReadings(table: Table, round: number): Promise<readonly Reading[]> {
  const stored = await all(table.query(roundPartition(round), READINGS))
  return stored.map((one) => Reading.parse(one))
}

/**
 * Stores an order of the texts of an open reading.
 *
 * @param chosenBy the side of a co-chair, or `BY_FACILITATORS`
 * @param asked when the request arrived
 * @returns `false` when the reading is not open any more
 */
export async function chooseOrder(
  table: Table,
  reading: Reading,
  chosenBy: string,
  order: readonly string[],
  asked: string,
): Promise<boolean> {
  const isOpen = { when: '#status = :open AND closesAt > :asked', values: { ':open': 'open', ':asked': asked } }
  const names = { '#status': 'status' }
  const values = (more: object) => ({ ...isOpen.values, ...more })
  // A key can be set only in a map that exists.
  const isThere = await written(
    changeReading(table, reading, {
      ...isOpen,
      set: 'orders = if_not_exists(orders, :none)',
      names,
      values: values({ ':none': {} }),
    }),
  )
  if (!isThere) return false
  return written(
    changeReading(table, reading, {
      ...isOpen,
      set: 'orders.#chosenBy = :order',
      names: { ...names, '#chosenBy': chosenBy },
      values: values({ ':order': order }),
    }),
  )
}

/**
 * Counts a withdrawal in an open reading, so that processes read its proposals again; `false` when the reading is not
 * open any more.
 */
export async function countWithdrawal(table: Table, reading: Reading): Promise<boolean> {
  return countIn(table, reading, 'withdrawals')
}

/** Counts, in the same way, that a statement on the floor was set aside. */
export async function countSettingAside(table: Table, reading: Reading): Promise<boolean> {
  return countIn(table, reading, 'setAside')
}

/**
 * Counts a departure in every open reading, so that processes read their cached members again. It is called after the
 * session was ended, so that a member who is read after the count has no such session.
 */
export async function countDeparture(table: Table): Promise<void> {
  const round = await runningRound(table)
  if (round === undefined) return
  const open = (await readReadings(table, round.round)).filter(({ status }) => status === 'open')
  await Promise.all(open.map((reading) => countIn(table, reading, 'departures')))
}

function countIn(table: Table, reading: Reading, counter: 'withdrawals' | 'setAside' | 'departures'): Promise<boolean> {
  return written(
    changeReading(table, reading, {
      set: '#counter = if_not_exists(#counter, :none) + :one',
      when: '#status = :open',
      names: { '#status': 'status', '#counter': counter },
      values: { ':open': 'open', ':none': 0, ':one': 1 },
    }),
  )
}

/** Settles a closed reading, once; `false` when another run has settled it. */
export async function settleReading(table: Table, reading: Reading, settlement: Settlement): Promise<boolean> {
  return written(
    changeReading(table, reading, {
      set: '#status = :settled, settlement = :settlement',
      when: '#status = :closed',
      names: { '#status': 'status' },
      values: { ':settled': 'settled', ':closed': 'closed', ':settlement': settlement },
    }),
  )
}

/** Changes a reading, and takes it out of the cache of this process. */
export function changeReading(table: Table, reading: Reading, what: Change) {
  invalidateReading(table, reading.id)
  return table.update(readingKey(reading.round, reading.id), what)
}
