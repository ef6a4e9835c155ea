/** A day without regard to clocks that are put forward or back, in milliseconds. */
export const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/**
 * The current time or, if the machine's time is behind, one millisecond after the last of the given instants. The times
 * of several machines differ, and a machine's time can be set back. The recorded order of events must not change by
 * that.
 *
 * @param before instants in ISO 8601, in any order; `undefined` is skipped
 */
export function momentAfter(now: Date, before: readonly (string | undefined)[]): string {
  const last = before.filter((moment) => moment !== undefined).map((moment) => Date.parse(moment) + 1)
  return new Date(Math.max(now.getTime(), ...last)).toISOString()
}

/**
 * The moment at which something is decided in a reading: after its opening, and after every move of its deadline so far.
 *
 * @param reading as it is in the table; whoever writes the moment requires that it is still so
 */
export function momentIn(
  { openedAt, extensions }: { readonly openedAt: string; readonly extensions: readonly { readonly at: string }[] },
  now: Date,
): Date {
  return new Date(momentAfter(now, [openedAt, extensions.at(-1)?.at]))
}

/** The day in UTC, as `2026-11-29`. @param moment in ISO 8601 if it is text */
export function dayOf(moment: Date | string): string {
  return (typeof moment === 'string' ? moment : moment.toISOString()).slice(0, 10)
}

/** Whether a date is so near that people are reminded of it. It has not passed. */
export function isSoon(closesAt: string, hoursBefore: number, now: Date): boolean {
  const left = Date.parse(closesAt) - now.getTime()
  return left > 0 && left <= hoursBefore * HOUR_MS
}
