import * as z from 'zod'
import { TextLanguage } from '../localized-text.ts'

/**
 * The languages of a dialogue in which its texts are equally authentic. A clause is put to ratification only with a text in line
 * in each of them.
 */
export const AuthenticLanguages = z.array(TextLanguage).min(1, 'name one language or more').readonly()
export type AuthenticLanguages = z.infer<typeof AuthenticLanguages>

/** The mistakes of a dialogue's file in its authentic languages, by their paths. */
export function mistakesInAuthentic({
  authentic = [],
  languages,
}: {
  readonly authentic?: AuthenticLanguages | undefined
  readonly languages: readonly string[]
}): readonly { readonly path: readonly (string | number)[]; readonly message: string }[] {
  return authentic.flatMap((language, index) => {
    const path = ['authentic', index]
    if (!languages.includes(language)) return [{ path, message: `${language} is not one of "languages"` }]
    return authentic.indexOf(language) === index ? [] : [{ path, message: `${language} is present twice` }]
  })
}
