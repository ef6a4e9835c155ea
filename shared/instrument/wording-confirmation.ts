import type { ConfirmationOutcome } from '../confirmation/confirmation.ts'

/** What documents say of confirmations. A side is absent where it is not disclosed. */
export type ConfirmationWording = {
  /** The line under the status of a new edition. */
  readonly edition: (date: string) => string
  /** Until when what was accepted ad referendum may be confirmed. */
  readonly until: (date: string) => string
  /** @param date when it was settled; of one that lapsed, its date */
  readonly outcome: Readonly<Record<ConfirmationOutcome, (side: string, date: string) => string>>
  /** The same of so many sides that are not disclosed. */
  readonly outcomeOfSides: Readonly<Record<ConfirmationOutcome, (sides: number, date: string) => string>>
  readonly effect: Readonly<Record<'ends' | 'stands', string>>
  /** Before the last link of the confirmations, in the annex on the rules. */
  readonly link: string
  readonly linkExplained: string
  /** The rule, in the annex on the rules. */
  readonly rule: (
    days: number,
    share: string,
    effects: Readonly<Record<'declined' | 'lapsed', 'ends' | 'stands'>>,
  ) => string
}
