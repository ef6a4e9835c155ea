import type { IParagraphOptions, IRunOptions } from 'docx'
import { isFromTheRight, localeOf } from '../../shared/languages/registry.ts'
import type { TextLanguage } from '../../shared/localized-text.ts'

/** A paragraph that begins at the right, in a language that is written from there. */
export function directionOf({
  language,
}: {
  readonly language: TextLanguage
}): Pick<IParagraphOptions, 'bidirectional'> {
  return isFromTheRight(language) ? { bidirectional: true } : {}
}

/** A run that is written from the right. */
export function scriptOf(language: TextLanguage): Pick<IRunOptions, 'rightToLeft'> {
  return isFromTheRight(language) ? { rightToLeft: true } : {}
}

/** Word has a language for each kind of script. */
export function languageInDocx(language: TextLanguage): NonNullable<IRunOptions['language']> {
  const locale = localeOf(language)
  if (isFromTheRight(language)) return { value: locale, bidirectional: locale }
  return isOfEastAsia(locale) ? { value: locale, eastAsia: locale } : { value: locale }
}

function isOfEastAsia(locale: string): boolean {
  return /^(Han[st]|Jpan|Kore)$/.test(new Intl.Locale(locale).maximize().script ?? '')
}
