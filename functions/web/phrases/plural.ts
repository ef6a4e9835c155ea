import type { Language } from '../../../shared/localized-text.ts'

/** A noun's forms by CLDR's plural categories; English has two of them, Russian four. */
export type PluralForms = {
  readonly one: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}

/** Counts something in a language, on one line: "2 texts", "2 текста". */
export function countFormat(language: Language): (number: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(language)
  const digits = new Intl.NumberFormat(language)
  return (number, forms) => {
    const category = rules.select(number)
    const form = (category === 'zero' || category === 'two' ? undefined : forms[category]) ?? forms.other
    return `${digits.format(number)}\u00a0${form}`
  }
}
