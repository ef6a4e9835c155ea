import type { Language } from '../localized-text.ts'
import { fractionOf, percentOf, type WrittenShare } from '../share.ts'

/**
 * A share as it is compared: a number in percent, with every digit that it has, and a fraction in words, such as *two
 * thirds*. A fraction that has no short words is in figures, in its lowest terms.
 *
 * @param form in Russian: the nominative, or the genitive after *не более*
 */
export function shareInWords(share: WrittenShare, language: Language, form: Form = 'nominative'): string {
  const fraction = fractionOf(share)
  if (fraction === undefined) return inPercent(inFigures[language](percentOf(Number(share))))
  const { part, of } = fraction
  return part === of ? inPercent('100') : (inWords[language](part, of, form) ?? `${part}/${of}`)
}

/** The sign stays on the line of its number. */
function inPercent(figures: string): string {
  return `${figures}\u00a0%`
}

type Form = 'nominative' | 'genitive'

const inFigures: Readonly<Record<Language, (percent: string) => string>> = {
  en: (percent) => percent,
  ru: (percent) => percent.replace('.', ','),
}

const inWords: Readonly<Record<Language, (part: number, of: number, form: Form) => string | undefined>> = {
  en: (part, of) => english(part, of),
  ru: (part, of, form) => russian(part, of, form),
}

const PARTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const DENOMINATORS = ['half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

function english(part: number, of: number): string | undefined {
  const [many, one] = [PARTS[part - 1], DENOMINATORS[of - 2]]
  return many === undefined || one === undefined ? undefined : `${many} ${one}${part === 1 ? '' : 's'}`
}

const RUSSIAN_PARTS: Readonly<Record<Form, readonly string[]>> = {
  nominative: ['одна', 'две', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'],
  genitive: ['одной', 'двух', 'трёх', 'четырёх', 'пяти', 'шести', 'семи', 'восьми', 'девяти'],
}

/** Stems of feminine adjectives; thirds and quarters are nouns. */
const RUSSIAN_DENOMINATORS = ['пят', 'шест', 'седьм', 'восьм', 'девят', 'десят']

/** After one, and after more: thirds and quarters are two to three at most. */
const RUSSIAN_NOUNS: Readonly<Record<number, Readonly<Record<Form, readonly [string, string]>>>> = {
  3: { nominative: ['треть', 'трети'], genitive: ['трети', 'третей'] },
  4: { nominative: ['четверть', 'четверти'], genitive: ['четверти', 'четвертей'] },
}

function russian(part: number, of: number, form: Form): string | undefined {
  if (of === 2) return form === 'genitive' ? 'половины' : 'половина'
  const many = RUSSIAN_PARTS[form][part - 1]
  const noun = RUSSIAN_NOUNS[of]?.[form][part === 1 ? 0 : 1]
  const stem = RUSSIAN_DENOMINATORS[of - 5]
  const ending = part > 1 ? 'ых' : form === 'genitive' ? 'ой' : 'ая'
  const denominator = noun ?? (stem === undefined ? undefined : `${stem}${ending}`)
  return many === undefined || denominator === undefined ? undefined : `${many} ${denominator}`
}
