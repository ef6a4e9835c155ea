import type { Reading } from './reading.ts'

/** A deadline, as a calendar shows it. It has no title, no name and no link: others may see a calendar. */
export type Deadline = {
  /** The reading, or the confirmation. It is never shown to a calendar program. */
  readonly reading: string
  readonly at: string
  /** When it was set or moved last. */
  readonly setAt: string
  /** How often it was moved: a calendar program takes the highest. */
  readonly moved: number
}

/** The deadlines of open readings, or of confirmations. */
export function deadlinesOf(
  open: readonly (Pick<Reading, 'id' | 'closesAt' | 'openedAt' | 'extensions'> &
    Partial<Pick<Reading, 'lastCall' | 'calledOff'>>)[],
): readonly Deadline[] {
  return open
    .map(({ id, closesAt, openedAt, extensions, lastCall, calledOff = 0 }) => ({
      reading: id,
      at: closesAt,
      setAt: lastCall?.at ?? extensions.at(-1)?.at ?? openedAt,
      // A last call moves it, and so does calling it off.
      moved: extensions.length + 2 * calledOff + (lastCall === undefined ? 0 : 1),
    }))
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : one.reading < other.reading ? -1 : 1))
}
