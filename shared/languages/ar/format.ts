import type { DateHabits } from '../format/dates.ts'

/**
 * Arabic as the documents of the United Nations have it: the Gregorian calendar, a day of 24 hours, and the digits 0 to 9,
 * because numbers of clauses, symbols and digests have these in every language. The tag asks for all three: left to
 * itself, `Intl` writes Arabic with a day of twice twelve hours, and in some regions with other digits.
 */
export const LOCALE = 'ar-u-ca-gregory-hc-h23-nu-latn'

/** The names of the months that `Intl` writes, and before them the ones that are in use in the east of the Arab world. */
const MONTHS: Readonly<Record<string, string>> = {
  يناير: 'كانون الثاني/يناير',
  فبراير: 'شباط/فبراير',
  مارس: 'آذار/مارس',
  أبريل: 'نيسان/أبريل',
  مايو: 'أيار/مايو',
  يونيو: 'حزيران/يونيه',
  يوليو: 'تموز/يوليه',
  أغسطس: 'آب/أغسطس',
  سبتمبر: 'أيلول/سبتمبر',
  أكتوبر: 'تشرين الأول/أكتوبر',
  نوفمبر: 'تشرين الثاني/نوفمبر',
  ديسمبر: 'كانون الأول/ديسمبر',
}

const MONTH = new RegExp(`(?<!/)(?:${Object.keys(MONTHS).join('|')})`, 'gu')

/** A date with both names of its month, and the word for the hour before the hour, as the United Nations writes it. */
export function writtenOut(date: string): string {
  return date.replace(MONTH, (month) => MONTHS[month] ?? month).replace(/ في (?=\d\d:)/gu, '، الساعة ')
}

/** How dates are written in Arabic. */
export const dates: DateHabits = {
  locale: LOCALE,
  unbroken: /(?<=(?:كانون|تشرين|، \d+|الساعة)) /gu,
  writtenOut,
}
