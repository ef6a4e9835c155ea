import { wordForms as ar } from './ar/word-forms.ts'
import { directionOf } from './direction.ts'
import { wordForms as en } from './en/word-forms.ts'
import { wordForms as es } from './es/word-forms.ts'
import { UNCHANGED, type WordForms } from './format/word-forms.ts'
import { wordForms as fr } from './fr/word-forms.ts'
import { wordForms as ru } from './ru/word-forms.ts'
import { wordForms as zh } from './zh/word-forms.ts'

/** A language that Parley speaks, with all its words. */
type Row = {
  /** How dates, numbers and lists are written, as a BCP 47 tag. */
  readonly locale: string
  /** Its own name. */
  readonly name: string
  /** The link that leads to a page in this language, in its own words. */
  readonly link: string
  readonly direction: 'ltr' | 'rtl'
  /** How its words change in a sentence. */
  readonly wordForms: WordForms
}

/**
 * The languages that Parley speaks. A new language is a new row here, and a folder beside this file that is named by its
 * key; `words.ts` says what the folder has to have. The order is part of what is stored: a new language comes last.
 */
export const LANGUAGES = {
  en: { locale: 'en-GB', name: 'English', link: 'In English', direction: 'ltr', wordForms: en },
  ru: { locale: 'ru-RU', name: 'Русский', link: 'По-русски', direction: 'ltr', wordForms: ru },
  fr: { locale: 'fr-FR', name: 'Français', link: 'En français', direction: 'ltr', wordForms: fr },
  es: { locale: 'es-ES', name: 'Español', link: 'En español', direction: 'ltr', wordForms: es },
  ar: { locale: 'ar', name: 'العربية', link: 'بالعربية', direction: 'rtl', wordForms: ar },
  zh: { locale: 'zh-Hans-CN', name: '中文', link: '中文版', direction: 'ltr', wordForms: zh },
} as const satisfies Readonly<Record<string, Row>>

/** The code of a language that Parley speaks. */
export type LanguageCode = keyof typeof LANGUAGES

/** Errors and logs, and what is said where nobody has a language of their own. */
export const USUAL_LANGUAGE = 'en' satisfies LanguageCode

/** In the order of the registry. */
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as readonly string[] as readonly LanguageCode[]

/** Whether Parley speaks a language that people write in. */
export function isSpoken(language: string): language is LanguageCode {
  return Object.hasOwn(LANGUAGES, language)
}

/** The locale of a language that people write in, as a BCP 47 tag: its own tag, where Parley does not speak it. */
export function localeOf(language: string): string {
  return isSpoken(language) ? LANGUAGES[language].locale : language
}

/** How the words of a language that people write in change: not at all, as far as Parley knows one that it does not speak. */
export function wordFormsOf(language: string): WordForms {
  return isSpoken(language) ? LANGUAGES[language].wordForms : UNCHANGED
}

/** The attributes of what is written in a language, in HTML. */
export function inTongue(language: string): { readonly lang: string; readonly dir: 'ltr' | 'rtl' } {
  return { lang: language, dir: isSpoken(language) ? LANGUAGES[language].direction : directionOf(language) }
}

/** Whether a language is written from the right to the left. */
export function isFromTheRight(language: string): boolean {
  return inTongue(language).dir === 'rtl'
}
