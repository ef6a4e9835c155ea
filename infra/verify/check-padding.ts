import type { RoundRecord } from '../../shared/record.ts'
import type { SortedReading } from './count.ts'
import type { Findings } from './mismatch.ts'

const ONE_STEP = 65_536
const FEW = 4

/**
 * Checks the padded number of leaves of a reading. In the complete edition the exact number is computed from the
 * submissions. In an edition that covers positions, the number must be one of the possible sizes.
 */
export function checkPadding(
  { at, reading, proposals, withdrawn, mostRevisions, padding, covered }: SortedReading,
  record: RoundRecord,
  findings: Findings,
): void {
  const place = `${at}.submissions`
  // Statements on the floor, and their setting aside, are beside the padded number.
  const leaves = reading.leaves.size - (reading.onTheFloor ?? 0)
  if (!hasPadding(record)) {
    if (padding > 0) findings.report(place, `contain ${padding} leaves of padding, which this record may not have`)
    return
  }
  const texts = proposals.size + withdrawn.size
  const entitled = Object.values(reading.roll).reduce((sum, many) => sum + many, 0)
  const capacity = (most: number) => texts * (1 + 3 * most * entitled)
  if (covered === 0) {
    const said = leaves - padding
    const revised = Math.max(FEW, mostRevisions)
    const expected = sizeFor(said, capacity(2 ** Math.ceil(Math.log2(revised))))
    if (leaves !== expected) findings.report(place, `are ${leaves}; with ${said} submissions there must be ${expected}`)
    return
  }
  // Without texts there are no positions. What is covered then was said on the floor.
  if (texts === 0 && leaves === 0) return
  // A possible size: the padded size for some number of revisions.
  const powers = Array.from({ length: 18 }, (_, power) => FEW * 2 ** power)
  if (texts === 0 || !powers.some((most) => leaves === sizeFor(leaves, capacity(most)))) {
    findings.report(place, `are ${leaves}, which is not a padded size for ${texts} texts and ${entitled} people`)
  }
}

/** Whether the trees of a record are padded: not in the first format, and not where names are disclosed. */
export function hasPadding({ format, dialogue }: RoundRecord): boolean {
  return format !== 'parley-record/1' && dialogue.attribution !== 'named'
}

function sizeFor(leaves: number, capacity: number): number {
  if (capacity === 0) return leaves
  if (capacity > ONE_STEP) return Math.ceil(leaves / ONE_STEP) * ONE_STEP
  return capacity
}
