import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addFromTable } from '../../../functions/actions/add-from-table.ts'
import { eraseNamesInTime } from '../../../functions/actions/erase-names.ts'
import { findParticipant, readRoster } from '../../../functions/store/participants.ts'
import { readWaiting } from '../../../functions/store/roster-intakes.ts'
import type { Table } from '../../../functions/store/table.ts'
import type { Participant } from '../../../shared/participant.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aDialogue } from '../../builders.ts'

const CLEO = { id: 'cleo', role: 'facilitator', name: 'Cleo', joinedAt: '2026-01-01T00:00:00.000Z' } as const
const NOW = new Date('2026-11-29T10:00:00.000Z')
const HOUR_MS = 60 * 60 * 1_000
const DIALOGUE = aDialogue()

let held: LocalTable
beforeAll(async () => {
  held = await localTable()
})
afterAll(() => held.stop())

describe('a table of people is added whole, or not at all', () => {
  test('whoever dies in the middle has added nobody, and the same request completes it', async () => {
    const file = tableOf('First', 8)
    const add = (table: Table) => addFromTable(table, file, CLEO, DIALOGUE, { key: 'first', now: NOW })

    for (const writes of [0, 3, 5]) {
      await expect(add(dyingAfter(held.table, writes))).rejects.toThrow('died')
      expect(await named('First')).toEqual([])
    }
    const [waiting] = await readWaiting(held.table)
    expect(await findParticipant(held.table, waiting?.id ?? '')).toBeUndefined()

    expect(await add(held.table)).toBe(8)
    expect(await add(held.table)).toBe(8)
    expect(await named('First')).toHaveLength(8)
  })

  test('the same request twice at once adds each person once', async () => {
    const add = () => addFromTable(held.table, tableOf('Second', 5), CLEO, DIALOGUE, { key: 'second', now: NOW })

    expect(await Promise.all([add(), add()])).toEqual([5, 5])
    expect(await named('Second')).toHaveLength(5)
  })

  test('two facilitators who send one table at one moment add each person once', async () => {
    const file = tableOf('Both', 5)
    const add = (key: string) => addFromTable(held.table, file, CLEO, DIALOGUE, { key, now: NOW })

    const added = await Promise.all(['cleo', 'olu', 'another'].map((key) => add(`both-${key}`)))

    expect(added.toSorted()).toEqual([0, 0, 5])
    expect(await named('Both')).toHaveLength(5)
    expect(await readWaiting(held.table)).toEqual([])
  })

  test('two tables at one moment, one with a line more: each person is added once, and nobody is left out', async () => {
    const longer = `${tableOf('Some', 4)}Some More,participant,sea,former-official\n`
    const add = (file: string) =>
      addFromTable(held.table, file, CLEO, DIALOGUE, { key: `some-${file.length}`, now: NOW })

    const added = await Promise.all([add(tableOf('Some', 4)), add(longer)])

    expect(added[0] + added[1]).toBe(5)
    expect(await named('Some')).toHaveLength(5)
  })

  test('a table whose process died right before it was added is completed before the next one is read', async () => {
    const file = tableOf('Last', 4)
    const add = (table: Table, key: string) => addFromTable(table, file, CLEO, DIALOGUE, { key, now: NOW })
    // Four people and the place are written.
    await expect(add(dyingAfter(held.table, 5), 'last')).rejects.toThrow('died')
    expect(await named('Last')).toEqual([])

    expect(await add(held.table, 'another last')).toBe(0)
    expect(await named('Last')).toHaveLength(4)
    expect(await add(held.table, 'last')).toBe(4)
  })

  test('one bad line, and nobody was added or written', async () => {
    const file = `${tableOf('Third', 3)}Bad,participant,atlantis,former-official\n`

    const added = addFromTable(held.table, file, CLEO, DIALOGUE, { key: 'third', now: NOW })

    await expect(added).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ path: 'line 5', message: 'there is no side atlantis; write one of: The river side, The sea side' }],
    })
    expect(await named('Third')).toEqual([])
    expect(await readWaiting(held.table)).toEqual([])
  })

  test('who is there already stays as they are; with another side it is a problem', async () => {
    const again = `${tableOf('First', 8)}New One,participant,river,former-official\n`
    const moved = 'First 1,participant,sea,former-official\n'

    expect(await addFromTable(held.table, again, CLEO, DIALOGUE, { key: 'again', now: NOW })).toBe(1)
    await expect(addFromTable(held.table, moved, CLEO, DIALOGUE, { key: 'm', now: NOW })).rejects.toMatchObject({
      errors: [{ path: 'line 1', message: expect.stringContaining('another role or side') }],
    })
    expect(await named('First')).toHaveLength(8)
  })

  test('a table that nobody completed for an hour is given up: its names are deleted, and it cannot be added', async () => {
    const file = tableOf('Fourth', 4)
    const add = (table: Table, at: number) =>
      addFromTable(table, file, CLEO, DIALOGUE, { key: 'fourth', now: new Date(NOW.getTime() + at) })
    await expect(add(dyingAfter(held.table, 3), 0)).rejects.toThrow('died')
    const erases = { eraseNamesOn: '2099-01-01' }

    await addFromTable(held.table, tableOf('Fifth', 1), CLEO, DIALOGUE, { key: 'fifth', now: NOW })
    expect(await readWaiting(held.table)).toHaveLength(3)
    const later = new Date(NOW.getTime() + 2 * HOUR_MS)
    await addFromTable(held.table, tableOf('Sixth', 1), CLEO, DIALOGUE, { key: 'sixth', now: later })

    expect(await readWaiting(held.table)).toEqual([])
    await expect(add(held.table, 0)).rejects.toMatchObject({ code: 'idempotency-key-reused' })
    expect(await named('Fourth')).toEqual([])
    expect(await eraseNamesInTime(held.table, erases, later)).toBe(0)
  })

  test('erasing all names also deletes those that wait', async () => {
    const file = tableOf('Seventh', 4)
    const dead = addFromTable(dyingAfter(held.table, 3), file, CLEO, DIALOGUE, { key: 'seventh', now: NOW })
    await expect(dead).rejects.toThrow('died')

    const later = new Date(NOW.getTime() + 2 * HOUR_MS)
    await eraseNamesInTime(held.table, { eraseNamesOn: '2026-11-29' }, later)

    expect(await readWaiting(held.table)).toEqual([])
    expect(await readRoster(held.table)).toEqual([])
  })
})

/** With co-chairs, a table has the people of the co-chair's own side, observers and facilitators of no side. */
test('a co-chair adds the people of their own side alone', async () => {
  const coChaired = { ...DIALOGUE, coChairs: true }
  const chair: Participant = { ...CLEO, convenedBy: 'river' }
  const own = 'name,role,side,capacity\nOwn,participant,river,former-official\nSecond,co-chair,river,\nOlu,observer,,\n'
  const theirs = 'name,role,side,capacity\nStraw,participant,sea,former-official\nMan,co-chair,sea,\n'

  expect(await addFromTable(held.table, own, chair, coChaired, { key: 'own', now: NOW })).toBe(3)
  await expect(addFromTable(held.table, theirs, chair, coChaired, { key: 't', now: NOW })).rejects.toMatchObject({
    errors: [{ path: 'line 2' }, { path: 'line 3' }],
  })
  expect(await named('Straw')).toEqual([])
  expect((await named('Second'))[0]).toMatchObject({ role: 'facilitator', convenedBy: 'river' })
})

function tableOf(name: string, people: number): string {
  const lines = Array.from({ length: people }, (_, index) => `${name} ${index + 1},participant,river,former-official`)
  return `name,role,side,capacity\n${lines.join('\n')}\n`
}

async function named(name: string): Promise<readonly Participant[]> {
  return (await readRoster(held.table)).filter((one) => one.name.startsWith(name))
}

/** A table whose process dies after some writes. */
function dyingAfter(table: Table, writes: number): Table {
  let left = writes
  return {
    ...table,
    async putNew(key, stored) {
      if (left === 0) throw new Error('died')
      left -= 1
      await table.putNew(key, stored)
    },
  }
}
