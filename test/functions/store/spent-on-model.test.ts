import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { purseOf, readSpent } from '../../../functions/store/spent-on-model.ts'
import { MediatorRules } from '../../../shared/mediator-rules.ts'
import { type LocalTable, localTable } from '../../a-table.ts'

let local: LocalTable
let round = 0
beforeAll(async () => {
  local = await localTable()
})
afterAll(() => local.stop())

/** The purse of a new round, with these caps. */
function aPurse(perRound: Readonly<Record<string, number>>) {
  round += 1
  const rules = MediatorRules.parse({ model: 'amazon.nova-pro-v1:0', perRound, prices: { input: 0.8, output: 3.2 } })
  const own = round
  return { purse: purseOf(local.table, own, rules), spent: () => readSpent(local.table, own) }
}

describe('what a round spends on a model', () => {
  test('is counted when an answer has come: tokens as Bedrock counted them, and money by the prices of the file', async () => {
    const { purse, spent } = aPurse({})
    await purse.take({ input: 10_000, output: 4_000 })

    await purse.giveBack({ input: 10_000, output: 4_000 }, { input: 2_001, output: 100 })

    expect(await spent()).toEqual({
      calls: 1,
      inputTokens: 2_001,
      outputTokens: 100,
      microdollars: Math.ceil(2_001 * 0.8 + 100 * 3.2),
    })
  })

  test.each([
    ['calls', { calls: 3 }, 'calls-spent'],
    ['tokens', { tokens: 3_999 }, 'tokens-spent'],
    ['dollars', { dollars: 0.00599 }, 'dollars-spent'],
  ] as const)('never exceeds the cap on %s, also if many ask at the same time', async (_, caps, code) => {
    const { purse, spent } = aPurse(caps)
    // A call can cost 1,000 tokens and 2,000 millionths of a dollar.
    const most = { input: 500, output: 500 }

    const taken = await Promise.allSettled(Array.from({ length: 8 }, () => purse.take(most)))

    const refused = taken.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    const allowed = code === 'dollars-spent' ? 2 : 3
    expect(refused).toHaveLength(8 - allowed)
    for (const reason of refused) expect(reason).toMatchObject({ name: 'ModelTrouble', code, isFree: true })
    expect((await spent()).calls).toBe(allowed)
  })

  test('leaves room again for what a call did not cost, but the call stays counted', async () => {
    const { purse, spent } = aPurse({ tokens: 1_000 })
    const most = { input: 900, output: 100 }
    await purse.take(most)
    await expect(purse.take(most)).rejects.toMatchObject({ code: 'tokens-spent' })

    await purse.giveBack(most, { input: 0, output: 0 })

    await purse.take(most)
    expect(await spent()).toMatchObject({ calls: 2, inputTokens: 900, outputTokens: 100 })
  })
})
