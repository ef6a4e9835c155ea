import { Reading, type Settlement } from '../../shared/reading.ts'
import { placeOf } from '../../shared/reading-id.ts'
import { READINGS, readingKey, roundPartition } from './keys/keys-of-rounds.ts'
import { invalidateReading, rememberReading } from './reading-cache.ts'
import { bringCopiesUpToDate } from './reading-copies.ts'
import { runningRound } from './rounds.ts'
import { written } from './store-errors.ts'
import { all, type Change, type Table } from './table.ts'

/** Opens a reading, and then makes its copies. A reading that exists already is left as it is. */
export async function openReading(table: Table, reading: Reading): Promise<void> {
  if (await written(table.putNew(readingKey(reading.round, reading.id), reading))) {
    await bringCopiesUpToDate(table, reading)
  }
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
  return written(changeWithCopies(table, reading, oneMore('withdrawals')))
}

/** Counts, in the same way, that a statement on the floor was set aside. */
export async function countSettingAside(table: Table, reading: Reading): Promise<boolean> {
  return written(changeReading(table, reading, oneMore('setAside')))
}

/**
 * Counts a departure in every open reading, so that processes read their cached members again. It is called after the
 * session was ended, so that a member who is read after the count has no such session.
 */
export async function countDeparture(table: Table): Promise<void> {
  const round = await runningRound(table)
  if (round === undefined) return
  const open = (await readReadings(table, round.round)).filter(({ status }) => status === 'open')
  await Promise.all(open.map((reading) => written(changeWithCopies(table, reading, oneMore('departures')))))
}

function oneMore(counter: 'withdrawals' | 'setAside' | 'departures'): Change & { readonly set: string } {
  return {
    set: '#counter = if_not_exists(#counter, :none) + :one',
    when: '#status = :open',
    names: { '#status': 'status', '#counter': counter },
    values: { ':open': 'open', ':none': 0, ':one': 1 },
  }
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

/** Changes what only the reading itself has, and takes it out of the cache of this process. */
function changeReading(table: Table, reading: Reading, what: Change) {
  invalidateReading(table, reading.id)
  return table.update(readingKey(reading.round, reading.id), what)
}

/**
 * Changes what positions are checked against: first the reading, then its copies. Until this comes back the change is not acknowledged,
 * and a process that fails in between leaves the copies to {@link bringCopiesUpToDate}.
 */
export async function changeWithCopies(table: Table, reading: Reading, what: Change & { readonly set: string }) {
  if (reading.copies === undefined) return changeReading(table, reading, what)
  const changed = await changeReading(table, reading, {
    ...what,
    set: `${what.set}, changes = if_not_exists(changes, :unchanged) + :change`,
    values: { ...what.values, ':unchanged': 0, ':change': 1 },
  })
  await bringCopiesUpToDate(table, Reading.parse(changed))
  return changed
}
