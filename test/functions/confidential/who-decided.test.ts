import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Table } from '../../../functions/store/table.ts'
import { many } from '../../many.ts'
import { type Three, type WhoDid, watched } from './a-consulting-dialogue.ts'
import { aPublishedRound, type PublishedRound, RIVER, SEA } from './a-published-round.ts'
import { ONLOOKERS } from './an-audience.ts'
import { differencesBetween } from './normalized.ts'

/** The functions read the table of the dialogue that is played, and open none. */
const served = vi.hoisted((): { table?: Table } => ({}))
vi.mock('../../../functions/environment/environment.ts', async (original) => {
  const environment = await original<typeof import('../../../functions/environment/environment.ts')>()
  return { ...environment, table: () => served.table ?? environment.table() }
})

let published: PublishedRound
beforeAll(async () => {
  published = await aPublishedRound()
}, 240_000)
afterAll(async () => {
  vi.useRealTimers()
  await published.stop()
})

/**
 * Under the rule `none`, onlookers in every role fetch all that they can of confirmations, of consultations and of a second round, while the
 * sides decide and afterwards. Then others of the same sides do the same, and come to the same outcomes. What was fetched is the same, so
 * nobody who guesses who drafted, supported, confirmed, tabled or agreed is right more often than by chance.
 */
test('from everything that is fetched nobody learns who of a side did what after a round was published', async () => {
  const inOrder = new Map<string, readonly boolean[]>()
  await fc.assert(
    fc.asyncProperty(anyPair, async (pair) => {
      const [first, second] = [await plays(pair[0]), await plays(pair[1])]

      for (const who of ONLOOKERS) {
        const apart = differencesBetween(first.seenBy[who], second.seenBy[who])
        expect({ who, apart }).toEqual({ who, apart: [] })
      }
      for (const happened of ['"phase":"public"', '"settledAt"', 'What a side does in another.']) {
        expect(first.seenBy.sol).toContain(happened)
      }
      for (const [address, isInOrder] of [...first.inOrder, ...second.inOrder]) {
        inOrder.set(address, [...(inOrder.get(address) ?? []), isInOrder])
      }
    }),
    // To find a smaller pair would mean to play hundreds.
    { numRuns: many({ atOnce: 1, inAll: 100 }), endOnFailure: true },
  )
  expect(inOrder.size).toBeGreaterThan(2)
  for (const [address, guesses] of inOrder) {
    const right = guesses.filter((one) => one).length
    // Five standard deviations: once in two million times by chance.
    expect(Math.abs(right - guesses.length / 2), address).toBeLessThanOrEqual(2.5 * Math.sqrt(guesses.length))
  }
}, 7_200_000)

const plays = (who: WhoDid) =>
  published.goesOn((begun) => {
    served.table = begun.table
    return watched(begun, who)
  })

const [CONFIRM, DECLINE, NOTHING] = ['confirm', 'decline', undefined] as const

/** What three of a side of four answer to a confirmation: all of a row come to the same outcome. */
const CONFIRMED = [
  [
    [CONFIRM, CONFIRM, CONFIRM],
    [CONFIRM, CONFIRM, DECLINE],
    [CONFIRM, CONFIRM, NOTHING],
  ],
  [
    [DECLINE, DECLINE, DECLINE],
    [DECLINE, DECLINE, CONFIRM],
    [DECLINE, CONFIRM, NOTHING],
  ],
  [
    [NOTHING, NOTHING, NOTHING],
    [CONFIRM, NOTHING, NOTHING],
    [DECLINE, NOTHING, NOTHING],
  ],
] as const

/** The stances of three of a side on a text, in the same way. */
const READ = [
  [
    ['support', 'support', 'support'],
    ['support', 'accept', 'abstain'],
  ],
  [
    ['object', 'support', 'support'],
    ['object', 'object', 'abstain'],
  ],
] as const

const ofSide = <Id extends string>(ids: readonly [Id, Id, Id]) =>
  fc.shuffledSubarray([...ids], { minLength: 3 }).map((three): Three => three as unknown as Three)

/** The three of a side, each with one of what is given, in any order. */
const each = <Said>(ids: Parameters<typeof ofSide>[0], said: readonly Said[]) =>
  fc
    .tuple(ofSide(ids), fc.shuffledSubarray([...said], { minLength: 3 }))
    .map(([three, those]) => three.map((id, at) => [id, those[at] as Said] as const))

const anyOther = fc.record({ by: fc.constantFrom(0, 1, 2), isFirst: fc.boolean() } as const)

function whoDid(
  confirmed: (typeof CONFIRMED)[number],
  river: (typeof READ)[number],
  sea: (typeof READ)[number],
): fc.Arbitrary<WhoDid> {
  return fc.record({
    confirms: fc.constantFrom(...confirmed).chain((said) => each(SEA, said)),
    asks: ofSide(RIVER),
    closes: ofSide(RIVER),
    asksToo: anyOther,
    wavers: fc.boolean(),
    answers: ofSide(SEA),
    answersToo: anyOther,
    isOtherSupported: fc.boolean(),
    consents: fc.tuple(ofSide(RIVER), ofSide(SEA)),
    amends: fc.constantFrom(...RIVER, ...SEA),
    stances: fc
      .tuple(
        fc.constantFrom(...river).chain((said) => each(RIVER, said)),
        fc.constantFrom(...sea).chain((said) => each(SEA, said)),
        fc.boolean(),
      )
      .map(([ours, theirs, isSeaFirst]) => (isSeaFirst ? [...theirs, ...ours] : [...ours, ...theirs])),
  })
}

const anyPair = fc
  .tuple(fc.constantFrom(...CONFIRMED), fc.constantFrom(...READ), fc.constantFrom(...READ))
  .chain((same) => fc.tuple(whoDid(...same), whoDid(...same)))
