import { expect, test } from 'vitest'
import { many, sized } from '../many.ts'
import { CONSULTING } from '../simulation/consultations.ts'
import { CONSULTED, LAPSED } from '../simulation/consulted.ts'
import { IN_SHARDS, SHORT } from '../simulation/texts-of-a-round.ts'
import { YEARS } from '../simulation/years.ts'
import { playThroughFaults, playWithoutProxy } from './a-faulty-round.ts'
import { behindAProxy } from './behind-a-proxy.ts'
import { GIVEN_UP, LAMBDA_ENDS } from './kinds.ts'

/** `npm run faults` plays some thirteen hundred. */
const ROUNDS = sized({ atOnce: 1, inAll: 4 })

/** By the plan of this one the store gives up early, once before it did what it was asked and once after. */
const FIRST = 7

const here = behindAProxy()

/** By the plan of this one, what settles confirmations fails too. */
const IN_YEARS = `${YEARS}/2`

/** By the plan of this one, each kind of end that Lambda can bring about meets the machine of consultations, or its table. */
const CONSULTATIONS = `${CONSULTING}/1`

test('consultations lose nothing and end once although everything fails now and then', async () => {
  const counts: Record<string, number> = {}
  const alone = await playWithoutProxy(here.stage, CONSULTATIONS)
  expect(alone).toMatchObject({ violations: [], ways: expect.arrayContaining([...CONSULTED, ...LAPSED]) })

  for (let plan = 0; plan < many({ atOnce: 1, inAll: 5 }); plan += 1) {
    const seed = `${CONSULTATIONS} ${plan}`
    const disturbed = await playThroughFaults(here.stage, here.proxy, CONSULTATIONS, seed, counts)

    expect(disturbed, seed).toMatchObject({ digest: alone.digest, violations: [] })
  }
  expect(Object.keys(counts).length).toBeGreaterThan(5)
  expect(LAMBDA_ENDS.some(({ name }) => name in counts)).toBe(true)
}, 600_000)

test('two rounds and the confirmations and consultations between them lose nothing and end the same although everything fails now and then', async () => {
  const counts: Record<string, number> = {}
  const alone = await playWithoutProxy(here.stage, IN_YEARS)

  const disturbed = await playThroughFaults(here.stage, here.proxy, IN_YEARS, IN_YEARS, counts)

  expect(alone.violations).toEqual([])
  expect(disturbed).toMatchObject({ digest: alone.digest, violations: [] })
  expect(disturbed.ways).toEqual(expect.arrayContaining(['a confirmation: confirmed', ...CONSULTED, ...LAPSED]))
  expect(Object.keys(counts).length).toBeGreaterThan(5)
}, 480_000)

test(`${ROUNDS} rounds lose nothing and end the same although DynamoDB and Step Functions fail in every way`, async () => {
  const counts: Record<string, number> = {}
  for (let index = 0; index < ROUNDS; index += 1) {
    const seed = `${SHORT}/test/${FIRST + index}`
    const alone = await playWithoutProxy(here.stage, seed)

    const disturbed = await playThroughFaults(here.stage, here.proxy, seed, seed, counts)

    expect(disturbed).toMatchObject({ digest: alone.digest, violations: [] })
  }
  expect(Object.keys(counts).length).toBeGreaterThan(5)
  expect(LAMBDA_ENDS.some(({ name }) => name in counts)).toBe(true)
  expect(Object.keys(counts)).toEqual(expect.arrayContaining(GIVEN_UP.map(({ name }) => name)))
}, 240_000)

test('a round in several shards loses nothing and ends the same although everything fails now and then', async () => {
  const counts: Record<string, number> = {}
  for (let index = 0; index < many({ atOnce: 1, inAll: 2 }); index += 1) {
    const seed = `${IN_SHARDS}/${index}`
    const alone = await playWithoutProxy(here.stage, seed)
    expect(alone.violations).toEqual([])

    const disturbed = await playThroughFaults(here.stage, here.proxy, seed, seed, counts)

    expect(disturbed, seed).toMatchObject({ digest: alone.digest, violations: [] })
  }
  expect(Object.keys(counts).length).toBeGreaterThan(5)
}, 600_000)

test('a round whose log is kept and signed ends the same, and each size of the log is signed once, although everything fails', async () => {
  const counts: Record<string, number> = {}
  const seed = `${SHORT}/signed/1`
  const alone = await playWithoutProxy(here.stage, seed)

  const disturbed = await playThroughFaults(here.stage, here.proxy, seed, seed, counts, true)

  expect(disturbed).toMatchObject({ digest: alone.digest, violations: [] })
  expect(Object.keys(counts).length).toBeGreaterThan(5)
}, 480_000)
