import type { LocalizedText } from '../../shared/localized-text.ts'
import { aBasket, aCommitment, aDefinition, aModality, aTopic } from '../builders.ts'
import type { Stage } from './model.ts'

/** One begins like the other: their order is that of their words. */
const TERMS = ['Media', 'Media law']

/**
 * Something to table in a stage, and the heading that other texts compete for; a clause has none.
 *
 * @param unique what no other text says: an amendment of the same `text` changes this one word
 */
export function tabledIn(
  stage: Stage,
  text: number,
  unique: number,
): { readonly body: object; readonly heading: string | undefined } {
  const word = TERMS[text % 2] ?? ''
  switch (stage) {
    case 'terms':
      return text % 3 === 0
        ? { body: { ...aTopic(word), reason: { en: `It keeps coming up for ${unique}` } }, heading: `topic ${word}` }
        : { body: aDefinition(word, `Meaning what is ${unique}`), heading: `definition ${word}` }
    case 'baskets':
      return {
        body: { ...aBasket(word), description: { en: `One dimension of ${unique}` } },
        heading: `basket ${word}`,
      }
    case 'modality':
      return {
        body: { ...aModality(formOf(text)), rationale: { en: `It can be had for ${unique}` } },
        heading: 'modality',
      }
    case 'commitments':
    case 'ratification':
      return { body: aCommitment({ action: { en: `paying for ${unique}` } }), heading: undefined }
    default:
      return stage satisfies never
  }
}

/** The form that a text proposes, where it proposes one. */
export function formOf(text: number): 'treaty' | 'joint-statement' {
  return text % 2 === 0 ? 'treaty' : 'joint-statement'
}

/** The stances of a round that gets somewhere. */
export function stancesIn(stage: Stage): readonly string[] {
  return stage === 'ratification'
    ? ['ratify', 'ratify', 'ad-referendum', 'abstain', 'decline']
    : ['support', 'support', 'support', 'accept', 'abstain', 'object', 'block']
}

/** Each stance once: the first two of them accept. */
export function everyStanceIn(stage: Stage): readonly string[] {
  return stage === 'ratification'
    ? ['ratify', 'ratify-with-reservation', 'ad-referendum', 'abstain', 'decline']
    : ['support', 'accept', 'abstain', 'object', 'block']
}

/** An objection says what would remove it. */
export function change(stance: string): { readonly change?: LocalizedText } {
  return stance === 'object' || stance === 'block' ? { change: { en: 'Another word.' } } : {}
}

/** A reservation names its clause. */
export function reservation(stance: string, clauses: readonly string[]) {
  return stance === 'ratify-with-reservation'
    ? { reservations: clauses.slice(0, 1).map((clause) => ({ clause, text: { en: 'Not at sea.' } })) }
    : {}
}
