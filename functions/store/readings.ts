import { type Closing, Reading, type Settlement } from '../../shared/reading.ts'
import { placeOf } from '../../shared/reading-id.ts'
import { READINGS, readingKey, roundPartition, waitingFor, waitingKey } from './keys.ts'
import { invalidateReading, rememberReading } from './reading-cache.ts'
import { runningRound } from './rounds.ts'
import { ifMet, written } from './store-errors.ts'
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
 * Closes a reading before its deadline. After this no position is acknowledged.
 *
 * @param asked when the request arrived; `closing.at` can be later, because it never comes before the opening
 * @returns `false` when the reading was not open, or its deadline had passed
 */
export async function closeReading(
  table: Table,
  reading: Reading,
  closing: Closing,
  asked = closing.at,
): Promise<boolean> {
  return written(
    change(table, reading, {
      set: '#status = :closed, closing = :closing',
      when: '#status = :open AND closesAt > :asked',
      names: { '#status': 'status' },
      values: { ':closed': 'closed', ':open': 'open', ':closing': closing, ':asked': asked },
    }),
  )
}

/** Closes a reading at its deadline; `false` when the deadline was moved or the reading closed meanwhile. */
export async function closeAtDeadline(table: Table, reading: Reading, at: string): Promise<boolean> {
  return written(
    change(table, reading, {
      set: '#status = :closed, closing = :closing',
      when: `#status = :open AND ${DEADLINE_AS_SEEN}`,
      names: { '#status': 'status' },
      values: { ':closed': 'closed', ':open': 'open', ...deadlineOf(reading), ':closing': { at } },
    }),
  )
}

/**
 * Moves the deadline of an open reading.
 *
 * @returns the reading with its new deadline; `undefined` when it is not open, or its deadline passed or was
 *   moved meanwhile
 */
export async function moveDeadline(
  table: Table,
  reading: Reading,
  extension: Reading['extensions'][number],
): Promise<Reading | undefined> {
  const update = change(table, reading, {
    set: 'closesAt = :to, extensions = list_append(extensions, :extension)',
    when: `#status = :open AND ${DEADLINE_AS_SEEN} AND closesAt > :at`,
    names: { '#status': 'status' },
    values: {
      ':open': 'open',
      ...deadlineOf(reading),
      ':at': extension.at,
      ':to': extension.closesAt,
      ':extension': [extension],
    },
  })
  const moved = await ifMet(update)
  return moved && Reading.parse(moved)
}

/** A deadline can be moved away and back, so the number of moves is compared too. */
const DEADLINE_AS_SEEN = 'closesAt = :closesAt AND size(extensions) = :moved'

function deadlineOf({ closesAt, extensions }: Reading) {
  return { ':closesAt': closesAt, ':moved': extensions.length }
}

/**
 * Counts a withdrawal in an open reading, so that processes read its proposals again; `false` when the reading is not
 * open any more.
 */
export async function countWithdrawal(table: Table, reading: Reading): Promise<boolean> {
  return countIn(table, reading, 'withdrawals')
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

function countIn(table: Table, reading: Reading, counter: 'withdrawals' | 'departures'): Promise<boolean> {
  return written(
    change(table, reading, {
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
    change(table, reading, {
      set: '#status = :settled, settlement = :settlement',
      when: '#status = :closed',
      names: { '#status': 'status' },
      values: { ':settled': 'settled', ':closed': 'closed', ':settlement': settlement },
    }),
  )
}

/** What the state machine waits for: a reading, or the publication of a round. */
export type Awaited = Pick<Reading, 'round'> & { readonly id: string }

/**
 * Stores a task token that the state machine waits with. All tokens are stored, because they come in any order: the
 * token of a stopped execution may come after that of the running one.
 */
export async function storeTaskToken(table: Table, { round, id }: Awaited, taskToken: string): Promise<void> {
  await table.put(waitingKey(round, id, taskToken), { taskToken })
}

/** Every stored task token; none when the machine does not wait yet. */
export async function taskTokensOf(table: Table, { round, id }: Awaited): Promise<readonly string[]> {
  const stored = await all(table.query(roundPartition(round), waitingFor(id)))
  return stored.flatMap(({ taskToken }) => (typeof taskToken === 'string' ? [taskToken] : []))
}

/** Deletes a task token that no state waits with any more. */
export async function forgetTaskToken(table: Table, { round, id }: Awaited, taskToken: string): Promise<void> {
  await table.delete(waitingKey(round, id, taskToken))
}

function change(table: Table, reading: Reading, what: Change) {
  invalidateReading(table, reading.id)
  return table.update(readingKey(reading.round, reading.id), what)
}
