import { areEqualProposals } from '../../shared/equal-proposals.ts'
import { type LocalizedText, whyForeign } from '../../shared/localized-text.ts'
import { type Amended, competition, NotTabled, type Proposal, type Tabled } from '../../shared/proposal.ts'
import type { Reading } from '../../shared/reading.ts'
import { type StandingRoot, standingUnderHeading } from '../../shared/standing/roots.ts'
import { Refused } from '../platform/refusal.ts'
import type { FrozenRound } from '../store/rounds.ts'

/** The texts of a reading so far, and what stands that they can amend. */
export type Besides = { readonly before: readonly Proposal[]; readonly roots: readonly StandingRoot[] }

/** The text that a text amends: one of the reading, or one that stands. */
export function amendedAmong(
  before: readonly Proposal[],
  roots: readonly StandingRoot[],
  amends: string | undefined,
): Amended | undefined {
  return before.find((one) => one.id === amends) ?? roots.find((one) => one.id === amends)
}

/**
 * The competition of a text among those of its reading and what stands.
 *
 * @throws {Refused} `invalid` as {@link competition} says; `already-stands` for a text under the heading of something that
 *   stands and that it does not amend
 */
export function competitionAmong(
  besides: Besides,
  reading: Reading,
  round: FrozenRound,
  body: Tabled,
  id: string,
  amends: string | undefined,
): string {
  const competes = competitionOf(besides, reading, round, body, id, amends)
  const stands = standingUnderHeading({ body, competes }, besides.roots)
  if (stands === undefined) return competes
  const message = `round ${stands.source.round} adopted a text under this heading, and it stands; to change it, send your text with "amends": "${stands.id}"`
  throw new Refused('already-stands', message, [], stands.id)
}

function competitionOf(
  { before, roots }: Besides,
  reading: Reading,
  { dialogue, format }: FrozenRound,
  body: Tabled,
  id: string,
  amends: string | undefined,
): string {
  try {
    return competition(body, id, {
      format,
      stage: reading.stage,
      sides: dialogue.sides.map((side) => side.id),
      modalities: dialogue.modalities,
      languages: dialogue.languages,
      decided: reading.decided,
      amends,
      amended: amendedAmong(before, roots, amends),
    })
  } catch (error) {
    if (error instanceof NotTabled) throw new Refused('invalid', error.message)
    throw error
  }
}

/**
 * Refuses a proposal that says the same as another one, with the id of that one. Two equal proposals that are tabled at
 * the same moment do not find each other, and both are taken.
 */
export function refuseDuplicate(before: readonly Proposal[], body: Tabled, isEnd = false): void {
  const same = before.find(
    (one) => one.withdrawnAt === undefined && (one.ends !== undefined) === isEnd && areEqualProposals(one.body, body),
  )
  if (same === undefined) return
  const message = `proposal ${same.id} says the same; take a position on it`
  throw new Refused('already-tabled', message, [], same.id)
}

/**
 * Refuses the end of something that does not stand, and one that changes words too.
 *
 * @throws {Refused} `invalid`
 */
export function refuseEnd(
  ends: LocalizedText,
  about: {
    readonly amends: string | undefined
    readonly changes: number
    readonly roots: readonly StandingRoot[]
    readonly round: FrozenRound
  },
): void {
  const { amends, changes, roots, round } = about
  const message = roots.every(({ id }) => id !== amends)
    ? 'only what stands can be ended: name it in "amends"'
    : changes > 0
      ? 'a text that ends another has its words unchanged in "body"'
      : whyForeign([ends], round.dialogue.languages)
  if (message !== undefined) throw new Refused('invalid', message, [{ path: 'ends', message }])
}
