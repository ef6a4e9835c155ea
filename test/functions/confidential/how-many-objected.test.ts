import { expect, test } from 'vitest'
import { localTable } from '../../a-table.ts'
import type { Answer, Revision, Scenario, Seat } from './a-scenario.ts'
import { held, type Role } from './a-small-dialogue.ts'
import { differencesBetween } from './normalized.ts'

const ROLES: readonly Role[] = ['participant', 'facilitator', 'observer', 'reader']
const AT_SEA: Seat = { side: 'sea', seat: 0 }
const AT_THE_RIVER: Seat = { side: 'river', seat: 0 }
const OBJECTION: Revision = { stance: 'object', says: 'Say it otherwise.' }
const RESERVATION: Revision = { stance: 'ratify-with-reservation', says: 'Not in wartime.' }

/** Seven on the river's side, of whom so many answer the one and the others the other; two of the sea's who approve. */
function scenarioOf(
  what: Pick<Scenario, 'stage' | 'rule'>,
  [many, one]: readonly [number, Revision],
  other: Revision,
): Scenario {
  const sheet = (answer: Answer) => [answer]
  return {
    ...what,
    competing: false,
    sides: {
      river: Array.from({ length: 7 }, (_, seat) => sheet([seat < many ? one : other])),
      sea: [sheet([other]), sheet([other])],
    },
  }
}

test.each([
  ['object, and one breaks the agreement', 'terms', 'consensus', 1, OBJECTION, 'support'],
  ['object, and two break the agreement', 'terms', 'sufficient-consensus', 2, OBJECTION, 'accept'],
  ['make a reservation, and one makes it', 'ratification', 'consensus', 1, RESERVATION, 'ratify'],
] as const)(
  'nobody can tell seven participants who %s from fewer with the same words',
  async (_, stage, rule, few, said, other) => {
    const worlds = [7, few].map((many) => scenarioOf({ stage, rule }, [many, said], { stance: other }))

    const [all, some] = await Promise.all(worlds.map((world) => held(world, 'none')))

    for (const role of ROLES) {
      expect(all?.allowed(role)).toBe(some?.allowed(role))
      for (const own of [AT_SEA, AT_THE_RIVER]) {
        const seen = await Promise.all([all?.seenBy(role, own), some?.seenBy(role, own)])
        expect({ role, apart: differencesBetween(seen[0] ?? '', seen[1] ?? '') }).toEqual({ role, apart: [] })
      }
    }
  },
)

test.each([3, 6, 60])(
  'a participant cannot tell either by changing their position %i times to fill the tree',
  async (times) => {
    const often = Array.from(
      { length: 1 + times },
      (_, turn): Revision => ({ stance: turn % 2 === 0 ? 'support' : 'accept' }),
    )
    const worlds = [7, 1].map((many) => {
      const world = scenarioOf({ stage: 'terms', rule: 'consensus' }, [many, OBJECTION], { stance: 'support' })
      return { ...world, sides: { ...world.sides, sea: [[often], [[{ stance: 'support' } as const]]] } }
    })

    const [all, one] = await Promise.all(worlds.map((world) => held(world, 'none')))
    const seen = await Promise.all([all?.seenBy('participant', AT_SEA), one?.seenBy('participant', AT_SEA)])

    expect(differencesBetween(seen[0] ?? '', seen[1] ?? '')).toEqual([])
  },
)

test('the attacker’s test has the same result with a table in memory and the real store', async () => {
  const { table, stop } = await localTable()
  const world = scenarioOf({ stage: 'terms', rule: 'consensus' }, [3, OBJECTION], { stance: 'accept' })

  const [stored, inMemory] = await Promise.all([held(world, 'none', table), held(world, 'none')])

  for (const role of ROLES) {
    expect(await stored.seenBy(role, AT_SEA)).toBe(await inMemory.seenBy(role, AT_SEA))
  }
  await stop()
})
