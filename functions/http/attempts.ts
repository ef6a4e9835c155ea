import { createHmac, randomBytes } from 'node:crypto'
import { setNewest } from '../platform/memo.ts'

/** The limit of addresses in memory; above it the oldest entry is removed. */
const MAX_ADDRESSES = 10_000

/**
 * Counts failed attempts by client address, in the memory of this process. An address is kept only as a keyed digest,
 * with a key that ends with the process, and is never stored.
 */
export class FailedAttempts {
  readonly #key = randomBytes(32)
  readonly #failed = new Map<string, { readonly times: number; readonly until: number }>()
  readonly #most: number
  readonly #window: number

  /** @param window how long failures count, from the first one, in milliseconds */
  constructor(most: number, window: number) {
    this.#most = most
    this.#window = window
  }

  /** How many milliseconds an address must wait; 0 when it may try now. */
  wait(address: string, now: Date): number {
    const failed = this.#failed.get(this.#digestOf(address))
    return failed !== undefined && failed.times >= this.#most ? Math.max(failed.until - now.getTime(), 0) : 0
  }

  /** Counts a failure. */
  count(address: string, now: Date): void {
    const digest = this.#digestOf(address)
    const failed = this.#failed.get(digest)
    const isOver = failed === undefined || failed.until <= now.getTime()
    const next = isOver ? { times: 1, until: now.getTime() + this.#window } : { ...failed, times: failed.times + 1 }
    setNewest(this.#failed, digest, next, MAX_ADDRESSES)
  }

  #digestOf(address: string): string {
    return createHmac('sha256', this.#key).update(address).digest('base64')
  }
}
