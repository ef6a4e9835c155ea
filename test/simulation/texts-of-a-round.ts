import type { Tabled } from '../../shared/proposal.ts'
import type { Stage } from '../../shared/stage.ts'
import { aBasket, aCommitment, aDefinition, aModality } from '../builders.ts'
import { drawn } from '../faults/plan.ts'

/** What the seed of a short round begins with: of the round's two first stages, for what is tried in thousands. */
export const SHORT = 'short'

/** And that of a round of one reading, or of one of each of these two stages. */
export const TINY = 'tiny'

/** The seed of a round that goes through all five stages. */
export function wholeRound(number: number): string {
  return `crash/${number}`
}

/** One that comes to two lanes and ratifies both texts, one of which goes back to drafting; two deadlines pass. */
export const EVENTFUL = 12

/** Whether a seed is that of a round that goes through all five stages, unless it is adjourned. */
export function isWhole(seed: string): boolean {
  return !seed.startsWith(SHORT) && !seed.startsWith(TINY)
}

/** What is tabled in a reading: one or two texts, some of which compete. */
export function textsOf(stage: Stage, seed: string): readonly Tabled[] {
  const two = seed.startsWith(TINY) ? 0.2 : 0.4
  const few = Array.from({ length: drawn(seed, 'texts') < two ? 2 : 1 }, (_, index) => index)
  switch (stage) {
    case 'terms':
      return few.map((index) => aDefinition(`Term of ${seed}`, `Meaning ${index}`))
    case 'baskets':
      // Without a basket, a round ends here.
      if (!isWhole(seed)) return []
      return few.map((index) => aBasket(`Basket ${index} of ${seed}`))
    case 'modality':
      return few.map((index) => ({
        ...aModality(index === 0 ? 'treaty' : 'joint-statement'),
        rationale: { en: `It can be had by ${seed}.` },
      }))
    case 'commitments':
      return few.map((index) => aCommitment({ action: { en: `paying for ${index} of ${seed}` } }))
    case 'ratification':
      return []
    default:
      return stage satisfies never
  }
}
