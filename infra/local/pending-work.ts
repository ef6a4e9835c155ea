/** Counts promises that are pending, so that a caller can wait until none is. */
export class PendingWork {
  readonly #works = new Set<Promise<unknown>>()

  /** How many are pending. */
  get size(): number {
    return this.#works.size
  }

  /** Counts a promise until it is settled. @returns the same promise */
  async of<Came>(work: Promise<Came>): Promise<Came> {
    this.#works.add(work)
    try {
      return await work
    } finally {
      this.#works.delete(work)
    }
  }

  /** Resolves when none is pending, including promises added meanwhile. */
  async ended(): Promise<void> {
    while (this.#works.size > 0) await Promise.allSettled(this.#works)
  }
}
