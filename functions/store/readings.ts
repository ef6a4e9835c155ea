import { type Closing, Reading, type Settlement } from '../../shared/reading.ts'
import { placeOf } from '../../shared/reading-id.ts'
import { READINGS, readingKey, roundPartition, waitingFor, waitingKey } from './keys.ts'
import { invalidateReading, rememberReading } from './reading-cache.ts'
import { runningRound } from './rounds.ts'
import { all, type Change, type Table, written } from './table.ts'

/** Opens a reading. Where it is there already, that one stands. */
export async function openReading(table: Table, reading: Reading): Promise<void> {
  await written(table.putNew(readingKey(reading.round, reading.id), reading))
}

/** A reading, or `undefined` where there is none of that name. */
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
 * Closes a reading before its deadline: from here on no position is acknowledged. `false` when it was not open, or its
 * deadline had passed.
 *
 * @param asked when it was asked for; the closing's own moment never comes before the opening's, whatever a clock says
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

/** Closes a reading whose deadline is still the one seen; `false` when it was extended or closed meanwhile. */
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
 * Moves the deadline of a reading that is open; `undefined` when it is not, or its deadline passed or was moved
 * meanwhile.
 */
export async function moveDeadline(
  table: Table,
  reading: Reading,
  extension: Reading['extensions'][number],
): Promise<Reading | undefined> {
  const moved = change(table, reading, {
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
  return (await written(moved)) ? Reading.parse(await moved) : undefined
}

/** A deadline can be moved back to where it was: how often it was moved tells the two apart. */
const DEADLINE_AS_SEEN = 'closesAt = :closesAt AND size(extensions) = :moved'

function deadlineOf({ closesAt, extensions }: Reading) {
  return { ':closesAt': closesAt, ':moved': extensions.length }
}

/**
 * Counts that a proposal of an open reading was withdrawn, so that whoever keeps its proposals in memory reads them
 * again; `false` when the reading is not open any more.
 */
export async function countWithdrawal(table: Table, reading: Reading): Promise<boolean> {
  return countIn(table, reading, 'withdrawals')
}

/**
 * Counts in every open reading that somebody was revoked, or a session ended, so that whoever keeps in memory who asks
 * looks them up again. It comes after what it counts: who is looked up from then on is found to have left.
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

/** Settles a closed reading, once; `false` when another run did. */
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

/** What the machine waits for: a reading, or what is written in a reading's place. */
export type Awaited = Pick<Reading, 'round'> & { readonly id: string }

/**
 * Keeps a task token that the state machine waits with. Tokens come in any order: that of an execution that has
 * stopped can be kept after that of the one that runs, so that none of them is taken for the only one.
 */
export async function keepTaskToken(table: Table, { round, id }: Awaited, taskToken: string): Promise<void> {
  await table.put(waitingKey(round, id, taskToken), { taskToken })
}

/** Every task token that was kept and not forgotten; none when the machine has not come to wait yet. */
export async function taskTokensOf(table: Table, { round, id }: Awaited): Promise<readonly string[]> {
  const stored = await all(table.query(roundPartition(round), waitingFor(id)))
  return stored.flatMap(({ taskToken }) => (typeof taskToken === 'string' ? [taskToken] : []))
}

/** Forgets a task token that nothing waits with any more. */
export async function forgetTaskToken(table: Table, { round, id }: Awaited, taskToken: string): Promise<void> {
  await table.delete(waitingKey(round, id, taskToken))
}

function change(table: Table, reading: Reading, what: Change) {
  invalidateReading(table, reading.id)
  return table.update(readingKey(reading.round, reading.id), what)
}
