import type { RecordFormat } from '../../shared/record-format.ts'
import type { RecordedProposal } from '../../shared/submission.ts'
import type { SortedReading } from './count.ts'
import { foldHeading } from './fold-heading.ts'
import type { Findings } from './mismatch.ts'
import { inOrder } from './recompute-edits.ts'

const TABLED: Readonly<Record<string, readonly string[]>> = {
  terms: ['definition', 'topic'],
  baskets: ['basket'],
  modality: ['modality'],
  commitments: ['commitment'],
  ratification: ['text'],
}

/** Checks the competition of each proposal: that of its own heading, or that of the text it amends. */
export function checkCompetition(
  { at, reading, proposals, roots }: SortedReading,
  format: RecordFormat,
  findings: Findings,
): void {
  for (const proposal of proposals.values()) {
    if (!TABLED[reading.stage]?.includes(proposal.body.kind)) {
      findings.report(`${at}.submissions`, `${proposal.id} is a ${proposal.body.kind}, which this stage does not take`)
    }
    // A carried proposal was checked in the reading that tabled it. The text it amends may not have been carried.
    if (proposal.tabledIn !== reading.id) continue
    // So was one that is offered again, in the round that tabled it. It stays an alternative of the texts that it competed with.
    if (proposal.waitedIn !== undefined && !proposals.has(proposal.amends ?? '')) {
      if (!isOfKind(proposal))
        findings.report(
          `${at}.submissions (${proposal.id}).competes`,
          `is ${proposal.competes}, of another kind of text`,
        )
      continue
    }
    findings.expect(
      `${at}.submissions (${proposal.id}).competes`,
      proposal.competes,
      keyOf(proposal, { proposals, roots }, format),
    )
  }
}

function isOfKind({ body, competes }: RecordedProposal): boolean {
  return body.kind === 'modality' ? competes === body.kind : competes.startsWith(`${body.kind} `)
}

function keyOf(
  proposal: RecordedProposal,
  { proposals, roots }: Pick<SortedReading, 'proposals' | 'roots'>,
  format: RecordFormat,
  steps = 0,
): string | undefined {
  const { amends } = proposal
  if (amends !== undefined) {
    const amended = proposals.get(amends)
    if (amended === undefined) return roots.get(amends)?.competes
    if (steps > proposals.size) return undefined
    const isTabledHere = amended.tabledIn === proposal.tabledIn && amended.waitedIn === undefined
    return isTabledHere ? keyOf(amended, { proposals, roots }, format, steps + 1) : amended.competes
  }
  return ownKey(proposal, format)
}

/** The competition that a text would be in if it amended nothing. */
export function ownKey({ body, id }: RecordedProposal, format: RecordFormat): string {
  switch (body.kind) {
    case 'definition':
      return `definition ${heading(body.term, format)}`
    case 'topic':
      return `topic ${heading(body.topic, format)}`
    case 'basket':
      return `basket ${heading(body.title, format)}`
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

/** It is taken from the first language of the text. */
function heading(text: Readonly<Record<string, string | undefined>>, format: RecordFormat): string {
  const [first = ''] = inOrder(Object.keys(text))
  return foldHeading(text[first] ?? '', format)
}
