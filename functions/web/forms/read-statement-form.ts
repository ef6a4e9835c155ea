import type { StatementMade } from '../../../shared/floor.ts'
import { LONGEST_TEXT, type LocalizedText } from '../../../shared/localized-text.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { Typed } from '../pieces/typed-values.tsx'
import type { Understood } from './read-position-form.ts'
import { typedByLanguage } from './typed-languages.ts'

/** Reads the form of a statement. One that names a question is its answer. */
export function statementIn(typed: Typed, phrases: Phrases): Understood<StatementMade> {
  const { answers = '', on = '' } = typed
  const kind = answers === '' ? typed['kind'] : 'answer'
  if (kind !== 'question' && kind !== 'reason' && kind !== 'answer') return { mistakes: [phrases.floor.mistake.kind] }
  const said = wordsIn(typed, 'text', phrases, phrases.floor.mistake.text)
  if ('mistakes' in said) return said
  return {
    content: {
      kind,
      text: said.content,
      ...(on !== '' && { proposal: on }),
      ...(answers !== '' && { answers }),
      ...(answers !== '' && typed['as'] === 'tabled' && { fromThoseWhoTabled: true }),
    },
  }
}

/** Reads the reason for which a statement is set aside. */
export function reasonIn(typed: Typed, phrases: Phrases): Understood<LocalizedText> {
  return wordsIn(typed, 'reason', phrases, phrases.floor.mistake.reason)
}

/** Reads words in the languages of the dialogue. @param missing said if there are none */
export function wordsIn(typed: Typed, field: string, phrases: Phrases, missing: string): Understood<LocalizedText> {
  const words = typedByLanguage(typed, field)
  if (words.length === 0) return { mistakes: [missing] }
  if (words.some(([, text]) => text.length > LONGEST_TEXT)) return { mistakes: [phrases.mistake.tooLong(LONGEST_TEXT)] }
  return { content: Object.fromEntries(words) }
}
