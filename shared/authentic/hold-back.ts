import type { Outcome, ToSettle } from '../outcomes.ts'
import type { AuthenticLanguages } from './authentic-languages.ts'
import { lackingLanguages } from './state-of-text.ts'

/**
 * Holds back from ratification the clauses that every side agrees on and that lack a text in line in an authentic language.
 * They stay in brackets: their wording is open. What they replaced is not read again.
 */
export function heldBack(
  outcomes: readonly Outcome[],
  proposals: readonly ToSettle[],
  authentic: AuthenticLanguages | undefined,
): readonly Outcome[] {
  if (authentic === undefined) return outcomes
  const byId = new Map(proposals.map((one) => [one.id, one]))
  return outcomes.map((outcome): Outcome => {
    const text = outcome.text ?? byId.get(outcome.proposal)
    const lacks = text !== undefined && outcome.status === 'agreed' && lackingLanguages(text, authentic).length > 0
    return lacks ? { ...outcome, status: 'bracketed', reason: 'lacks-authentic-text' } : outcome
  })
}
