import type { ProposalBody } from '../../shared/proposal.ts'

/** The languages of each text in a proposal. */
export function languagesOf(body: ProposalBody | undefined): readonly (readonly string[])[] {
  const parts: readonly unknown[] = Object.values(body ?? {})
  return parts.flatMap((part) =>
    typeof part === 'object' && part !== null && !('word' in part) ? [Object.keys(part)] : [],
  )
}
