import { LANGUAGES } from '../../../shared/languages.ts'
import type { Language } from '../../../shared/localized-text.ts'

/** Formats a date and time in UTC. The server does not know the reader's time zone; the browser's script converts it. */
export function dateFormat(language: Language): (instant: string) => string {
  const format = new Intl.DateTimeFormat(LANGUAGES[language].locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  return (instant) => unbroken(`${format.format(new Date(instant))} UTC`)
}

/** Non-breaking spaces keep a day with its month and an hour with its zone: "24 ноября | 2026 г. | в 22:56 UTC". */
function unbroken(date: string): string {
  return date.replace(/(?<=^\d+) | (?=г\.|UTC)|(?<= (?:at|в)) /g, '\u00a0')
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** A span of time in its largest whole unit: "3 days", "3 дня". */
export function durationFormat(language: Language): (milliseconds: number) => string {
  const inUnits = (unit: string) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' })
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
