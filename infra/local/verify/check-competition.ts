import type { RecordedProposal } from '../../../shared/submission.ts'
import type { SortedReading } from './count.ts'
import type { Findings } from './mismatch.ts'

const TABLED: Readonly<Record<string, readonly string[]>> = {
  terms: ['definition', 'topic'],
  baskets: ['basket'],
  modality: ['modality'],
  commitments: ['commitment'],
  ratification: ['text'],
}

/** Checks what each proposal competes with: its own heading, or whatever the text it amends competes with. */
export function checkCompetition({ at, reading, proposals }: SortedReading, findings: Findings): void {
  for (const proposal of proposals.values()) {
    if (!TABLED[reading.stage]?.includes(proposal.body.kind)) {
      findings.report(`${at}.submissions`, `${proposal.id} is a ${proposal.body.kind}, which this stage does not take`)
    }
    // What was carried in was checked where it was tabled; what it amends need not have been carried with it.
    if (proposal.tabledIn !== reading.id) continue
    findings.expect(`${at}.submissions (${proposal.id}).competes`, proposal.competes, keyOf(proposal, proposals))
  }
}

function keyOf(proposal: RecordedProposal, proposals: SortedReading['proposals'], steps = 0): string | undefined {
  const { amends, body, id } = proposal
  if (amends !== undefined) {
    const amended = proposals.get(amends)
    if (amended === undefined || steps > proposals.size) return undefined
    return amended.tabledIn === proposal.tabledIn ? keyOf(amended, proposals, steps + 1) : amended.competes
  }
  switch (body.kind) {
    case 'definition':
      return `definition ${heading(body.term)}`
    case 'topic':
      return `topic ${heading(body.topic)}`
    case 'basket':
      return `basket ${heading(body.title)}`
    case 'modality':
      return 'modality'
    case 'commitment':
      return `commitment ${id}`
    case 'text':
      return 'text'
    default:
      return body satisfies never
  }
}

function heading({ en, ru }: { readonly en?: string | undefined; readonly ru?: string | undefined }): string {
  return (en ?? ru ?? '').normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean).join(' ')
}
