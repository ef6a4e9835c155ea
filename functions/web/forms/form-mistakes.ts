import type { Refused } from '../../platform/refusal.ts'
import type { Phrases } from '../phrases/phrases.ts'

/** The refusals of the rules, by their message, and the phrase for each. */
const KNOWN: readonly (readonly [RegExp, 'decided' | 'withdrawn' | 'full' | 'passed' | 'tooFar' | 'nothing'])[] = [
  [/agreed in an earlier reading/, 'decided'],
  [/was withdrawn/, 'withdrawn'],
  [/limit of \d+ proposals/, 'full'],
  [/deadline is in the past/, 'passed'],
  [/more than a year ahead/, 'tooFar'],
  [/changes nothing/, 'nothing'],
]

/** The mistakes of a refused form in the visitor's language. Empty for refusals that only a forged form can cause. */
export function mistakeLines({ code, message }: Refused, phrases: Phrases): readonly string[] {
  if (code !== 'invalid') return []
  const known = KNOWN.find(([pattern]) => pattern.test(message))
  return known === undefined ? [] : [phrases.mistake[known[1]]]
}
