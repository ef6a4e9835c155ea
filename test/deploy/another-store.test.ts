import { afterAll, beforeAll, test } from 'vitest'
import { DYNALITE } from '../a-table.ts'
import { expectTheSameOn } from '../limits/on-two-stores.ts'
import { aStage } from '../simulation/a-world.ts'
import { startMinistack } from './ministack.ts'

let ministack: Awaited<ReturnType<typeof startMinistack>>
let here: Awaited<ReturnType<typeof aStage>>
let there: Awaited<ReturnType<typeof aStage>>

beforeAll(async () => {
  ministack = await startMinistack({ AUTH: 'false' })
  here = await aStage(DYNALITE)
  there = await aStage(ministack.endpoint)
})
afterAll(async () => {
  await here.close()
  await there.close()
  await ministack.stop()
})

test('the same rounds come to the same settlements on two implementations of DynamoDB that have nothing in common', async () => {
  await expectTheSameOn(here, there)
})
