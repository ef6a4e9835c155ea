import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { seeInstrument } from '../../../functions/documents/see-instrument.ts'
import * as environment from '../../../functions/environment/environment.ts'
import { readRecord } from '../../../functions/record/read-record.ts'
import { readReadings } from '../../../functions/store/readings.ts'
import type { Table } from '../../../functions/store/table.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { aBasket } from '../../builders.ts'
import { ADA, aRoundByHand, BO } from '../round/a-round-by-hand.ts'

const [FIRST, SECOND] = ['1.modality.b1.1', '1.modality.b2.1'] as const

let round: Awaited<ReturnType<typeof aRoundByHand>>
beforeEach(async () => {
  round = await aRoundByHand()
  await round.opens('terms')
  await settled('1.terms.1')
  await round.opens('baskets')
  for (const title of ['Media', 'Money']) {
    const basket = await round.tables('1.baskets.1', aBasket(title))
    for (const one of [ADA, BO]) await round.takes(one, '1.baskets.1', basket, 'support')
  }
  await settled('1.baskets.1')
  for (const basket of ['b1', 'b2']) await round.opens('modality', basket)
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  await round.stop()
})

describe('the root hash of a draft stays in the chain', () => {
  test('a later settlement is held back while an earlier reading is being settled', async () => {
    await round.closes(FIRST)
    await round.closes(SECOND)
    const first = await settlesSlowly(FIRST)
    await round.settles(SECOND)

    const draft = await readRecord(round.table, 1)
    const refused = seeInstrument(round.table, 1, { at: SECOND })
    await expect(refused).rejects.toMatchObject({ code: 'not-settled-yet' })
    await first.lands()

    expect(draft.readings.map(({ id }) => id)).toEqual(['1.terms.1', '1.baskets.1'])
    await expectBeginning(draft, ['1.terms.1', '1.baskets.1', FIRST, SECOND])
    expect(await seeInstrument(round.table, 1, { at: SECOND })).toHaveLength(1)
  })

  test('it is held back also if the earlier reading was closed and settled during one query', async () => {
    const writeThenCheckOpen = await stored(FIRST)
    await round.closes(FIRST)
    await round.closes(SECOND)
    const first = await settlesSlowly(FIRST)
    await round.settles(SECOND)

    const draft = await readRecord(tableWithStaleQuery(FIRST, writeThenCheckOpen), 1)
    await first.lands()

    await expectBeginning(draft, ['1.terms.1', '1.baskets.1', FIRST, SECOND])
  })

  test('a settlement is not held back by a reading that was closed after it', async () => {
    await settled(FIRST)
    await pause(2)
    await round.closes(SECOND)

    const draft = await readRecord(round.table, 1)
    await round.settles(SECOND)

    expect(draft.readings.at(-1)?.id).toBe(FIRST)
    await expectBeginning(draft, ['1.terms.1', '1.baskets.1', FIRST, SECOND])
  })

  test('an open reading comes later, also if the clock that settles it is an hour behind', async () => {
    await settled(SECOND)

    const draft = await readRecord(round.table, 1)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_600_000 })
    await settled(FIRST)

    expect(draft.readings.at(-1)?.id).toBe(SECOND)
    await expectBeginning(draft, ['1.terms.1', '1.baskets.1', SECOND, FIRST])
  })
})

async function settled(reading: string): Promise<void> {
  await round.closes(reading)
  await round.settles(reading)
}

/** Has a reading settled, but for the last write, which waits. */
async function settlesSlowly(reading: string): Promise<{ lands(): Promise<void> }> {
  const [table, update] = [environment.table(), environment.table().update]
  const [begun, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  vi.spyOn(table, 'update').mockImplementation(async (key, change) => {
    if (key.sk.endsWith(reading)) {
      begun.resolve()
      await gate.promise
    }
    return update(key, change)
  })
  const settles = round.settles(reading)
  await begun.promise
  // The moment of whatever is settled from here on is a later one.
  await pause(2)
  return {
    async lands() {
      gate.resolve()
      await settles
    },
  }
}

async function stored(reading: string) {
  return (await readReadings(round.table, 1)).find(({ id }) => id === reading)
}

/** A table where the first look at a round's readings comes upon one of them as it was, and upon the rest as they are. */
function tableWithStaleQuery(id: string, asItWas: Awaited<ReturnType<typeof stored>>): Table {
  let looks = 0
  return {
    ...round.table,
    async *query(pk, prefix) {
      const isFirst = prefix === 'READING#' && looks++ === 0
      for await (const page of round.table.query(pk, prefix)) {
        yield page.map((one) => (isFirst && one['id'] === id ? { ...asItWas } : one))
      }
    },
  }
}

/** That a draft is how the record begins, and both verify. */
async function expectBeginning(draft: RoundRecord, readings: readonly string[]): Promise<void> {
  const record = await readRecord(round.table, 1)
  expect(record.readings.map(({ id }) => id)).toEqual(readings)
  expect(record.readings.slice(0, draft.readings.length)).toEqual(draft.readings)
  for (const one of [draft, record]) expect(verifyRecord(JSON.parse(JSON.stringify(one))).mismatches).toEqual([])
}
