import { createHmac, randomBytes } from 'node:crypto'
import { setNewest } from '../platform/memo.ts'

/** The most sources that are remembered at once; beyond it the one that was seen first is forgotten. */
const MOST_SOURCES = 10_000

/**
 * Counts what failed, by where it came from, in this process and for a while. A source is known by a keyed digest
 * that nobody can tell anything from once the process has ended, and is written nowhere.
 */
export class FailedAttempts {
  readonly #key = randomBytes(32)
  readonly #failed = new Map<string, { readonly times: number; readonly until: number }>()
  readonly #most: number
  readonly #window: number

  /** @param window how long failures count from the first of them, in milliseconds */
  constructor(most: number, window: number) {
    this.#most = most
    this.#window = window
  }

  /** How many milliseconds a source has to wait; 0 where it may try. */
  wait(source: string, now: Date): number {
    const failed = this.#failed.get(this.#nameOf(source))
    return failed !== undefined && failed.times >= this.#most ? Math.max(failed.until - now.getTime(), 0) : 0
  }

  /** Counts a failure. */
  count(source: string, now: Date): void {
    const name = this.#nameOf(source)
    const failed = this.#failed.get(name)
    const isOver = failed === undefined || failed.until <= now.getTime()
    const next = isOver ? { times: 1, until: now.getTime() + this.#window } : { ...failed, times: failed.times + 1 }
    setNewest(this.#failed, name, next, MOST_SOURCES)
  }

  #nameOf(source: string): string {
    return createHmac('sha256', this.#key).update(source).digest('base64')
  }
}
