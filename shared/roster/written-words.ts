import { languageName } from '../languages/format/language-name.ts'
import { wordsIn } from '../languages/loaded.ts'
import { LANGUAGES } from '../languages/registry.ts'
import { Language } from '../localized-text.ts'
import { foldCase } from '../text/fold-case.ts'
import type { RosterWords } from './roster-words.ts'

/** What a cell of a kind may say in a language: the word that Parley writes itself for each, by its id. */
export function wordsOf<Kind extends 'roles' | 'capacities'>(
  kind: Kind,
  language: Language,
): { readonly [id in keyof RosterWords[Kind]]: string } {
  const written = Object.entries(wordsIn(language).commands.roster[kind]) as [string, readonly string[]][]
  return Object.fromEntries(written.map(([id, [first = id]]) => [id, first])) as {
    [id in keyof RosterWords[Kind]]: string
  }
}

/** The names of all languages, in one of them. */
export function languagesIn(language: Language): readonly string[] {
  return Language.options.map((one) => languageName(one, LANGUAGES[language].locale))
}

export const columnNamed = lookup('columns')
export const roleNamed = lookup('roles')
export const capacityNamed = lookup('capacities')

/** Finds a language by its code, by its own name, or by its name in any language. */
export function languageNamed(written: string): Language | undefined {
  const key = wordKey(written)
  return Language.options.find((language) => {
    const names = Language.options.map((other) => languageName(language, LANGUAGES[other].locale))
    return [language, LANGUAGES[language].name, ...names].some((name) => wordKey(name) === key)
  })
}

/** A word as it is compared: without case, the dots on a Russian letter (U+0451), signs and spaces of any kind. */
export function wordKey(written: string): string {
  return foldCase(written.replaceAll('\u00ad', ''))
    .replaceAll('\u0451', '\u0435')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}

/** Finds what a cell says: by its id or by its words in any language; `undefined` if it says none. */
function lookup<Kind extends keyof RosterWords>(kind: Kind) {
  type Found = keyof RosterWords[Kind] & string
  const byKey = new Map<string, Found>()
  return (written: string): Found | undefined => {
    if (byKey.size === 0) {
      for (const language of Language.options) {
        const all = Object.entries(wordsIn(language).commands.roster[kind]) as [Found, readonly string[]][]
        for (const [id, words] of all) for (const one of [id, ...words]) byKey.set(wordKey(one), id)
      }
    }
    return byKey.get(wordKey(written))
  }
}
