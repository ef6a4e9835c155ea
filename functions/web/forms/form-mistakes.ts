import type * as z from 'zod'
import type { Refused } from '../../platform/refusal.ts'
import type { Phrases } from '../phrases/phrases.ts'

/** The refusals of the rules, by their message, and the phrase for each. */
const KNOWN: readonly (readonly [
  RegExp,
  'decided' | 'withdrawn' | 'passed' | 'tooFar' | 'nothing' | 'everyLanguage' | 'questionAside',
])[] = [
  [/agreed in an earlier reading/, 'decided'],
  [/was withdrawn/, 'withdrawn'],
  [/deadline is in the past/, 'passed'],
  [/more than a year ahead/, 'tooFar'],
  [/changes nothing/, 'nothing'],
  [/in every language of the dialogue; /, 'everyLanguage'],
  [/question was set aside/, 'questionAside'],
]

/** The mistakes of a refused form in the visitor's language. Empty for refusals that only a forged form can cause. */
export function mistakeLines({ code, message }: Refused, phrases: Phrases): readonly string[] {
  if (code !== 'invalid') return []
  const known = KNOWN.find(([pattern]) => pattern.test(message))
  return known === undefined ? [] : [phrases.mistake[known[1]]]
}

/** What is wrong in the form of an entry of the roster, about the field that it is in. */
export function mistakeIn({ issues }: z.ZodError, { mistake }: Phrases): string {
  const field = issues[0]?.path[0]
  return field === 'name' || field === 'email' || field === 'capacity' ? mistake[field] : mistake.as
}
