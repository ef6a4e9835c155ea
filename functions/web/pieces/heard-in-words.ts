import { FEWEST_TOLD } from '../../../shared/disclosure/from-many.ts'
import type { Turnout } from '../../views/turnout-view.ts'
import type { Phrases } from '../phrases/phrases.ts'

/** How many of a side were heard, in words, as far as it is told. */
export function heardInWords({ heard, isQuorumHeard, roll }: Turnout, { lead }: Phrases): string {
  if (isQuorumHeard === undefined) return lead.notTold
  return heard === undefined ? lead.fewer(FEWEST_TOLD, roll) : lead.heard(heard, roll)
}
