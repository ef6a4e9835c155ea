import type { Language } from './localized-text.ts'

/**
 * The properties of each language. A new language is a new row; the compiler then finds every other place to extend.
 */
export const LANGUAGES: {
  readonly [language in Language]: {
    /** For dates, lists and spelling, as a BCP 47 tag. */
    readonly locale: string
    /** Its own name. */
    readonly name: string
    /** The link that leads to a page in this language, in its own words. */
    readonly link: string
  }
} = {
  en: { locale: 'en-GB', name: 'English', link: 'In English' },
  ru: { locale: 'ru-RU', name: 'Русский', link: 'По-русски' },
}
