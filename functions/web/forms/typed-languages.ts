import { inStoredOrder, TextLanguage } from '../../../shared/localized-text.ts'
import type { Typed } from '../pieces/typed-values.tsx'

/** What was typed in the fields of a text, by language, without the empty ones. */
export function typedByLanguage(typed: Typed, field: string): readonly (readonly [TextLanguage, string])[] {
  const languages = Object.keys(typed)
    .filter((name) => name.startsWith(`${field}.`))
    .map((name) => name.slice(field.length + 1))
  return inStoredOrder(languages.filter((one) => TextLanguage.safeParse(one).success)).flatMap((language) => {
    const text = (typed[`${field}.${language}`] ?? '').trim()
    return text === '' ? [] : [[language, text] as const]
  })
}
