import { LANGUAGES } from '../../shared/languages/registry.ts'
import { Language } from '../../shared/localized-text.ts'

/** What people in the tests write in. */
export const WRITTEN = ['en', 'ru'] as const

/** The languages in which a tour looks at each page: English and Russian, or those that `PARLEY_LANGUAGES` names, such as `ar,zh`. */
export const TONGUES = (process.env['PARLEY_LANGUAGES'] ?? WRITTEN.join())
  .split(',')
  .map((code) => Language.parse(code))

/** The same as the locales of browsers. */
export const LOCALES: readonly string[] = TONGUES.map((language) => LANGUAGES[language].locale)

/** The languages of a dialogue whose pages a tour looks at. */
export const LANGUAGES_OF_A_TOUR: readonly Language[] = [...new Set([...WRITTEN, ...TONGUES])]
