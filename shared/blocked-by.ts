import * as z from 'zod'

/** A kind of thing that keeps an open reading from being decided. */
export const BlockedBy = z
  .enum(['consent', 'chairs-texts', 'quorum'])
  .meta({ id: 'BlockedBy', description: 'A motion or drafts of chair’s texts await consent, or no quorum so far' })
export type BlockedBy = z.infer<typeof BlockedBy>

/** What facilitators see of an open reading. */
type Led = {
  readonly turnout?: readonly { readonly isQuorumHeard?: boolean | undefined }[] | undefined
  readonly chaired?: { readonly standing?: unknown } | undefined
  readonly chairsTextsToConsent?: number | undefined
}

/**
 * By what kinds of thing an open reading is blocked, the most urgent first: a motion of co-chairs that stands without the
 * consent of every side, drafts of chair's texts that await consent, or a side of which, as far as it is told, the quorum was not
 * heard so far.
 */
export function blockedBy({ turnout = [], chaired, chairsTextsToConsent = 0 }: Led): readonly BlockedBy[] {
  return [
    ...(chaired?.standing === undefined ? [] : (['consent'] as const)),
    ...(chairsTextsToConsent > 0 ? (['chairs-texts'] as const) : []),
    ...(turnout.some(({ isQuorumHeard }) => isQuorumHeard === false) ? (['quorum'] as const) : []),
  ]
}
