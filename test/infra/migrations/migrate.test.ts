import { DynamoDBClient, type UpdateItemCommandInput } from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readRounds } from '../../../functions/store/rounds.ts'
import { TableIsNewer } from '../../../functions/store/store-errors.ts'
import { openTable } from '../../../functions/store/table.ts'
import { formatOf, whyTooOld } from '../../../infra/migrations/format-of.ts'
import { completeMigration, migrate } from '../../../infra/migrations/migrate.ts'
import { type Item, MIGRATIONS, type Migration } from '../../../infra/migrations/migrations.ts'
import { FIRST_FORMAT, TABLE_FORMAT } from '../../../shared/table-format.ts'
import { itemsOf, type LocalTable, localTable, putItems } from '../../a-table.ts'
import { itemsFromJson } from '../../fixtures/items-as-json.ts'
import { keptTable } from '../../fixtures/kept.ts'

/** A table as a version of 2026-11-28 left it. */
const FIXTURE = keptTable('parley-record/1')

/** What a next format could be: every round says the day on which it was started, and its status in capitals. */
const NEXT: Migration = {
  to: TABLE_FORMAT + 1,
  change: (item) =>
    isRound(item)
      ? {
          ...item,
          day: { S: String(item['startedAt']?.S).slice(0, 10) },
          status: { S: String(item['status']?.S).toUpperCase() },
        }
      : item,
}

/** One that takes an attribute away. */
const AFTER: Migration = {
  to: TABLE_FORMAT + 2,
  change: ({ day: _, ...item }) => item,
}

function isRound(item: Item): boolean {
  return item['pk']?.S === 'DIALOGUE' && item['sk']?.S?.startsWith('ROUND#') === true
}

let local: LocalTable
let client: DynamoDBClient
beforeEach(async () => {
  local = await localTable()
  client = new DynamoDBClient(local.config)
  await putItems(local.config, local.name, itemsFromJson(FIXTURE.items))
})
afterEach(async () => {
  client.destroy()
  await local.stop()
})

const toMigrate = (migrations: readonly Migration[]) => ({
  table: local.name,
  before: FIRST_FORMAT,
  client,
  migrations,
})
const sorted = (items: readonly Item[]) =>
  items.map((item) => JSON.stringify(Object.entries(item).toSorted())).toSorted()
const stored = async () => itemsOf(local.config, local.name)

describe('a table of 2026-11-28', () => {
  test('says no format, so it has the first one, and this version works with it', async () => {
    expect(await formatOf(local.name, client)).toEqual({ format: 1 })
    expect(whyTooOld(local.name, FIRST_FORMAT)).toBe(undefined)
    expect((await readRounds(openTable(local.name, local.config))).length).toBeGreaterThan(0)
  })

  test('has what a migration changes and nothing else, and the functions go on until they change', async () => {
    const before = await stored()

    const changed = await migrate(toMigrate([NEXT]))

    const rounds = before.filter(isRound)
    const others = (items: readonly Item[]) => sorted(items.filter((one) => !isRound(one) && one['pk']?.S !== 'FORMAT'))
    expect(changed).toBe(rounds.length)
    expect(rounds.length).toBeGreaterThan(0)
    expect(others(await stored())).toEqual(others(before))
    for (const round of (await stored()).filter(isRound)) {
      expect(round['day']?.S).toBe(round['startedAt']?.S?.slice(0, 10))
      expect(round['status']?.S).toMatch(/^[A-Z]+$/)
    }
    // Functions of before still work with it, but are not deployed any more.
    await openTable(local.name, local.config).get({ pk: 'DIALOGUE', sk: 'ROUND#000001' })
    expect(whyTooOld(local.name, await formatOf(local.name, client))).toMatch(`knows ${TABLE_FORMAT}`)
  })

  test('is the same when a migration is run twice, or from the middle, and what was written meanwhile is changed too', async () => {
    await migrate(toMigrate([NEXT]))
    const once = sorted(await stored())
    const again = await migrate(toMigrate([NEXT]))
    const late = {
      pk: { S: 'DIALOGUE' },
      sk: { S: 'ROUND#000099' },
      startedAt: { S: '2026-11-30T10:00:00.000Z' },
      status: { S: 'running' },
    }
    await putItems(local.config, local.name, [late])

    const completed = await completeMigration(toMigrate([NEXT]))

    expect(again).toBe(0)
    expect(completed).toBe(1)
    expect(sorted((await stored()).filter((one) => one['pk']?.S !== 'FORMAT' && one['sk']?.S !== late.sk.S))).toEqual(
      once.filter((one) => !one.includes('"FORMAT"')),
    )
    expect(await formatOf(local.name, client)).toEqual({ format: TABLE_FORMAT + 1 })
    expect(await completeMigration({ ...toMigrate([NEXT]), before: await formatOf(local.name, client) })).toBe(0)
  })

  test('passes through every format on its way', async () => {
    await completeMigration(toMigrate([NEXT, AFTER]))

    expect(await formatOf(local.name, client)).toEqual({ format: TABLE_FORMAT + 2 })
    for (const round of (await stored()).filter(isRound)) {
      expect(round).not.toHaveProperty('day')
      expect(round['status']?.S).toMatch(/^[A-Z]+$/)
    }
  })

  test('keeps what a function writes between the reading of an item and its change', async () => {
    const table = openTable(local.name, local.config)
    const key = { pk: 'DIALOGUE', sk: 'ROUND#000001' }
    const counted = { set: 'executions = :many', when: 'attribute_exists(pk)', values: { ':many': 77 } }
    let isFirst = true
    client.middlewareStack.add(
      (next) => async (request) => {
        const { UpdateExpression = '', Key } = request.input as UpdateItemCommandInput
        if (isFirst && UpdateExpression !== '' && Key?.['sk']?.S === key.sk) {
          isFirst = false
          await table.update(key, counted)
        }
        return next(request)
      },
      { step: 'initialize' },
    )
    const added: Migration = {
      to: TABLE_FORMAT + 1,
      change: (item) =>
        isRound(item) ? { ...item, executions: { N: `${(Number(item['executions']?.N) % 1_000) + 1_000}` } } : item,
    }

    await migrate(toMigrate([added]))

    expect(isFirst).toBe(false)
    expect((await table.get(key))?.['executions']).toBe(1_077)
  })
})

describe('functions', () => {
  test('refuse a table that is newer than they are, in reads and in writes', async () => {
    await completeMigration(toMigrate([NEXT]))
    const table = openTable(local.name, local.config)

    const tried = [
      table.get({ pk: 'DIALOGUE', sk: 'ROUND#000001' }),
      table.put({ pk: 'A', sk: 'B' }, {}),
      table.query('DIALOGUE').next(),
    ]

    for (const one of tried) await expect(one).rejects.toThrow(TableIsNewer)
    await expect(table.delete({ pk: 'A', sk: 'B' })).rejects.toThrow(`the table has format ${TABLE_FORMAT + 1}, and`)
    expect((await stored()).some(({ pk }) => pk?.S === 'A')).toBe(false)
  })

  test('look at the format once in each process', async () => {
    const table = openTable(local.name, local.config)
    await Promise.all([table.get({ pk: 'A', sk: 'B' }), table.get({ pk: 'A', sk: 'B' })])
    await completeMigration(toMigrate([NEXT]))

    expect(await table.get({ pk: 'A', sk: 'B' })).toBe(undefined)
  })
})

test('there is a migration to every format up to that of this version', () => {
  const formats = Array.from({ length: TABLE_FORMAT - 1 }, (_, index) => index + 2)

  expect(MIGRATIONS.map(({ to }) => to)).toEqual(formats)
})
