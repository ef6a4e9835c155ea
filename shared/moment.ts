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
