import type { LocalizedText } from '../../shared/localized-text.ts'
import { aBasket, aCommitment, aDefinition, aModality, aTopic } from '../builders.ts'
import type { Stage } from './model.ts'

/** One begins like the other: their order is that of their words. */
const TERMS = ['Media', 'Media law']

/** Something to table in a stage, and the heading that other texts compete for; a clause has none. */
export function tabledIn(stage: Stage, text: number): { readonly body: object; readonly heading: string | undefined } {
  const word = TERMS[text % 2] ?? ''
  switch (stage) {
    case 'terms':
      return text % 3 === 0
        ? { body: aTopic(word), heading: `topic ${word}` }
        : { body: aDefinition(word, `Meaning ${text}`), heading: `definition ${word}` }
    case 'baskets':
      return { body: { ...aBasket(word), description: { en: `Dimension ${text}.` } }, heading: `basket ${word}` }
    case 'modality':
      return { body: modalityOf(text), heading: 'modality' }
    case 'commitments':
    case 'ratification':
      return { body: aCommitment({ action: { en: `paying for ${text}` } }), heading: undefined }
    default:
      return stage satisfies never
  }
}

function modalityOf(text: number): object {
  return { ...aModality(text % 2 === 0 ? 'treaty' : 'joint-statement'), rationale: { en: `Reason ${text}.` } }
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
