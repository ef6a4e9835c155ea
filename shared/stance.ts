import * as z from 'zod'
import { TextStance } from './agreement.ts'
import { RatificationStance } from './stages/ratification.ts'

/** Every stance there is: the gradient of agreement on texts, and the decisions on ratification. */
export const Stance = z.enum([...new Set([...TextStance.options, ...RatificationStance.options])]).meta({
  id: 'Stance',
  description: `On a text ${TextStance.options.join(', ')}; in ratification ${RatificationStance.options.join(', ')}`,
})
export type Stance = TextStance | RatificationStance

/** The stance of a revision that took the position back. Nobody can take it as a position. */
export const NO_STANCE = 'none'

/** The stance of a revision as it is stored and recorded: one on the text, or `none` if the position was taken back. */
export const KeptStance = z.union([Stance, z.literal(NO_STANCE)])
export type KeptStance = z.infer<typeof KeptStance>

/** Whether a stance comes with words on the change that would remove it. */
type Explanation = 'required' | 'possible' | 'none'

/** One row for each stance. The compiler requires a row for a new stance. */
const STANCES = {
  support: { isOpposing: false, explanation: 'none' },
  accept: { isOpposing: false, explanation: 'none' },
  abstain: { isOpposing: false, explanation: 'none' },
  object: { isOpposing: true, explanation: 'required' },
  block: { isOpposing: true, explanation: 'required' },
  ratify: { isOpposing: false, explanation: 'none' },
  'ratify-with-reservation': { isOpposing: false, explanation: 'none' },
  'ad-referendum': { isOpposing: false, explanation: 'none' },
  decline: { isOpposing: false, explanation: 'possible' },
} as const satisfies {
  readonly [stance in Stance]: { readonly isOpposing: boolean; readonly explanation: Explanation }
}

/** The stances that may come with words: what would remove the objection, or let the participant ratify. */
export type ExplainedStance = {
  [stance in Stance]: (typeof STANCES)[stance]['explanation'] extends 'none' ? never : stance
}[Stance]

/** Whether a stance is an objection to a text: a red line is one. It breaks a silence. */
export function isOpposing(stance: Stance): boolean {
  return STANCES[stance].isOpposing
}

/**
 * Whether a stance must say what change would remove it (RFC 7282: an objection is addressed when it is understood).
 */
export function needsExplanation(stance: Stance): boolean {
  return STANCES[stance].explanation === 'required'
}

/** Whether a stance may say what change would remove it. */
export function mayBeExplained(stance: Stance): stance is ExplainedStance {
  return STANCES[stance].explanation !== 'none'
}
