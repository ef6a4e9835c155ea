import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import timekeeper from 'timekeeper'
import { DAY_MS } from '../../shared/moment.ts'

/** How many days `Date` is ahead of the machine. */
export type DaysAhead = {
  /** Moves `Date` so many days ahead of the machine. It never goes back. */
  move(days: number): void
  /** `Date` is that of the machine again. */
  stop(): void
}

/**
 * Moves the `Date` of this process, in which every part of a local stack runs, so that a rehearsal need not wait for a year. No timer
 * is moved: a wait that has begun takes as long as before. So `Date` is moved between rounds.
 *
 * @param file keeps how far ahead it is, so that a stack that is started again does not write earlier dates than it wrote before
 */
export function daysAhead(file?: string): DaysAhead {
  let moved = 0
  const move = (days: number) => {
    if (days <= moved) return
    timekeeper.travel(new Date(Date.now() + (days - moved) * DAY_MS))
    moved = days
  }
  if (file !== undefined && existsSync(file)) move(Number(readFileSync(file, 'utf8')))
  return {
    move(days) {
      move(days)
      if (file !== undefined) writeFileSync(file, `${moved}\n`)
    },
    stop: () => timekeeper.reset(),
  }
}
