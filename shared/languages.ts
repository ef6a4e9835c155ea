import type { Language } from './localized-text.ts'

/** What is true of a language wherever it is written. A new language is a row here, and the compiler finds the rest. */
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
