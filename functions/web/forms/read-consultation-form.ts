import {
  ConsultationKind,
  ConsultationOutcome,
  type DraftContent,
  Purpose,
} from '../../../shared/consultation/consultation.ts'
import type { ConsultationWritten } from '../../actions/draft-consultation.ts'
import { Refused } from '../../platform/refusal.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { Typed } from '../pieces/typed-values.tsx'
import type { Understood } from './read-position-form.ts'
import { wordsIn } from './read-statement-form.ts'

/** Reads the form that drafts a consultation. */
export function consultationIn(typed: Typed, phrases: Phrases): Understood<ConsultationWritten> {
  const { mistake } = phrases.consultations
  const kind = ConsultationKind.safeParse(typed['kind'])
  const clause = typed['clause'] ?? ''
  const words = wordsIn(typed, 'words', phrases, mistake.words)
  const mistakes = [
    ...(clause === '' ? [mistake.clause] : []),
    ...(kind.success ? [] : [mistake.kind]),
    ...('mistakes' in words ? words.mistakes : []),
  ]
  if (mistakes.length > 0 || !kind.success || 'mistakes' in words) return { mistakes }
  return { content: { kind: kind.data, clause, words: words.content } }
}

/**
 * Reads the form of a draft in a consultation.
 *
 * @throws {Refused} `malformed` if it is no such form
 */
export function draftIn(typed: Typed, phrases: Phrases): Understood<DraftContent> {
  const { mistake } = phrases.consultations
  const purpose = Purpose.safeParse(typed['purpose'])
  if (!purpose.success || purpose.data === 'request') throw new Refused('malformed', 'the form names no purpose')
  if (purpose.data === 'publication') return { content: { purpose: 'publication' } }
  const words = wordsIn(typed, 'words', phrases, mistake.words)
  if (purpose.data === 'answer') {
    return 'mistakes' in words ? words : { content: { purpose: 'answer', words: words.content } }
  }
  const outcome = ConsultationOutcome.safeParse(typed['outcome'])
  if (!outcome.success) return { mistakes: [mistake.outcome] }
  const isEmpty = Object.entries(typed).every(([name, text]) => !name.startsWith('words.') || text.trim() === '')
  if ('mistakes' in words && !isEmpty) return words
  const said = 'mistakes' in words ? {} : { words: words.content }
  return { content: { purpose: 'closing', outcome: outcome.data, ...said } }
}
