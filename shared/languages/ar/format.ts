import type { DateHabits } from '../format/dates.ts'
import { countFormat, type PluralForms } from '../format/plural.ts'
import { type Signs, USUAL_SIGNS } from '../format/signs.ts'

/** Arabic has a comma and a semicolon of its own. */
export const signs: Signs = { ...USUAL_SIGNS, comma: '، ', list: '، ', names: '؛ ', semicolon: '؛ ' }

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

/** Where a date begins with a day of the week. After a preposition it needs the word for a day. */
const WEEKDAY = /^(?=(?:الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت)،)/u

/** A date with both names of its month, and the word for the hour before the hour, as the United Nations writes it. */
export function writtenOut(date: string): string {
  return date
    .replace(MONTH, (month) => MONTHS[month] ?? month)
    .replace(/ في (?=\d\d:)/gu, '، الساعة ')
    .replace(WEEKDAY, 'يوم ')
}

/** How dates are written in Arabic. */
export const dates: DateHabits = {
  locale: LOCALE,
  unbroken: /(?<=(?:كانون|تشرين|، \d+|الساعة)) /gu,
  writtenOut,
}

/** A noun in each of the six numbers that Arabic has. None, one and two of it are written without a figure. */
export type Noun = Required<PluralForms>

/** Something that is read from the left and begins with a figure, such as 1.terms.2: alone it would fall into two parts. */
export function fromTheLeft(id: string): string {
  return `\u2066${id}\u2069`
}

const inFigures = countFormat(LOCALE)

/** Counts something in Arabic: «لا نصوص», «نص واحد», «نصان», «3 نصوص», «11 نصا», «100 نص». */
export function count(number: number, noun: Noun): string {
  if (number === 0) return noun.zero
  if (number === 1) return noun.one
  return number === 2 ? noun.two : inFigures(number, noun)
}

/** The same after a preposition or as an object: «0 نص», «نصين»; the other forms are the same. */
export function countOf(number: number, noun: Noun): string {
  if (number === 0) return inFigures(0, { ...noun, zero: noun.other })
  return number === 2 ? noun.two.replace(/ان(?= |$)/gu, 'ين') : count(number, noun)
}

/** A noun. @param other the singular after a hundred */
export function noun(one: string, two: string, few: string, many: string, other: string): Noun {
  return { zero: `لا ${few}`, one, two, few, many, other }
}

export const TEXTS = noun('نص واحد', 'نصان', 'نصوص', 'نصا', 'نص')
export const READINGS = noun('قراءة واحدة', 'قراءتان', 'قراءات', 'قراءة', 'قراءة')
export const PROPOSALS = noun('مقترح واحد', 'مقترحان', 'مقترحات', 'مقترحا', 'مقترح')
export const BASKETS = noun('سلة واحدة', 'سلتان', 'سلال', 'سلة', 'سلة')
export const LANES = noun('مسار واحد', 'مساران', 'مسارات', 'مسارا', 'مسار')
export const PEOPLE = noun('شخص واحد', 'شخصان', 'أشخاص', 'شخصا', 'شخص')
export const PARTICIPANTS = noun('مشارك واحد', 'مشاركان', 'مشاركين', 'مشاركا', 'مشارك')
export const STATEMENTS = noun('مداخلة واحدة', 'مداخلتان', 'مداخلات', 'مداخلة', 'مداخلة')
export const NOTES = noun('ملاحظة واحدة', 'ملاحظتان', 'ملاحظات', 'ملاحظة', 'ملاحظة')
export const MESSAGES = noun('رسالة واحدة', 'رسالتان', 'رسائل', 'رسالة', 'رسالة')
export const ANSWERS = noun('جواب واحد', 'جوابان', 'أجوبة', 'جوابا', 'جواب')
export const CHANGES = noun('تغيير واحد', 'تغييران', 'تغييرات', 'تغييرا', 'تغيير')
export const MATTERS = noun('مسألة واحدة', 'مسألتان', 'مسائل', 'مسألة', 'مسألة')
export const TIMES = noun('مرة واحدة', 'مرتان', 'مرات', 'مرة', 'مرة')
export const MINUTES = noun('دقيقة واحدة', 'دقيقتان', 'دقائق', 'دقيقة', 'دقيقة')
export const DAYS = noun('يوم واحد', 'يومان', 'أيام', 'يوما', 'يوم')
export const MEMBERS = noun('عضو واحد', 'عضوان', 'أعضاء', 'عضوا', 'عضو')
export const ALTERNATIVES = noun('بديل واحد', 'بديلان', 'بدائل', 'بديلا', 'بديل')
export const SIDES = noun('طرف واحد', 'طرفان', 'أطراف', 'طرفا', 'طرف')
export const DEFINITIONS = noun('تعريف واحد', 'تعريفان', 'تعاريف', 'تعريفا', 'تعريف')
export const TOPICS = noun('موضوع واحد', 'موضوعان', 'مواضيع', 'موضوعا', 'موضوع')
export const COMMITMENTS = noun('التزام واحد', 'التزامان', 'التزامات', 'التزاما', 'التزام')
export const CONFIRMATIONS = noun('تأكيد واحد', 'تأكيدان', 'تأكيدات', 'تأكيدا', 'تأكيد')
export const CONSULTATIONS = noun('مشاورة واحدة', 'مشاورتان', 'مشاورات', 'مشاورة', 'مشاورة')
export const RESERVATIONS = noun('تحفظ واحد', 'تحفظان', 'تحفظات', 'تحفظا', 'تحفظ')
export const DECLARATIONS = noun(
  'إعلان تفسيري واحد',
  'إعلانان تفسيريان',
  'إعلانات تفسيرية',
  'إعلانا تفسيريا',
  'إعلان تفسيري',
)
