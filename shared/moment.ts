/**
 * Now; but where this clock is behind, one millisecond after the last of what came before. The clocks of several
 * machines differ, and one can be set back: neither may turn round the order in which things happened.
 *
 * @param before instants in ISO 8601, in any order; what is `undefined` has not happened
 */
export function momentAfter(now: Date, before: readonly (string | undefined)[]): string {
  const last = before.filter((moment) => moment !== undefined).map((moment) => Date.parse(moment) + 1)
  return new Date(Math.max(now.getTime(), ...last)).toISOString()
}
