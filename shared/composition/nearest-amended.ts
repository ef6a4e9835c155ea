/**
 * The nearest text in a competition that a text amends, skipping texts that are no longer in it.
 *
 * @param amends the text that it amends directly, if any
 * @param isThere whether a text is in the competition
 * @param amendedBy the text that a text amends directly; a forged record may have a cycle, which ends the search
 */
export function nearestAmended(
  amends: string | undefined,
  isThere: (id: string) => boolean,
  amendedBy: (id: string) => string | undefined,
): string | undefined {
  const seen = new Set<string>()
  for (let next = amends; next !== undefined && !seen.has(next); next = amendedBy(next)) {
    if (isThere(next)) return next
    seen.add(next)
  }
  return undefined
}
