/** Holds back whoever comes while it is shut. */
export class Gate {
  #isShut = false
  readonly #held: (() => void)[] = []

  /** Waits until it may go on. */
  pass(): Promise<void> {
    return this.#isShut ? new Promise((goOn) => this.#held.push(goOn)) : Promise.resolve()
  }

  shut(): void {
    this.#isShut = true
  }

  /** Lets whoever came first go on, if anybody is held; the gate stays as it is. */
  letOneThrough(): void {
    this.#held.shift()?.()
  }

  open(): void {
    this.#isShut = false
    for (const goOn of this.#held.splice(0)) goOn()
  }
}
