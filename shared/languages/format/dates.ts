import { dayOf } from '../../moment.ts'
import type { Signs } from './signs.ts'

/** What a language changes in how Intl writes its dates. */
export type DateHabits = {
  /** A BCP 47 tag. */
  readonly locale: string
  /** Spaces at which a date may not be broken, beside those of every language. */
  readonly unbroken?: RegExp
  /** Changes a date as Intl writes it, with its time or without. */
  readonly writtenOut?: (date: string) => string
}

/** How an instant is written. */
export type DateFormat = {
  /** With its date and time. */
  (instant: string): string
  /** The same with the day of the week. */
  readonly withWeekday: (instant: string) => string
}

/**
 * Formats a date and time in the reader's time zone and in UTC, such as "24 November 2026 at 23:56 GMT+1 (22:56 UTC)".
 *
 * @param zone from {@link knownZone}; without one the date is in UTC alone
 */
export function dateFormat(habits: DateHabits, zone = 'UTC'): DateFormat {
  const [plain, full] = [formatIn(habits, zone, 'long'), formatIn(habits, zone, 'full')]
  return Object.assign((instant: string) => plain(instant), { withWeekday: full })
}

function formatIn(habits: DateHabits, timeZone: string, dateStyle: 'long' | 'full'): (instant: string) => string {
  const { locale } = habits
  const format = new Intl.DateTimeFormat(locale, { dateStyle, timeStyle: 'short', timeZone })
  if (timeZone === 'UTC') return (instant) => inItsHabits(`${format.format(new Date(instant))} UTC`, habits)
  const name = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' })
  const [day, sameDay, otherDay] = [
    new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }),
    new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }),
    new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'UTC',
    }),
  ]
  return (instant) => {
    const at = new Date(instant)
    const short = name.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const inUtc = day.format(at) === dayOf(instant) ? sameDay : otherDay
    return inItsHabits(`${format.format(at)} ${short} (${inUtc.format(at)} UTC)`, habits)
  }
}

/** Formats a day, such as 2026-11-24. It is a day in UTC, and has no time. */
export function dayFormat(habits: DateHabits): (day: string) => string {
  const format = new Intl.DateTimeFormat(habits.locale, { dateStyle: 'long', timeZone: 'UTC' })
  return (day) => inItsHabits(format.format(new Date(day)), habits)
}

/** Formats an instant with its date and time in UTC, without the zone and with plain spaces: for mails and for the memorandum. */
export function momentFormat(habits: DateHabits): (instant: string) => string {
  return plainFormat(habits, { dateStyle: 'long', timeStyle: 'short' })
}

/** The same of the day alone. */
export function plainDayFormat(habits: DateHabits): (instant: string) => string {
  return plainFormat(habits, { dateStyle: 'long' })
}

function plainFormat(
  { locale, writtenOut = (date) => date }: DateHabits,
  style: Intl.DateTimeFormatOptions,
): (instant: string) => string {
  const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' })
  return (instant) => writtenOut(format.format(new Date(instant)))
}

/** Non-breaking spaces keep a day with its month and an hour with its zone: "24 November | 2026 | at 22:56 UTC". */
function inItsHabits(date: string, habits: DateHabits): string {
  const { writtenOut = (one) => one } = habits
  const together = writtenOut(date).replace(/(?<=(?:^|\(|, )\d+) | (?=UTC|GMT|[A-Z]{3,5} )/g, NO_BREAK)
  return habits.unbroken === undefined ? together : together.replace(habits.unbroken, NO_BREAK)
}

const NO_BREAK = '\u00a0'

/**
 * A time zone as this server knows it, such as `Europe/Berlin`; `undefined` for anything else. One zone has one
 * spelling, so that there are a few hundred.
 */
export function knownZone(written: string | undefined): string | undefined {
  if (written === undefined || !/^[A-Za-z][\w+/-]{0,63}$/.test(written)) return undefined
  try {
    return new Intl.DateTimeFormat('en', { timeZone: written }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}

/**
 * The name of a time zone in a language: "Moscow Standard Time (Europe/Moscow)".
 *
 * @param locale a BCP 47 tag
 */
export function nameOfZone(locale: string, timeZone: string, { opens, closes }: Signs): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' })
  const name = format.formatToParts(new Date()).find(({ type }) => type === 'timeZoneName')?.value
  return timeZone === 'UTC' || name === undefined ? timeZone : `${name}${opens}${timeZone}${closes}`
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/**
 * A span of time in its largest whole unit: "3 days", "3 дня".
 *
 * @param locale a BCP 47 tag
 */
export function durationFormat(locale: string): (milliseconds: number) => string {
  const inUnits = (unit: string) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })
  const [days, hours, minutes] = [inUnits('day'), inUnits('hour'), inUnits('minute')]
  return (milliseconds) => {
    const [unit, number] =
      milliseconds >= 2 * DAY_MS
        ? [days, Math.floor(milliseconds / DAY_MS)]
        : milliseconds >= 2 * HOUR_MS
          ? [hours, Math.floor(milliseconds / HOUR_MS)]
          : [minutes, Math.max(1, Math.ceil(milliseconds / MINUTE_MS))]
    return unit.format(number).replace(' ', '\u00a0')
  }
}
