import type { RoundRecord } from '../../shared/record.ts'
import type { SortedReading } from './count.ts'
import type { Findings } from './mismatch.ts'

const ONE_STEP = 65_536
const FEW = 4

/**
 * Checks that a reading has as many leaves as its texts and its rolls alone make it have. Where everything is shown,
 * that follows from what was said; where positions are covered, it is one of the sizes that there are.
 */
export function checkPadding(
  { at, reading, proposals, withdrawn, positions, padding, covered }: SortedReading,
  record: RoundRecord,
  findings: Findings,
): void {
  const place = `${at}.submissions`
  const leaves = reading.submissions.length
  if (!hasPadding(record)) {
    if (padding > 0) findings.report(place, `hold ${padding} leaves of padding, which this record takes none of`)
    return
  }
  const texts = proposals.size + withdrawn.size
  const entitled = Object.values(reading.roll).reduce((sum, many) => sum + many, 0)
  const capacity = (most: number) => texts * (1 + 3 * most * entitled)
  if (covered === 0) {
    const said = leaves - padding
    const revised = Math.max(FEW, ...(positions ?? []).map(({ revision }) => revision))
    const expected = sizeFor(said, capacity(2 ** Math.ceil(Math.log2(revised))))
    if (leaves !== expected)
      findings.report(place, `are ${leaves}; for ${said} that say something, ${expected} are due`)
    return
  }
  // For some number of revisions, the size that is due is this many: it is one of the sizes there are.
  const powers = Array.from({ length: 18 }, (_, power) => FEW * 2 ** power)
  if (texts === 0 || !powers.some((most) => leaves === sizeFor(leaves, capacity(most)))) {
    findings.report(place, `are ${leaves}, which is no size of a tree of ${texts} texts and ${entitled} people`)
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
