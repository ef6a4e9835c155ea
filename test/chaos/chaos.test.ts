import { expect, test } from 'vitest'
import { CONSULTED } from '../simulation/consulted.ts'
import { CONVENING } from '../simulation/convening.ts'
import { playWithoutFaults } from '../simulation/play-without-faults.ts'
import { CONVENED, TINY } from '../simulation/texts-of-a-round.ts'
import { YEARS_AT_ONCE } from '../simulation/years.ts'
import { playWithKills } from './play-with-kills.ts'

/** `npm run chaos` plays five thousand. */
const SEEDS = [...[1, 2, 3, 4].map((number) => `${TINY}/test/${number}`), `${CONVENED}/2`]

/** Killed soon after it begins to serve: these rounds are short. */
const LIVES = [100, 1_500] as const

test('rounds have the same settlements when the process is killed again and again', async () => {
  const { digests, violations, kills, ways } = await playWithKills(SEEDS, LIVES, () => {})

  const alone = await playWithoutFaults(SEEDS)
  expect(violations).toEqual([])
  expect(digests).toEqual(alone.map(({ digest }) => digest))
  expect(ways).toEqual(expect.arrayContaining(CONVENING))
  expect(kills).toBeGreaterThan(0)
}, 240_000)

/** These take longer, and have to come to something before they are killed again. */
const LONGER_LIVES = [500, 4_000] as const

test('two rounds, their confirmations and consultations come to the same when the process is killed again and again', async () => {
  // Then a round in which somebody keeps a calendar: it has the dates that the first two left.
  const seeds = [`${YEARS_AT_ONCE}/1`, `${CONVENED}/2`]

  const { digests, violations, kills, ways } = await playWithKills(seeds, LONGER_LIVES, () => {})

  const alone = await playWithoutFaults(seeds)
  expect(violations).toEqual([])
  expect(digests).toEqual(alone.map(({ digest }) => digest))
  expect(ways).toEqual(expect.arrayContaining([...CONSULTED, 'a confirmation: confirmed']))
  expect(kills).toBeGreaterThan(0)
}, 480_000)
