import * as z from 'zod'
import { LocalizedText, TextLanguage } from '../localized-text.ts'
import { Digest } from '../proof/digest.ts'
import { compareWithShare, type WrittenShare } from '../share.ts'

/**
 * What a participant can decide on a basket's text: three forms of acceptance, a refusal, or neither
 * (after the Vienna Convention on the Law of Treaties, articles 2, 11 and 19; nobody here binds a state).
 */
export const RatificationStance = z
  .enum(['ratify', 'ratify-with-reservation', 'ad-referendum', 'abstain', 'decline'])
  .meta({ id: 'RatificationStance' })
export type RatificationStance = z.infer<typeof RatificationStance>

/** A reservation excludes or changes one clause's effect; an interpretative declaration says how it is read. */
export const ClauseNote = z.strictObject({ clause: z.string().min(1), text: LocalizedText }).meta({ id: 'ClauseNote' })
export type ClauseNote = z.infer<typeof ClauseNote>

/** The SHA-256 digests of the words that are put to ratification, by language. */
export const RatifiedWords = z.record(TextLanguage, Digest).meta({ id: 'RatifiedWords' })
export type RatifiedWords = z.infer<typeof RatifiedWords>

/**
 * A basket's text as it is put to ratification: the clauses that were agreed or stay in brackets, and the digests of its
 * words. There are none in rounds of the first two formats.
 */
export const BasketText = z
  .strictObject({
    kind: z.literal('text'),
    agreed: z.array(z.string()),
    bracketed: z.array(z.string()),
    words: RatifiedWords.optional(),
  })
  .meta({ id: 'BasketText' })
export type BasketText = z.infer<typeof BasketText>

export type RatificationTally = { readonly [stance in RatificationStance]: number }

export const NO_DECISIONS: RatificationTally = {
  ratify: 0,
  'ratify-with-reservation': 0,
  'ad-referendum': 0,
  abstain: 0,
  decline: 0,
}

/** The id of the one proposal of a ratification reading: the basket's text itself. */
export const THE_TEXT = 'text'

/**
 * Whether a side ratifies: its quorum took a decision other than refusing, and at least two thirds of those
 * who did not abstain chose one of the three forms of acceptance. (A refusal does not count towards the quorum: see
 * `sideAgrees`.)
 *
 * @param quorum a share of the roll, above 0 and up to 1
 */
export function sideRatifies(quorum: WrittenShare, roll: number, tally: RatificationTally): boolean {
  if (roll === 0) return false
  const accepted = acceptances(tally)
  const decided = accepted + tally.decline
  const isQuorate = compareWithShare(accepted + tally.abstain, roll, quorum) >= 0
  return isQuorate && decided > 0 && 3 * accepted >= 2 * decided
}

/** How many chose one of the three forms of acceptance. */
export function acceptances(tally: RatificationTally): number {
  return tally.ratify + tally['ratify-with-reservation'] + tally['ad-referendum']
}

/** Ratify: nothing is tabled; the basket's text is put to the sides as it stands. */
export const ratification = { tables: [] } as const
