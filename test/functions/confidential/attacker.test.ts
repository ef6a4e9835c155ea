import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { many } from '../../many.ts'
import { anyScenario } from './a-scenario.ts'
import { addFindings, attack, FOUND_NOTHING, type Found } from './an-attack.ts'

/**
 * Attackers in every role read all that they can get of small dialogues, and learn nothing beyond what the attribution
 * rule allows: of each text its status, the reason, which sides agree and the distinct words that were said of it; the
 * rolls. Under the rule `side` also the side of the words, and the numbers that are disclosed; a facilitator also who was
 * heard; the reader of a public edition neither words of objection nor which sides agree.
 */
describe.each([
  ['none', ['participant', 'facilitator', 'observer', 'reader'], { atOnce: 2, inAll: 1_000 }],
  ['side', ['participant', 'reader'], { atOnce: 1, inAll: 300 }],
] as const)('under the rule "%s"', (attribution, roles, dialogues) => {
  let found: readonly Found[]
  beforeAll(async () => {
    found = roles.map(() => FOUND_NOTHING)
    await fc.assert(
      fc.asyncProperty(anyScenario, fc.infiniteStream(fc.nat()), async (world, numbers) => {
        const more = await attack(world, attribution, roles, (below) => (numbers.next().value ?? 0) % below)
        found = found.map((one, role) => addFindings(one, more[role] ?? FOUND_NOTHING))
      }),
      { numRuns: many(dialogues) },
    )
  }, 7_200_000)

  test.each(roles.map((role, index) => [role, index] as const))(
    '%s learns nothing beyond what is allowed',
    (_, index) => {
      const { compared, toldApart, stances, counts, example } = found[index] ?? FOUND_NOTHING

      // A dialogue has more than two pairs on average. One alone may have two.
      const number = many(dialogues)
      expect(compared).toBeGreaterThan(number < 100 ? 0 : 2 * number)
      expect({ toldApart, example, stances, counts }).toEqual({
        toldApart: 0,
        stances: { ...stances, right: stances.rightFromAllowed },
        counts: { ...counts, right: counts.rightFromAllowed },
      })
    },
  )
})
