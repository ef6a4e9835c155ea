/**
 * A noun's forms by CLDR's plural categories. English has two of them, Russian four, Arabic six, Chinese one. A test asks
 * each language for all that it has (`test/shared/languages/`).
 */
export type PluralForms = {
  readonly zero?: string
  readonly one?: string
  readonly two?: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}

/** A number with its noun, on one line. */
export type Counted = (number: number, forms: PluralForms) => string

/**
 * Counts something in a language, on one line: "2 texts", "2 текста".
 *
 * @param locale a BCP 47 tag
 * @param between stands between the number and the noun; Chinese has nothing there
 */
export function countFormat(locale: string, between = '\u00a0'): Counted {
  const form = pluralFormat(locale)
  const digits = new Intl.NumberFormat(locale)
  return (number, forms) => `${digits.format(number)}${between}${form(number, forms)}`
}

/** The form of a noun that goes with a number, without the number. */
export function pluralFormat(locale: string): Counted {
  const rules = new Intl.PluralRules(locale)
  return (number, forms) => forms[rules.select(number)] ?? forms.other
}
