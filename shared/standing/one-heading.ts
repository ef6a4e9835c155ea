import { headingOf } from '../heading-of.ts'
import { languagesOf } from '../localized-text.ts'
import type { ProposalBody } from '../proposal.ts'
import { foldHeading } from '../text/heading-key.ts'

/**
 * Whether two texts are of one term, one topic or one basket: their headings are the same in some language, by the rules of the newest
 * format. In a round, only the first language of a heading counts; between rounds the languages may have changed.
 */
export function haveOneHeading(one: ProposalBody, other: ProposalBody): boolean {
  if (one.kind !== other.kind) return false
  const [left, right] = [headingOf(one), headingOf(other)]
  return languagesOf(left ?? {}).some((language) => {
    const [here, there] = [left?.[language], right?.[language]]
    return here !== undefined && there !== undefined && foldHeading(here) === foldHeading(there)
  })
}
