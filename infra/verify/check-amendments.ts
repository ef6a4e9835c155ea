import type { RecordedProposal } from '../../shared/submission.ts'
import type { SortedReading } from './count.ts'
import type { Findings } from './mismatch.ts'
import { applied, bodyOf, slotsOf } from './recompute-edits.ts'
import { isSame } from './recompute-hashes.ts'
import { outOfLineAfter } from './recompute-out-of-line.ts'

/** Checks how each proposal was made: its edits, its languages out of line, and the parts of a consolidated text. */
export function checkAmendments(
  { at, reading, proposals, roots }: SortedReading,
  isFirstFormat: boolean,
  findings: Findings,
): void {
  for (const proposal of proposals.values()) {
    const place = `${at}.submissions (${proposal.id})`
    const { edits, amends, outOfLine, consolidates, tabledIn, waitedIn } = proposal
    if (isFirstFormat) {
      const are = { edits, outOfLine, consolidates }
      for (const [part, value] of Object.entries(are)) {
        if (value !== undefined)
          findings.report(`${place}.${part}`, 'is present, and the first format does not have it')
      }
      continue
    }
    if ((edits !== undefined) !== (amends !== undefined)) {
      findings.report(`${place}.edits`, 'are missing in an amendment, or present in a proposal that amends nothing')
    }
    if (tabledIn === reading.id && consolidates !== undefined && waitedIn === undefined) {
      findings.report(
        `${place}.consolidates`,
        'is of a proposal that was tabled here: only readings make consolidated texts',
      )
    }
    const amended = amends === undefined ? undefined : (proposals.get(amends) ?? roots.get(amends))
    if (amended !== undefined) checkEdits(place, proposal, amended, findings)
    else if (tabledIn === reading.id && outOfLine !== undefined && waitedIn === undefined) {
      findings.report(`${place}.outOfLine`, 'is present in a text that amends nothing')
    }
  }
}

function checkEdits(
  place: string,
  { body, edits = [], outOfLine }: RecordedProposal,
  amended: Pick<RecordedProposal, 'body' | 'outOfLine'>,
  findings: Findings,
): void {
  if (body.kind !== amended.body.kind) {
    findings.report(place, `is a ${body.kind}, and what it amends is a ${amended.body.kind}`)
    return
  }
  const after = applied(slotsOf(amended.body), edits)
  if (typeof after === 'string') {
    findings.report(`${place}.edits`, `do not fit the text that they amend: ${after}`)
  } else if (!isSame(bodyOf(body.kind, after), body)) {
    findings.report(`${place}.edits`, 'do not turn the amended text into its text')
  }
  const expected = outOfLineAfter(amended, edits, body)
  findings.expect(`${place}.outOfLine`, outOfLine, expected.length > 0 ? expected : undefined)
}
