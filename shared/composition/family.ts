import { compareRank, type Rank } from '../agreement.ts'
import { applyEdits, EditDoesNotFit } from '../edits/apply-edits.ts'
import type { Edit, OutOfLine } from '../edits/edit.ts'
import { editsReplacing } from '../edits/edits-replacing.ts'
import { outOfLineTogether } from '../edits/out-of-line.ts'
import type { Tabled } from '../proposal.ts'
import { follow } from './follow.ts'
import { bestAlone, type Merged, merge, type Variant } from './merge.ts'
import { unitsOf } from './units.ts'

/** A text, with the facts that composing needs. */
export type Member = {
  readonly id: string
  readonly body: Tabled
  readonly amends?: string | undefined
  readonly edits?: readonly Edit[] | undefined
  readonly outOfLine?: readonly OutOfLine[] | undefined
  readonly rank: Rank
  /** Whether every side agrees on it. */
  readonly isAgreed: boolean
}

/** A possible result of a family: a tabled text, or one composed of several amendments. */
export type Candidate = {
  /** The texts that went in; only itself for a tabled text. */
  readonly owners: readonly string[]
  /** The lowest rank among them. */
  readonly rank: Rank
  readonly body: Tabled
  readonly outOfLine: readonly OutOfLine[]
}

/** The texts of a competition by the text that they amend. */
export type Amendments = ReadonlyMap<string | undefined, readonly Member[]>

type Told = Variant & { readonly outOfLine: readonly OutOfLine[] }

/**
 * The results of a text and its amendments. Applied together are the amendments that every side agrees on, that do not
 * rank below the text they amend, and that do not collide. There is one candidate; several if equals leave the wording
 * open; none if the sides agree on no text of the family.
 *
 * @param root a text that amends none of the others
 * @param amendments every amendment of the competition, by what it amends
 */
export function candidatesOf(root: Member, amendments: Amendments): readonly Candidate[] {
  const standing = standingAmendments(root, amendments, undefined)
  const { id, rank, body, outOfLine = [] } = root
  if (standing.length === 0) return root.isAgreed ? [{ owners: [id], rank, body, outOfLine }] : []
  return merged(root, standing).map(({ candidate }) => candidate)
}

/** The amendments of a text that may stand in its place, each merged with its own amendments. */
function standingAmendments(text: Member, amendments: Amendments, above: Rank | undefined): readonly Told[] {
  const floor = text.isAgreed ? text.rank : above
  return (amendments.get(text.id) ?? [])
    .flatMap((amendment) => variantsOf(amendment, text, amendments, floor))
    .filter(({ rank }) => floor === undefined || compareRank(rank, floor) <= 0)
}

function variantsOf(
  amendment: Member,
  amended: Member,
  amendments: Amendments,
  floor: Rank | undefined,
): readonly Told[] {
  const { id, rank, body, outOfLine = [] } = amendment
  const own = unitsOf(body.kind, amendment.edits ?? editsReplacing(amended.body, body))
  const later = standingAmendments(amendment, amendments, floor)
  if (later.length === 0) return amendment.isAgreed ? [{ owners: [id], rank, units: own, outOfLine }] : []
  return merged(amendment, later).map(({ variant, candidate }) => ({
    owners: variant.owners,
    rank: variant.rank,
    units: follow(amended.body, own, variant.units, candidate.body),
    outOfLine: candidate.outOfLine,
  }))
}

function merged(
  text: Member,
  amendments: readonly Told[],
): readonly { readonly variant: Variant; readonly candidate: Candidate }[] {
  try {
    return merge(amendments).map((variant) => ({ variant, candidate: candidateFrom(text, variant) }))
  } catch (error) {
    if (!(error instanceof EditDoesNotFit)) throw error
    // Together they would leave no text, so each of the best is a candidate alone.
    return bestAlone(amendments).map((variant) => ({ variant, candidate: candidateFrom(text, variant) }))
  }
}

function candidateFrom(text: Member, { owners, rank, units, of }: Merged<Told>): Candidate {
  const body = applyEdits(text.body, units.flat())
  const inIt = of.map((amendment) => ({ edits: amendment.units.flat(), outOfLine: amendment.outOfLine }))
  return { owners, rank, body, outOfLine: outOfLineTogether(text.outOfLine ?? [], inIt, body) }
}
