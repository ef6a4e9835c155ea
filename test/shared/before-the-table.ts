import { AgreementRule } from '../../shared/agreement.ts'
import type { Counted, Counts, Outcome } from '../../shared/outcomes.ts'
import { settle } from '../../shared/settle-proposals.ts'
import { aCommitment, daysFromNow } from '../builders.ts'

/** A text before the table: what each side said of it, and what sets it apart from a clause of its own. */
export type Text = {
  readonly says: Counts
  readonly competes?: string
  readonly withdrawn?: boolean
  readonly body?: Counted['proposals'][number]['body']
}

export const CONSENSUS = AgreementRule.parse({})
export const SUFFICIENT = AgreementRule.parse({ rule: 'sufficient-consensus' })

/** Texts by id, as a closed reading counts them; four on each of two sides unless it says otherwise. */
export function counted(texts: { readonly [id: string]: Text }, what: Partial<Counted> = {}): Counted {
  return {
    rule: CONSENSUS,
    roll: { river: 4, sea: 4 },
    proposals: Object.entries(texts).map(([id, { competes = `commitment ${id}`, withdrawn = false, body }]) => ({
      id,
      competes,
      body: body ?? aCommitment({ action: { en: `doing ${id}` } }),
      ...(withdrawn && { withdrawnAt: daysFromNow(0) }),
    })),
    counts: Object.fromEntries(Object.entries(texts).map(([id, { says }]) => [id, says])),
    ...what,
  }
}

/** What became of each text, in a few words: `p1` is `agreed: every-side-agrees`. */
export function statusesOf(counted: Counted): Record<string, string> {
  return Object.fromEntries(settle(counted).map((outcome) => [outcome.proposal, statusAndReason(outcome)]))
}

export function statusAndReason({ status, reason }: Outcome): string {
  return `${status}: ${reason}`
}
