import type { Seen } from './what-was-seen.ts'

/** In so many sequences, everything that is to be seen is seen. */
export const MANY = 10_000

/** What is to be seen in {@link MANY} sequences, and how often at least. */
const TO_BE_SEEN: Seen = {}

/** What was seen less often than it has to be in {@link MANY} sequences. */
export function seenTooSeldom(seen: Seen) {
  return Object.entries(TO_BE_SEEN)
    .map(([what, atLeast]) => ({ what, times: seen[what] ?? 0, atLeast }))
    .filter(({ times, atLeast }) => times < atLeast)
}
