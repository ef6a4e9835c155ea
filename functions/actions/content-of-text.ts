import { canonicalBytes } from '../../shared/proof/leaf.ts'
import type { Proposal } from '../../shared/proposal.ts'
import { cleanAll } from '../../shared/text/clean-all.ts'

/** The content of a proposal, to compare two requests. */
export function contentOf(
  proposal: {
    readonly [part in 'body' | 'amends' | 'ends' | 'answers' | 'drafted']?: Proposal[part] | undefined
  },
): string {
  const { body, amends, ends, answers, drafted } = proposal
  // Earlier versions of Parley stored texts without cleaning them.
  return Buffer.from(canonicalBytes(cleanAll({ body, amends, ends, answers, drafted }).value)).toString()
}
