import { Tabled } from '../../shared/proposal.ts'
import type { Stage } from '../../shared/stage.ts'
import { aBasket, aCommitment, aDefinition, aModality } from '../builders.ts'
import { seededRandom } from '../fault-injection/plan.ts'

/** What the seed of a short round begins with: of the round's two first stages, for what is tried in thousands. */
export const SHORT = 'short'

/** And that of a round of one reading, or of one of each of these two stages. */
export const TINY = 'tiny'

/** And that of one in which people are convened besides, with letters, a screen and a calendar. */
export const CONVENED = `${TINY}/convened`

/** And that of a short round with co-chairs, two facilitators of whom one of each side has to consent. */
export const CO_CHAIRED = 'with co-chairs'

/** And that of a short round in a dialogue of several shards. */
export const IN_SHARDS = `${SHORT}/in shards`

/** What the dialogue's file says of shards, by the seed of the round. */
export function shardsFor(seed: string): { readonly shards?: number } {
  return seed.startsWith(IN_SHARDS) ? { shards: 3 } : {}
}

export function isCoChaired(seed: string): boolean {
  return seed.startsWith(CO_CHAIRED)
}

/** The seed of a round that goes through all five stages. */
export function wholeRound(number: number): string {
  return `crash/${number}`
}

/**
 * One that comes to two lanes and ratifies both texts, one of which goes back to drafting; texts are composed, wordings are left open,
 * silence is kept, and deadlines pass.
 */
export const EVENTFUL = 74

/** One with co-chairs that consent to texts of the chair's, some of which answer objections. */
export const CONSENTED = `${CO_CHAIRED}/crash/8`

/** Whether a seed is that of a round that goes through all five stages, unless it is adjourned. */
export function isWhole(seed: string): boolean {
  return ![SHORT, TINY, CO_CHAIRED].some((size) => seed.startsWith(size))
}

/** What is tabled in a reading: one or two texts, some of which compete. */
export function textsOf(stage: Stage, seed: string): readonly Tabled[] {
  const two = seed.startsWith(TINY) ? 0.2 : 0.4
  const few = Array.from({ length: seededRandom(seed, 'texts') < two ? 2 : 1 }, (_, index) => index)
  switch (stage) {
    case 'terms':
      return few.map((index) => aDefinition(`Term of ${seed}`, `Meaning ${index}, ${AMENDABLE}`))
    case 'baskets':
      // Without a basket, a round ends here.
      if (!isWhole(seed)) return []
      return few.map((index) => ({ ...aBasket(`Basket ${index} of ${seed}`), description: { en: AMENDABLE } }))
    case 'modality':
      // Of two texts for one form it would depend on their ids which of them stands.
      return few.map((index) => aModality(index === 0 ? 'treaty' : 'joint-statement'))
    case 'commitments':
      return few.map((index) => aCommitment({ action: { en: `paying for ${index} of ${seed}, ${AMENDABLE}` } }))
    case 'ratification':
      return []
    default:
      return stage satisfies never
  }
}

/** An amendment of the first text of a reading, or of one of the amendments before it. */
export type Amending = { readonly body: Tabled; readonly of: number | undefined }

/**
 * The amendments of a text: some that touch different words, some that change the same, and one of another amendment.
 * At one place of a text at most the wording is left open: what stands at a second one would depend on ids, which differ
 * from run to run.
 */
export function amendmentsOf(text: Tabled | undefined, seed: string): readonly Amending[] {
  if (text === undefined || text.kind === 'modality') return []
  const amendments: Amending[] = []
  for (const { changes, of } of KINDS[Math.floor(seededRandom(seed, 'amendments') * KINDS.length)] ?? []) {
    const amended = of === undefined ? text : amendments[of]?.body
    amendments.push({ body: edited(amended ?? text, changes), of })
  }
  return amendments
}

/** What most texts end with. */
const AMENDABLE = 'to be answered within ten days and in writing'

type Change = readonly [from: string, to: string]
const SOONER: Change = ['ten days', 'five days']
const LATER: Change = ['ten days', 'twenty days']
const IN_PERSON: Change = ['in writing', 'in writing and in person']
const WORKING: Change = ['five days', 'five working days']

const KINDS: readonly (readonly { readonly changes: readonly Change[]; readonly of?: number }[])[] = [
  [],
  [],
  [{ changes: [SOONER] }],
  [{ changes: [SOONER] }, { changes: [IN_PERSON] }],
  [{ changes: [SOONER] }, { changes: [LATER, IN_PERSON] }],
  [{ changes: [SOONER] }, { changes: [WORKING], of: 0 }, { changes: [IN_PERSON] }],
]

/** A text with a change of its own, which collides with no other; `undefined` where it has no words to change, or has it. */
export function answering(text: Tabled): Tabled | undefined {
  const changed = edited(text, [['to be answered within', 'to be answered in full within']])
  return JSON.stringify(changed) === JSON.stringify(text) ? undefined : changed
}

function edited(text: Tabled, changes: readonly Change[]): Tabled {
  const written = changes.reduce((all, [from, to]) => all.replace(from, to), JSON.stringify(text))
  return Tabled.parse(JSON.parse(written))
}
