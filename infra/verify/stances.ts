import type { TextStance } from '../../shared/agreement.ts'
import type { RatificationStance } from '../../shared/stages/ratification.ts'

/** Keys by stance, so that the compiler requires one for a new stance. */
export const TEXT_STANCES: readonly string[] = Object.keys({
  support: true,
  accept: true,
  abstain: true,
  object: true,
  block: true,
} satisfies Record<TextStance, true>)
export const DECISIONS: readonly string[] = Object.keys({
  ratify: true,
  'ratify-with-reservation': true,
  'ad-referendum': true,
  abstain: true,
  decline: true,
} satisfies Record<RatificationStance, true>)

/** The stance of a revision that took the position back. */
export const TAKEN_BACK = 'none'
