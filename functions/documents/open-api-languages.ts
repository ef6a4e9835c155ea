import type * as z from 'zod'
import { inStoredOrder, Language, LocalizedText, TextLanguage } from '../../shared/localized-text.ts'

/** A language that the dialogue is held in. The schema takes any; the handler refuses the others. */
export const LanguageOfDialogue = TextLanguage.meta({ title: 'LanguageOfDialogue' })

type JsonSchema = Record<string, unknown>

/**
 * Writes the languages into a schema: in a request only those that the dialogue is held in, as the server takes them; in an
 * answer each of Parley's as well, because an earlier round may have been held in others.
 */
export function writeLanguages(
  jsonSchema: JsonSchema,
  zodSchema: z.core.$ZodType,
  io: 'input' | 'output',
  ofDialogue: readonly TextLanguage[],
): void {
  const languages = io === 'input' ? ofDialogue : inStoredOrder([...Language.options, ...ofDialogue])
  if (zodSchema === LanguageOfDialogue) {
    jsonSchema['enum'] = [...languages]
    delete jsonSchema['pattern']
    delete jsonSchema['maxLength']
  }
  if (zodSchema !== LocalizedText) return
  const words = jsonSchema['additionalProperties']
  delete jsonSchema['propertyNames']
  jsonSchema['properties'] = Object.fromEntries(languages.map((language) => [language, words]))
  jsonSchema['additionalProperties'] = false
  jsonSchema['minProperties'] = 1
}
