import type { RecordedProposal } from '../../shared/submission.ts'
import type { SortedReading } from './count.ts'

/** A proposal by its id, as another reading carries it over: tabled in this reading, or consolidated by it. */
export function textAfter({ reading, proposals }: SortedReading, id: string): RecordedProposal | undefined {
  const proposal = proposals.get(id)
  const outcome = reading.outcomes.find((one) => one.proposal === id)
  if (proposal !== undefined || outcome?.text === undefined) return proposal
  return {
    is: 'proposal',
    reading: reading.id,
    id,
    competes: outcome.competes,
    tabledIn: reading.id,
    salt: '',
    ...outcome.text,
  }
}
