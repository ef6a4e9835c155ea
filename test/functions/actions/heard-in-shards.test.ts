import { afterAll, beforeAll, expect, test } from 'vitest'
import { takePosition } from '../../../functions/actions/take-position.ts'
import { tableProposal } from '../../../functions/store/proposals.ts'
import { keptInShards } from '../../../functions/store/reading-copies.ts'
import { openReading } from '../../../functions/store/readings.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import { openTable, type Table } from '../../../functions/store/table.ts'
import { countHeard, heardOf } from '../../../functions/store/who-was-heard.ts'
import { countDue, momentOfCount } from '../../../shared/disclosure/turnout.ts'
import type { Reading } from '../../../shared/reading.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aParticipant, aProposal, aReading, aRound, askedBy } from '../../builders.ts'

const SHARDS = 4
const RIVER = Array.from({ length: 30 }, (_, index) => `r${index}`)
const SEA = Array.from({ length: 10 }, (_, index) => `s${index}`)

let local: LocalTable
let here: Table
let held = 0

beforeAll(async () => {
  local = await localTable()
  here = local.table
  await startRound(here, aRound())
})
afterAll(() => local.stop())

test('everybody whose position was acknowledged is counted, by a process that knows of none', async () => {
  const reading = await anOpenReading()
  await Promise.all([...RIVER.slice(0, 12), ...SEA.slice(0, 4)].map((one) => take(reading, one)))
  await take(reading, 'r0', 'p2')

  const other = openTable(local.name, local.config)
  expect(await countHeard(other, reading, atCount(reading, 1))).toEqual({ river: 12, sea: 4 })
  expect((await heardOf(other, reading)).heard).toEqual(new Set([...RIVER.slice(0, 12), ...SEA.slice(0, 4)]))
})

test('a count takes as many requests for forty people as for none: it does not ask for each who was not heard', async () => {
  const reading = await anOpenReading()
  const [nobody, all] = [counting(), counting()]
  await countHeard(nobody.table, reading, atCount(reading, 1))
  await Promise.all([...RIVER, ...SEA].map((one) => take(reading, one)))
  await countHeard(all.table, reading, atCount(reading, 2))

  expect(all.requests()).toBe(nobody.requests())
  expect(all.requests()).toBe(2 * SHARDS + 2)
})

test('who took a position while the process died before the note is noted when the request is sent again', async () => {
  const reading = await anOpenReading()
  const dies: Table = {
    ...here,
    putNew: (key, stored) =>
      key.sk.startsWith('HEARD#') ? Promise.reject(new Error('died')) : here.putNew(key, stored),
  }

  await expect(take(reading, 'r1', 'p1', dies)).rejects.toThrow('died')
  expect((await heardOf(here, reading)).heard).toEqual(new Set())
  await take(reading, 'r1', 'p1', openTable(local.name, local.config))
  expect((await heardOf(here, reading)).heard).toEqual(new Set(['r1']))
})

test('who was heard before a count is in it, also if a later position comes through another process', async () => {
  const reading = await anOpenReading()
  await take(reading, 'r1', 'p1')
  const later = momentOfCount(reading, 1)
  await take(reading, 'r1', 'p2', openTable(local.name, local.config), later)
  await take(reading, 'r2', 'p2', here, later)

  expect(await countHeard(here, reading, atCount(reading, 1))).toEqual({ river: 1, sea: 0 })
  expect(await countHeard(here, reading, atCount(reading, 2))).toEqual({ river: 2, sea: 0 })
})

/** When a count is due. */
function atCount(reading: Reading, count: number): Date {
  const moment = momentOfCount(reading, count)
  expect(countDue(reading, moment)).toBe(count)
  return moment
}

/** A process that counts the requests of its table. */
function counting() {
  let made = 0
  const table = openTable(local.name, local.config)
  const counted = Object.fromEntries(
    Object.entries(table).map(([name, ask]) => [
      name,
      (...given: never[]) => {
        made += 1
        return (ask as (...args: never[]) => unknown)(...given)
      },
    ]),
  )
  return { table: counted as Table, requests: () => made }
}

function asked(id: string) {
  return askedBy(aParticipant({ id, side: id.startsWith('r') ? 'river' : 'sea' }))
}

function take(reading: Reading, one: string, proposal = 'p1', table = here, at = new Date(reading.openedAt)) {
  return takePosition(table, asked(one), { reading: reading.id, proposal }, { stance: 'support' }, 0, at)
}

async function anOpenReading(): Promise<Reading> {
  held += 1
  const reading = aReading({ number: held, shards: SHARDS, ...keptInShards(SHARDS) })
  await freezeRoll(here, reading.id, SHARDS, { river: RIVER, sea: SEA })
  for (const id of ['p1', 'p2']) await tableProposal(here, aProposal({ id, reading: reading.id }), SHARDS)
  await openReading(here, reading)
  return reading
}
