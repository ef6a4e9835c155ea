import { type Closing, Reading, type Settlement } from '../../shared/reading.ts'
import { placeOf } from '../../shared/reading-id.ts'
import { READINGS, readingKey, roundPartition, waitingKey } from './keys.ts'
import { all, type Table, written } from './table.ts'

/** Opens a reading. Where it is there already, that one stands. */
export async function openReading(table: Table, reading: Reading): Promise<void> {
  await written(table.putNew(readingKey(reading.round, reading.id), reading))
}

/** A reading, or `undefined` where there is none of that name. */
export async function findReading(table: Table, id: string): Promise<Reading | undefined> {
  const place = placeOf(id)
  if (place === undefined) return undefined
  const stored = await table.get(readingKey(place.round, id))
  return stored === undefined ? undefined : Reading.parse(stored)
}

/** Every reading of a round, in no particular order. */
export async function readReadings(table: Table, round: number): Promise<readonly Reading[]> {
  const stored = await all(table.query(roundPartition(round), READINGS))
  return stored.map((one) => Reading.parse(one))
}

/** Closes a reading that is open: from here on no position is acknowledged. `false` when it was not open. */
export async function closeReading(table: Table, reading: Reading, closing: Closing): Promise<boolean> {
  return written(
    table.update(readingKey(reading.round, reading.id), {
      set: '#status = :closed, closing = :closing',
      when: '#status = :open',
      names: { '#status': 'status' },
      values: { ':closed': 'closed', ':open': 'open', ':closing': closing },
    }),
  )
}

/** Closes a reading whose deadline is still the one seen; `false` when it was extended or closed meanwhile. */
export async function closeAtDeadline(table: Table, reading: Reading, at: string): Promise<boolean> {
  return written(
    table.update(readingKey(reading.round, reading.id), {
      set: '#status = :closed, closing = :closing',
      when: '#status = :open AND closesAt = :closesAt',
      names: { '#status': 'status' },
      values: { ':closed': 'closed', ':open': 'open', ':closesAt': reading.closesAt, ':closing': { at } },
    }),
  )
}

/** Moves the deadline of a reading that is open; `undefined` when it is not, or the deadline moved meanwhile. */
export async function moveDeadline(
  table: Table,
  reading: Reading,
  extension: Reading['extensions'][number],
): Promise<Reading | undefined> {
  const moved = table.update(readingKey(reading.round, reading.id), {
    set: 'closesAt = :to, extensions = list_append(extensions, :extension)',
    when: '#status = :open AND closesAt = :from',
    names: { '#status': 'status' },
    values: { ':open': 'open', ':from': reading.closesAt, ':to': extension.closesAt, ':extension': [extension] },
  })
  return (await written(moved)) ? Reading.parse(await moved) : undefined
}

/** Settles a closed reading, once; `false` when another run did. */
export async function settleReading(table: Table, reading: Reading, settlement: Settlement): Promise<boolean> {
  return written(
    table.update(readingKey(reading.round, reading.id), {
      set: '#status = :settled, settlement = :settlement',
      when: '#status = :closed',
      names: { '#status': 'status' },
      values: { ':settled': 'settled', ':closed': 'closed', ':settlement': settlement },
    }),
  )
}

/** Keeps the task token the state machine waits with; the last one kept is the one that is waiting. */
export async function keepTaskToken(table: Table, reading: Reading, taskToken: string): Promise<void> {
  await table.put(waitingKey(reading.round, reading.id), { taskToken })
}

/** The task token kept last, or `undefined` when the machine has not come to wait yet. */
export async function taskTokenOf(table: Table, reading: Reading): Promise<string | undefined> {
  const stored = await table.get(waitingKey(reading.round, reading.id))
  return typeof stored?.['taskToken'] === 'string' ? stored['taskToken'] : undefined
}
