import type { Language } from './localized-text.ts'

/**
 * The properties of each language. A new language is a new row; the compiler then finds every other place to extend.
 */
export const LANGUAGES: {
  readonly [language in Language]: {
    /** For dates, lists and spelling, as a BCP 47 tag. */
    readonly locale: string
    /** The link that leads to a page in this language, in its own words. */
    readonly link: string
  }
} = {
  en: { locale: 'en-GB', link: 'In English' },
  ru: { locale: 'ru-RU', link: 'По-русски' },
}
