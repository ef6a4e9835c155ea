import type { RecordedProposal } from '../../shared/submission.ts'
import { compareRanks, type Tallies } from './rank.ts'
import { carryOver } from './recompute-carry-over.ts'
import { applied, type Body, bodyOf, slotsOf } from './recompute-edits.ts'
import { type Merged, merge, type Variant } from './recompute-merge.ts'
import { composedOutOfLine, type OutOfLine } from './recompute-out-of-line.ts'
import { type Unit, unitsOf } from './recompute-units.ts'

/** A proposal of a competition, with its rank where every side agrees on it. */
export type Member = Pick<
  RecordedProposal,
  'id' | 'body' | 'amends' | 'ends' | 'edits' | 'outOfLine' | 'consolidates'
> & {
  readonly rank: Tallies | undefined
}

/** A text that could stand in the place of a root: the root itself, or the root with amendments merged into it. */
export type Candidate = Pick<Variant, 'owners' | 'rank'> & {
  readonly body: Body
  readonly outOfLine: readonly OutOfLine[]
}

/** The candidates of every root of a competition. */
export function candidatesOf(members: readonly Member[]): readonly Candidate[] {
  const ids = new Set(members.map(({ id }) => id))
  const roots = members.filter(({ amends, ends }) => amends === undefined || ends !== undefined || !ids.has(amends))
  return roots.flatMap((root) => candidatesOfRoot(root, members))
}

function candidatesOfRoot(root: Member, members: readonly Member[]): readonly Candidate[] {
  const { id, rank, body, outOfLine = [] } = root
  const results = resultsFor(root, rank, members)
  if (results.length === 0) return rank === undefined ? [] : [{ owners: [id], rank, body, outOfLine }]
  return results.flatMap((result) => {
    const made = textOf(body, result.units)
    return made === undefined ? [] : [{ ...result, body: made, outOfLine: outOfLineIn(root, made, result) }]
  })
}

/** The results of merging the eligible amendments of a text; none without such an amendment. */
function resultsFor(text: Member, floor: Tallies | undefined, members: readonly Member[]): readonly Merged[] {
  const standing = members
    // The end of a text competes with its amendments, and is not merged.
    .filter(({ amends, ends }) => amends === text.id && ends === undefined)
    .flatMap((child) => variantsOf(child, text, floor, members))
    .filter(({ rank }) => floor === undefined || compareRanks(rank, floor) <= 0)
  return standing.length === 0 ? [] : merge(standing, (units) => textOf(text.body, units) !== undefined)
}

function variantsOf(
  child: Member,
  amended: Member,
  floorAbove: Tallies | undefined,
  members: readonly Member[],
): readonly Variant[] {
  const { id, rank, body, edits = [], outOfLine = [] } = child
  const own = unitsOf(edits, body.kind)
  const results = resultsFor(child, rank ?? floorAbove, members)
  if (results.length === 0) return rank === undefined ? [] : [{ owners: [id], rank, units: own, outOfLine }]
  const before = slotsOf(amended.body)
  return results.map((result) => {
    const made = textOf(body, result.units) ?? body
    const units = carryOver(before, own, result.units)
    return { owners: result.owners, rank: result.rank, units, outOfLine: outOfLineIn(child, made, result) }
  })
}

/** The languages out of line in a text that variants were merged into. */
export function outOfLineIn(text: Member, made: Body, { of }: Merged): readonly OutOfLine[] {
  const amendments = of.map(({ units, outOfLine }) => ({ edits: units.flatMap(({ edits }) => edits), outOfLine }))
  return composedOutOfLine(text, made, amendments)
}

/** A text with units applied, or `undefined` if no valid text is left. */
export function textOf(body: Body, units: readonly Unit[]): Body | undefined {
  const slots = applied(
    slotsOf(body),
    units.flatMap(({ edits }) => edits),
  )
  return typeof slots === 'string' ? undefined : bodyOf(body.kind, slots)
}
