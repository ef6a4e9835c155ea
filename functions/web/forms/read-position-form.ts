import { byLanguage } from '../../../shared/disclosure/said.ts'
import { LONGEST_TEXT, type LocalizedText } from '../../../shared/localized-text.ts'
import type { PositionTaken } from '../../../shared/position.ts'
import type { ClauseNote } from '../../../shared/stages/ratification.ts'
import { mayBeExplained, needsExplanation, Stance } from '../../../shared/stance.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { Typed } from '../pieces/typed-values.tsx'
import { typedByLanguage } from './typed-languages.ts'

/** The content of a form, or its mistakes in the visitor's language. */
export type Understood<Content> = { readonly content: Content } | { readonly mistakes: readonly string[] }

/** Reads the form of a position. Fields that belong to a stance other than the chosen one are ignored. */
export function positionIn(typed: Typed, phrases: Phrases): Understood<PositionTaken> {
  const { mistake } = phrases
  const stance = Stance.safeParse(typed['stance']).data
  if (stance === undefined) return { mistakes: [mistake.stance] }

  const change = mayBeExplained(stance) ? wordsIn(typed, 'change') : undefined
  if (change === undefined && needsExplanation(stance)) return { mistakes: [mistake.change] }
  const reservations = stance === 'ratify-with-reservation' ? notesIn(typed, 'reservation') : []
  if (stance === 'ratify-with-reservation' && reservations.length === 0) return { mistakes: [mistake.reservation] }
  const declarations = notesIn(typed, 'declaration')
  const texts = [...reservations, ...declarations].map(({ text }) => text).concat(change ?? [])
  if (texts.flatMap(Object.values<string>).some((text) => text.length > LONGEST_TEXT)) {
    return { mistakes: [mistake.tooLong(LONGEST_TEXT)] }
  }
  const words = typed['words'] ?? ''
  return {
    content: {
      stance,
      ...(words !== '' && { words }),
      ...(change !== undefined && { change }),
      ...(reservations.length > 0 && { reservations }),
      ...(declarations.length > 0 && { declarations }),
    },
  }
}

function notesIn(typed: Typed, says: 'reservation' | 'declaration'): ClauseNote[] {
  const clauses = Object.keys(typed).flatMap((field) => {
    const [kind, clause] = field.split('.')
    return kind === says && clause !== undefined ? [clause] : []
  })
  return [...new Set(clauses)].flatMap((clause) => {
    const text = wordsIn(typed, `${says}.${clause}`)
    return text === undefined ? [] : [{ clause, text }]
  })
}

/** A text by language. A page opened before fields had languages sends one field without a language. */
function wordsIn(typed: Typed, field: string): LocalizedText | undefined {
  const words = typedByLanguage(typed, field)
  if (words.length > 0) return Object.fromEntries(words)
  const without = (typed[field] ?? '').trim()
  return without === '' ? undefined : byLanguage(without)
}
