import { expect, test } from 'vitest'
import { playWithoutProxy } from '../fault-injection/a-faulty-round.ts'
import { behindAProxy } from '../fault-injection/behind-a-proxy.ts'
import { seededRandom } from '../fault-injection/plan.ts'
import { many, sized } from '../many.ts'
import { SEED } from '../seed.ts'
import { CONSULTING } from '../simulation/consultations.ts'
import { CONSULTED, LAPSED } from '../simulation/consulted.ts'
import { CONSENTED, IN_SHARDS, SHORT } from '../simulation/texts-of-a-round.ts'
import { YEARS } from '../simulation/years.ts'
import { playWithCrash } from './a-crash.ts'
import { requestsOf } from './all-crashes.ts'

/** `npm run crash` kills it at each request; here at one in so many, before its effect and after in turn. */
const EVERY = sized({ atOnce: 210, inAll: 70 })

/** A text is composed in the second reading of its terms, and silence is kept on its baskets. */
const ROUND = `${SHORT}/crash/15`

/** So many requests about a draft are made in the round with co-chairs, and about its motion. */
const REQUESTS = 8

/** So many outcomes are written in that round, at least. */
const OUTCOMES = 8

/** A round in three shards, and so many requests about copies and counts are made in it, at least. */
const SHARDED = `${IN_SHARDS}/1`
const ABOUT_SHARDS = { STATUS: 20, 'SHARD-COUNT': 20, TALLY: 4, COUNTED: 6 }

const CONSULTATIONS = `${CONSULTING}/1`

/** What is written of confirmations, and of what stands. */
const ABOUT_YEARS = ['CONFIRMATIONS', 'POSITION', 'COUNTED']

const here = behindAProxy()

test('a round that is killed at any request to DynamoDB or Step Functions, and restarted, ends the same', async () => {
  const alone = await playWithoutProxy(here.stage, ROUND)
  const asked = await requestsOf(here.stage, here.proxy, ROUND, alone)

  let deaths = 0
  for (let at = 1; at < asked; at += EVERY) {
    const crashed = await playWithCrash(here.stage, here.proxy, ROUND, {
      at,
      effect: (at / EVERY) % 2 < 1,
      again: 1 + (at % 7),
    })

    expect(crashed, `killed at request ${at}`).toMatchObject({ digest: alone.digest, violations: [] })
    // A process that still knows more makes fewer requests, so the round may end before the last of the crashes.
    expect(crashed.deaths > 0 || crashed.asked < at, `killed at request ${at} of ${crashed.asked}`).toBe(true)
    deaths += crashed.deaths
  }
  expect(deaths).toBeGreaterThan(1)
}, 240_000)

test('a reading that is killed at any request of its settlement is settled once, with the same composed texts', async () => {
  const alone = await playWithoutProxy(here.stage, ROUND)
  expect(alone.ways).toContain('a text: consolidated')

  let deaths = 0
  for (let at = 1; at <= OUTCOMES; at += sized({ atOnce: 7, inAll: 1 })) {
    for (const effect of [false, true]) {
      const crashed = await playWithCrash(here.stage, here.proxy, ROUND, { at, effect, about: 'OUTCOME' })

      expect(crashed, `killed at outcome ${at}`).toMatchObject({ digest: alone.digest, violations: [] })
      deaths += crashed.deaths
    }
  }
  expect(deaths).toBeGreaterThan(0)
}, 240_000)

test('a reading in several shards is settled once and the same, although the process dies at any request about its copies, its counts or their merge', async () => {
  const alone = await playWithoutProxy(here.stage, SHARDED)
  expect(alone.violations).toEqual([])

  for (const [about, requests] of Object.entries(ABOUT_SHARDS)) {
    let deaths = 0
    for (let at = 1; at <= requests; at += sized({ atOnce: requests, inAll: 5 })) {
      for (const effect of [false, true]) {
        const crash = { at, effect, about, again: 1 + (at % 7) }

        const crashed = await playWithCrash(here.stage, here.proxy, SHARDED, crash)

        expect(crashed, `killed at ${about} ${at}`).toMatchObject({ digest: alone.digest, violations: [] })
        deaths += crashed.deaths
      }
    }
    expect(deaths, about).toBeGreaterThan(1)
  }
}, 600_000)

test('a reading is settled once and each size of the log is signed once, although the process dies while it signs', async () => {
  const alone = await playWithoutProxy(here.stage, ROUND)
  const crash = { at: 3, effect: true, about: 'CHECKPOINT', signs: true, again: 2 }

  const crashed = await playWithCrash(here.stage, here.proxy, ROUND, crash)

  expect(crashed).toMatchObject({ digest: alone.digest, violations: [] })
  expect(crashed.deaths).toBeGreaterThan(0)
}, 480_000)

test('chair’s texts that co-chairs consent to are tabled once, although the process dies at any request about them', async () => {
  const alone = await playWithoutProxy(here.stage, CONSENTED)
  expect(alone.ways).toContain('a text of the chair’s, by consent')

  let deaths = 0
  for (const about of ['DRAFT', 'MOTION', 'PROPOSAL']) {
    for (let at = 1; at <= REQUESTS; at += sized({ atOnce: REQUESTS, inAll: 3 })) {
      for (const effect of [false, true]) {
        const crashed = await playWithCrash(here.stage, here.proxy, CONSENTED, { at, effect, about })

        expect(crashed, `killed at request ${at} about a ${about}`).toMatchObject({
          digest: alone.digest,
          violations: [],
        })
        deaths += crashed.deaths
      }
    }
  }
  expect(deaths).toBeGreaterThan(3)
}, 240_000)

test('consultations that are killed at any request to DynamoDB or Step Functions, and restarted, end once and the same', async () => {
  const alone = await playWithoutProxy(here.stage, CONSULTATIONS)
  expect(alone.ways).toEqual(expect.arrayContaining([...CONSULTED, ...LAPSED]))
  const asked = await requestsOf(here.stage, here.proxy, CONSULTATIONS, alone)

  const points = many({ atOnce: 3, inAll: 24 })
  for (let point = 0; point < points; point += 1) {
    // Another commit kills it at others.
    const at = 1 + Math.floor(((point + seededRandom(SEED, 'where')) * asked) / points)
    const crash = { at, effect: seededRandom(SEED, point, 'effect') < 0.5, again: 1 + (at % 7) }

    const crashed = await playWithCrash(here.stage, here.proxy, CONSULTATIONS, crash)

    expect(crashed, `killed at ${JSON.stringify(crash)}`).toMatchObject({ digest: alone.digest, violations: [] })
  }
}, 600_000)

test('two rounds and the confirmations between them end the same, although the process dies at any request about these', async () => {
  // By this seed a side declines, and the basket ends.
  const seed = `${YEARS}/1`
  const alone = await playWithoutProxy(here.stage, seed)
  expect(alone.violations).toEqual([])
  expect(alone.ways).toEqual(expect.arrayContaining(['a confirmation: confirmed', 'a confirmation: declined']))

  let deaths = 0
  for (const about of ABOUT_YEARS) {
    for (let at = 1; at <= REQUESTS; at += sized({ atOnce: REQUESTS, inAll: 3 })) {
      // Before its effect and after it in turn: two rounds take their time.
      const crashed = await playWithCrash(here.stage, here.proxy, seed, { at, effect: at % 2 === 0, about })

      expect(crashed, `killed at request ${at} about ${about}`).toMatchObject({ digest: alone.digest, violations: [] })
      deaths += crashed.deaths
    }
  }
  expect(deaths).toBeGreaterThan(1)
}, 480_000)
