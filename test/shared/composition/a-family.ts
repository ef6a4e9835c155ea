import { editsBetween } from '../../../shared/edits/edits-between.ts'
import type { Counted, Counts, Outcome } from '../../../shared/outcomes.ts'
import type { Tabled } from '../../../shared/proposal.ts'
import { settle } from '../../../shared/settle-proposals.ts'
import { aCommitment } from '../../builders.ts'
import { CONSENSUS } from '../before-the-table.ts'

/** A text of a family: what it says, which one it amends, and what each side said of it; `support` from all otherwise. */
export type Kin = { readonly body: Tabled; readonly amends?: string; readonly says?: Counts }

export const ALL_SUPPORT: Counts = { river: { support: 4 }, sea: { support: 4 } }
export const ALL_ACCEPT: Counts = { river: { accept: 4 }, sea: { accept: 4 } }
export const SEA_OBJECTS: Counts = { river: { support: 4 }, sea: { object: 4 } }

/** A clause of one action in English. */
export function clause(action: string): Tabled {
  return aCommitment({ action: { en: action } })
}

/** Texts that compete with one another, as a closed reading counts them. */
export function aFamily(texts: { readonly [id: string]: Kin }, what: Partial<Counted> = {}): Counted {
  return {
    rule: CONSENSUS,
    roll: { river: 4, sea: 4 },
    reading: '1.commitments.b1.1',
    proposals: Object.entries(texts).map(([id, { body, amends }]) => {
      const amended = amends === undefined ? undefined : texts[amends]?.body
      return {
        id,
        body,
        competes: 'commitment base',
        ...(amends !== undefined && { amends }),
        ...(amended !== undefined && { edits: editsBetween(amended, body) }),
      }
    }),
    counts: Object.fromEntries(Object.entries(texts).map(([id, { says = ALL_SUPPORT }]) => [id, says])),
    ...what,
  }
}

/** What became of each text, and what the consolidated ones say in English. */
export function outcomesByText(counted: Counted): Record<string, string> {
  return Object.fromEntries(settle(counted).map((outcome) => [outcome.proposal, described(outcome)]))
}

function described({ status, reason, text }: Outcome): string {
  const says = text?.body.kind === 'commitment' ? `: ${text.body.action.en}` : ''
  return `${status} (${reason})${says}`
}
