/** The words of the page of a shelved basket. */
export type ShelvedWording = {
  /** What the pages are, above the first one. */
  readonly means: string
  readonly agreed: string
  readonly agreedBasket: string
  /** Above clauses that were agreed in drafting, and not adopted. */
  readonly agreedClauses: string
  readonly notAgreed: string
  readonly needed: string
  /** Where the rule of attribution keeps the words of objections from the public. */
  readonly neededInMap: (symbol: string) => string
  readonly noneNeeded: string
  readonly takenUp: string
  readonly takenUpNext: string
}
