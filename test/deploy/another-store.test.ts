import { afterAll, beforeAll, test } from 'vitest'
import { expectTheSameOn } from '../limits/on-two-stores.ts'
import { type Ministack, startMinistack } from './ministack.ts'

let ministack: Ministack

beforeAll(async () => {
  ministack = await startMinistack({ AUTH: 'false' })
})
afterAll(() => ministack.stop())

test('the same rounds have the same settlements on two independent implementations of DynamoDB', () =>
  expectTheSameOn(ministack.endpoint))
