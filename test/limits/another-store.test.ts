import { afterAll, beforeAll, expect, test } from 'vitest'
import { DYNALITE } from '../a-table.ts'
import { playUndisturbed } from '../faults/a-faulty-round.ts'
import { aStage } from '../simulation/a-world.ts'

/** All five stages, and two short ones. */
const SEEDS = ['whole/store/1', 'short/store/2', 'short/store/3']

let here: Awaited<ReturnType<typeof aStage>>
let there: Awaited<ReturnType<typeof aStage>>

beforeAll(async () => {
  here = await aStage(DYNALITE)
  there = await aStage()
})
afterAll(async () => {
  await here.close()
  await there.close()
})

test('the same rounds come to the same settlements on dynalite and on the store that the environment names', async () => {
  for (const seed of SEEDS) {
    const [one, other] = [await playUndisturbed(here, seed), await playUndisturbed(there, seed)]

    expect(other).toEqual(one)
    expect(one.violations).toEqual([])
  }
}, 120_000)
