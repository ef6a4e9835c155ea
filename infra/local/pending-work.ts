/** What is being done at the moment, so that somebody can wait for its end. */
export class PendingWork {
  readonly #works = new Set<Promise<unknown>>()

  /** How much is being done. */
  get size(): number {
    return this.#works.size
  }

  /** The same work, which counts until it came to something or failed. */
  async of<Came>(work: Promise<Came>): Promise<Came> {
    this.#works.add(work)
    try {
      return await work
    } finally {
      this.#works.delete(work)
    }
  }

  /** Comes when nothing is being done, whatever was begun meanwhile. */
  async ended(): Promise<void> {
    while (this.#works.size > 0) await Promise.allSettled(this.#works)
  }
}
