import type { Reason, ShownStatus } from './outcomes.ts'

/** What a text came to and why, in words, on pages and in documents. */
export type OutcomeWords = {
  readonly status: Readonly<Record<ShownStatus, string>>
  readonly reason: Readonly<Record<Reason, string>>
}
