import { afterAll, beforeAll, test } from 'vitest'
import { expectTheSameOn } from '../limits/on-two-stores.ts'
import { type Ministack, startMinistack } from './ministack.ts'

let ministack: Ministack

beforeAll(async () => {
  ministack = await startMinistack({ AUTH: 'false' })
})
afterAll(() => ministack.stop())

test('the same rounds come to the same settlements on two implementations of DynamoDB that have nothing in common', () =>
  expectTheSameOn(ministack.endpoint))
