/** The scripts that are written from the right to the left, by their codes in ISO 15924. */
const FROM_THE_RIGHT = ['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi']

/** The script of a language, by its code in ISO 15924: that of its tag, or the one that it is usually written in. */
export function scriptOf(tag: string): string {
  return new Intl.Locale(tag).maximize().script ?? ''
}

/** The direction of a language, by its script. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return FROM_THE_RIGHT.includes(scriptOf(tag)) ? 'rtl' : 'ltr'
}
