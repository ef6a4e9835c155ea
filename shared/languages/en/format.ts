import type { DateHabits } from '../format/dates.ts'

/** How dates are written in English. */
export const dates: DateHabits = { locale: 'en-GB', unbroken: /(?<= at) /g }
