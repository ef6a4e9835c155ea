import type { RecordedOutcome } from '../../shared/recorded-reading.ts'
import { compareRanks, lowest, type Tallies } from './rank.ts'
import { type Candidate, candidatesOf, type Member } from './recompute-family.ts'
import { canonicalJson } from './recompute-hashes.ts'
import { best, byOwners } from './recompute-merge.ts'
import type { Root } from './standing-roots.ts'

type Sides = NonNullable<RecordedOutcome['sides']>

/** The outcome of a proposal by itself, before its competitors are considered. */
export type Alone = RecordedOutcome & { readonly sides: Sides }

/** The other inputs of a reading's outcomes. */
export type CompetitionContext = {
  readonly reading: string
  readonly members: ReadonlyMap<string, Omit<Member, 'rank'>>
  /** What stands since earlier rounds, by id. */
  readonly roots: ReadonlyMap<string, Root>
  /** The texts whose wording the sitting before left open. */
  readonly openBefore: readonly string[]
  readonly lanesLeft: number
  /** The order of the reading's matters, by competition, if the record has one. */
  readonly order?: readonly string[] | undefined
}

/** The outcomes of a reading of format 2, by id, from each proposal by itself. */
export function outcomesOf(alone: readonly Alone[], context: CompetitionContext): readonly Alone[] {
  const competitions = [...Map.groupBy(alone, ({ competes }) => competes)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, competing]) => settled(competing, context))
  let made = 0
  const named = competitions.map((competition) => ({
    ...competition,
    outcomes: competition.outcomes.map((one) => {
      if (one.proposal !== UNNUMBERED) return one
      made += 1
      return { ...one, proposal: `${context.reading}.c${made}` }
    }),
  }))
  return withinLanes(named, context.lanesLeft, context.order).toSorted(byId)
}

/** A placeholder for the id of a consolidated text, until the reading's are numbered. */
const UNNUMBERED = ''

/** A competition, with the rank of the winning text; without one, there is no rank. */
type Competition = { readonly outcomes: readonly Alone[]; readonly rank?: Tallies; readonly isEnd?: boolean }

function settled(competing: readonly Alone[], { members, roots, openBefore }: CompetitionContext): Competition {
  const stood = [...roots.values()].filter(({ competes }) => competes === competing[0]?.competes)
  const tabled = competing.flatMap(({ proposal, status, sides }): readonly Member[] => {
    const member = members.get(proposal)
    const rank = status === 'agreed' ? sides.map(({ tally }) => tally) : undefined
    return member === undefined ? [] : [{ ...member, rank }]
  })
  const family = [...tabled, ...stood.map((root) => ({ ...root, rank: undefined }))]
  const first = withoutTheirParts(best(candidatesOf(family)), members)
  if (first.length === 0) return { outcomes: competing.map((one) => notReadAgain(one, openBefore)) }

  const standing = distinct(first)
  const verdict =
    standing.length > 1
      ? ({ status: 'bracketed', reason: 'tied' } as const)
      : ({ status: 'agreed', reason: 'every-side-agrees' } as const)
  const proposals = new Map(
    standing.flatMap((candidate) => {
      const own = candidate.owners.find((id) => sayingOf(members.get(id)) === sayingOf(candidate))
      return own === undefined ? [] : [[own, candidate] as const]
    }),
  )
  const itself = new Set(proposals.values())
  const consolidated = standing
    .filter((candidate) => !itself.has(candidate))
    .map((candidate) => consolidatedText(candidate, competing, verdict))
  const owners = new Set(first.flatMap((candidate) => candidate.owners))
  const amended = amendedBy(owners, members)
  const others = competing.map((one): Alone => {
    const { proposal, reason, status } = one
    if (proposals.has(proposal)) return { ...one, ...verdict }
    if (reason === 'withdrawn') return one
    if (owners.has(proposal)) return { ...one, status: 'merged', reason: 'merged' }
    if (amended.has(proposal)) return { ...one, status: 'dropped', reason: 'amended' }
    return status === 'dropped' ? one : { ...one, status: 'dropped', reason: 'outranked' }
  })
  const isEnd = standing.some(({ owners }) => owners.some((id) => members.get(id)?.ends !== undefined))
  const outcomes = [...others, ...consolidated]
  return isEnd ? { outcomes, isEnd } : { outcomes, rank: lowest(first.map(({ rank }) => rank)) }
}

/** Removes candidates whose proposals are all merged into other candidates. */
function withoutTheirParts(
  candidates: readonly Candidate[],
  members: CompetitionContext['members'],
): readonly Candidate[] {
  const parts = new Set(candidates.flatMap(({ owners }) => owners.flatMap((id) => members.get(id)?.consolidates ?? [])))
  return candidates.filter(({ owners }) => !owners.every((id) => parts.has(id)))
}

/** Candidates with the same result, counted once. */
function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  const inOrder = candidates.toSorted(byOwners)
  return inOrder.filter((one, index) => inOrder.findIndex((other) => sayingOf(other) === sayingOf(one)) === index)
}

/** The part of a text that would be agreed: of a modality, only its form. */
function sayingOf(text: Pick<Member, 'body'> | undefined): string | undefined {
  if (text === undefined) return undefined
  return text.body.kind === 'modality' ? text.body.modality : canonicalJson(text.body)
}

function consolidatedText(
  { owners, body, outOfLine }: Candidate,
  [one]: readonly Alone[],
  { status }: Pick<Alone, 'status'>,
): Alone {
  return {
    proposal: UNNUMBERED,
    competes: one?.competes ?? '',
    status,
    reason: status === 'agreed' ? 'consolidated' : 'tied',
    sides: (one?.sides ?? []).map(({ side, roll }) => ({ side, roll, tally: {}, agrees: true })),
    text: { body, consolidates: owners, ...(outOfLine.length > 0 && { outOfLine }) },
  }
}

/** The ids of the proposals that some proposals amend, directly or through others. */
export function amendedBy(owners: ReadonlySet<string>, members: CompetitionContext['members']): ReadonlySet<string> {
  const amended = new Set<string>()
  for (const owner of owners) {
    let next = members.get(owner)?.amends
    while (next !== undefined && !amended.has(next)) {
      amended.add(next)
      next = members.get(next)?.amends
    }
  }
  return amended
}

function notReadAgain(one: Alone, openBefore: readonly string[]): Alone {
  const isOpposed = one.sides.some(({ tally: { object = 0, block = 0 } }) => object + block > 0)
  const stays = openBefore.includes(one.proposal) && one.reason !== 'withdrawn' && !isOpposed
  return stays ? { ...one, status: 'bracketed', reason: 'not-read-again' } : one
}

/** The best ranked baskets become lanes, as many as are free. A basket with an open wording takes a lane as well. */
function withinLanes(
  competitions: readonly Competition[],
  lanesLeft: number,
  order: readonly string[] = [],
): readonly Alone[] {
  const stands = ({ status, reason }: Alone) => status === 'agreed' || reason === 'tied' || reason === 'not-read-again'
  const baskets = competitions
    .filter(({ isEnd }) => isEnd !== true)
    .filter(({ outcomes }) => outcomes.some((one) => stands(one) && one.competes.startsWith('basket ')))
    .toSorted((one, other) => compareLanes(one, other) || compareKeys(keyOf(one), keyOf(other), order))
  const beyond = new Set(baskets.slice(lanesLeft))
  return competitions.flatMap((competition) =>
    beyond.has(competition)
      ? competition.outcomes.map(
          (one): Alone => (stands(one) ? { ...one, status: 'bracketed', reason: 'more-baskets-than-lanes' } : one),
        )
      : competition.outcomes,
  )
}

/** Texts that were not read again come after texts with a rank. */
function compareLanes({ rank: one }: Competition, { rank: other }: Competition): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined)
  return compareRanks(one, other)
}

/** By the place in the order; what has none comes after, by its key. */
function compareKeys(one: string, other: string, order: readonly string[]): number {
  const [here, there] = [one, other].map((key) => (order.includes(key) ? order.indexOf(key) : order.length))
  return (here ?? 0) - (there ?? 0) || (one < other ? -1 : 1)
}

function keyOf({ outcomes: [first] }: Competition): string {
  return first?.competes ?? ''
}

function byId(one: Alone, other: Alone): number {
  return one.proposal < other.proposal ? -1 : 1
}
