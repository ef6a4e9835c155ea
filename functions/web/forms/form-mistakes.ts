import type { Refused } from '../../platform/refusal.ts'
import type { Phrases } from '../phrases/phrases.ts'

/** What the rules say of a text that does not fit, and the pages' own words for it. */
const KNOWN: readonly (readonly [RegExp, 'decided' | 'withdrawn' | 'full' | 'passed' | 'tooFar' | 'nothing'])[] = [
  [/agreed in an earlier reading/, 'decided'],
  [/was withdrawn/, 'withdrawn'],
  [/proposals already/, 'full'],
  [/deadline has passed/, 'passed'],
  [/more than a year off/, 'tooFar'],
  [/changes nothing/, 'nothing'],
]

/** What is wrong with what was sent, in the reader's language; nothing more where only a forged form gets there. */
export function mistakeLines({ code, message }: Refused, phrases: Phrases): readonly string[] {
  if (code !== 'invalid') return []
  const known = KNOWN.find(([pattern]) => pattern.test(message))
  return known === undefined ? [] : [phrases.mistake[known[1]]]
}
