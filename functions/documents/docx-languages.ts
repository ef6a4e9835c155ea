import type { IParagraphOptions, IRunOptions } from 'docx'
import type { Run } from '../../shared/instrument/document.ts'
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

/**
 * A run between marks of its direction, where the words around it are written from the other side: a remark, whose brackets stand at
 * its ends, and groups of digits. A digest in one piece has none, because it is copied.
 */
export function markedIn(around: TextLanguage, run: Run, own: TextLanguage): Run {
  const isFromLeft = run.code === true || !isFromTheRight(own)
  const isApart = run.remark === true || (run.code === true && run.text.includes(' '))
  if (!isApart || isFromLeft !== isFromTheRight(around)) return run
  const mark = isFromLeft ? '\u200e' : '\u200f'
  const [space = ''] = /^\s*/.exec(run.text) ?? []
  return { ...run, text: `${space}${mark}${run.text.slice(space.length)}${mark}` }
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
