import { compareRank, NO_POSITIONS, type Rank, rankOf } from './agreement.ts'
import { type Candidate, candidatesOf, type Member } from './composition/family.ts'
import { bestOf, inOrderOfOwners } from './composition/merge.ts'
import { listedFirst } from './listed-first.ts'
import { type Counted, isOpposed, type Outcome, type RootText, type ToSettle } from './outcomes.ts'
import { canonicalBytes } from './proof/leaf.ts'
import type { ProposalBody } from './proposal.ts'

/** An outcome. If its text won the competition, it has the competition's rank. */
type Ranked = { readonly outcome: Outcome; readonly rank?: Rank }

/** Settles every competition, then limits baskets to the lanes that are left. */
export function settleCompetitions(
  alone: readonly Outcome[],
  { proposals, openBefore = [], reading = '', order = [], roots = [] }: Counted,
  lanesLeft: number,
): readonly Outcome[] {
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]))
  const competitions = [...Map.groupBy(alone, ({ competes }) => competes)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, outcomes]) => settleCompetition(outcomes, byId, openBefore, roots))
  return numbered(withinLanes(competitions, lanesLeft, order).flat(), reading)
}

/** A placeholder for the id of a consolidated text, until the reading's are numbered. */
const UNNUMBERED = ''

/**
 * Settles one competition. The best ranked candidate of its families is agreed. If several rank alike and their texts
 * differ, the matter is agreed and its wording is open.
 */
function settleCompetition(
  outcomes: readonly Outcome[],
  proposals: ReadonlyMap<string, ToSettle>,
  openBefore: readonly string[],
  standingBefore: readonly RootText[],
): readonly Ranked[] {
  const tabledHere = outcomes.flatMap((outcome) => memberOf(outcome, proposals.get(outcome.proposal)))
  // The text of a basket is the only proposal of its reading.
  if (tabledHere.length < outcomes.length) return outcomes.map((outcome) => ({ outcome }))
  const members = [...tabledHere, ...standingBefore.flatMap((root) => standingMember(root, outcomes))]
  const ids = new Set(members.map(({ id }) => id))
  const roots = members.filter(({ amends }) => amends === undefined || !ids.has(amends))
  const amendments = Map.groupBy(members, ({ amends }) => amends)
  const best = withoutParts(bestOf(roots.flatMap((root) => candidatesOf(root, amendments))), proposals)
  const [first] = best
  if (first === undefined) return notReadAgain(outcomes, openBefore).map((outcome) => ({ outcome }))

  const standing = onceEach(best)
  const tabled = new Map(tabledHere.map(({ id, body }) => [id, whatStands(body)]))
  const texts = standing.map((candidate) => outcomeOf(candidate, outcomes, tabled, standing.length > 1))
  const stands = new Set(texts.map(({ proposal }) => proposal))
  const others = outcomes.filter(({ proposal }) => !stands.has(proposal))
  return [
    ...texts.map((outcome) => (isEnd(outcome, proposals) ? { outcome } : { outcome, rank: first.rank })),
    ...giveWay(others, best, members).map((outcome) => ({ outcome })),
  ]
}

/** Whether a text ends what stands: a basket that ends takes no lane. */
function isEnd({ proposal }: Outcome, proposals: ReadonlyMap<string, ToSettle>): boolean {
  return proposals.get(proposal)?.ends !== undefined
}

function memberOf(outcome: Outcome, proposal: ToSettle | undefined): readonly Member[] {
  if (proposal === undefined || proposal.body.kind === 'text') return []
  // The end of a text is not merged into it: it competes with its amendments.
  if (proposal.ends !== undefined) return [endMember(outcome, proposal.body)]
  const { id, body, amends, edits, outOfLine } = proposal
  const rank = rankOf(outcome.sides.map(({ tally }) => ({ ...NO_POSITIONS, ...tally })))
  return [{ id, body, amends, edits, outOfLine, rank, isAgreed: outcome.status === 'agreed' }]
}

function endMember(outcome: Outcome, body: Member['body']): Member {
  const rank = rankOf(outcome.sides.map(({ tally }) => ({ ...NO_POSITIONS, ...tally })))
  return { id: outcome.proposal, body, rank, isAgreed: outcome.status === 'agreed' }
}

/**
 * A text that stands since an earlier round, as the root of its amendments. It is no candidate itself: if none of them is agreed,
 * nothing happens to it. Nobody took a position on it, so it outranks none of them.
 */
function standingMember(root: RootText, [first]: readonly Outcome[]): readonly Member[] {
  if (first === undefined || root.competes !== first.competes) return []
  return [{ ...root, rank: rankOf(first.sides.map(() => NO_POSITIONS)), isAgreed: false }]
}

/** Removes the parts of an earlier reading's consolidated text, if that text has the same rank. */
function withoutParts(
  candidates: readonly Candidate[],
  proposals: ReadonlyMap<string, ToSettle>,
): readonly Candidate[] {
  const parts = new Set(
    candidates.flatMap(({ owners }) => owners.flatMap((owner) => proposals.get(owner)?.consolidates ?? [])),
  )
  return candidates.filter(({ owners }) => !owners.every((owner) => parts.has(owner)))
}

/** One candidate for each distinct result: the first by the ids of its texts. */
function onceEach(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...Map.groupBy(inOrderOfOwners(candidates), ({ body }) => whatStands(body)).values()].flatMap(
    ([first]) => first ?? [],
  )
}

/** The part of a text that is agreed: of a modality only its form, without the rationale. */
function whatStands(body: ProposalBody): string {
  return new TextDecoder().decode(canonicalBytes(body.kind === 'modality' ? body.modality : body))
}

/** The outcome of a winning text: a tabled one, or one that this reading consolidates. */
function outcomeOf(
  { owners, body, outOfLine }: Candidate,
  outcomes: readonly Outcome[],
  tabled: ReadonlyMap<string, string>,
  isOpen: boolean,
): Outcome {
  const stands = whatStands(body)
  const same = owners.find((owner) => tabled.get(owner) === stands)
  const own = outcomes.find(({ proposal }) => proposal === same)
  if (own !== undefined) return isOpen ? { ...own, status: 'bracketed', reason: 'tied' } : own
  const [first] = outcomes
  return {
    proposal: UNNUMBERED,
    competes: first?.competes ?? '',
    status: isOpen ? 'bracketed' : 'agreed',
    reason: isOpen ? 'tied' : 'consolidated',
    // Every side agrees on each part. Nobody has taken a position on the whole yet.
    sides: (first?.sides ?? []).map(({ side, roll }) => ({ side, roll, tally: {}, agrees: true })),
    text: { body, consolidates: owners, ...(outOfLine.length > 0 && { outOfLine }) },
  }
}

/** The outcomes of all other texts of the competition. */
function giveWay(
  outcomes: readonly Outcome[],
  best: readonly Candidate[],
  members: readonly Member[],
): readonly Outcome[] {
  const went = new Set(best.flatMap(({ owners }) => owners))
  const amended = amendedBy(went, members)
  return outcomes.map((outcome) => {
    if (outcome.reason === 'withdrawn') return outcome
    if (went.has(outcome.proposal)) return { ...outcome, status: 'merged', reason: 'merged' }
    if (amended.has(outcome.proposal)) return { ...outcome, status: 'dropped', reason: 'amended' }
    return outcome.status === 'dropped' ? outcome : { ...outcome, status: 'dropped', reason: 'outranked' }
  })
}

/** The texts that amendments amend, directly or through others. */
function amendedBy(ids: Iterable<string>, members: readonly Member[]): ReadonlySet<string> {
  const amends = new Map(members.map((one) => [one.id, one.amends]))
  const amended = new Set<string>()
  for (const id of ids) {
    for (let next = amends.get(id); next !== undefined && !amended.has(next); next = amends.get(next)) amended.add(next)
  }
  return amended
}

/** If no text is agreed, texts whose wording was open before stay open, unless somebody opposed them. */
function notReadAgain(outcomes: readonly Outcome[], openBefore: readonly string[]): readonly Outcome[] {
  return outcomes.map((outcome) => {
    const stays = openBefore.includes(outcome.proposal) && outcome.reason !== 'withdrawn' && !isOpposed(outcome)
    return stays ? { ...outcome, status: 'bracketed', reason: 'not-read-again' } : outcome
  })
}

/**
 * Baskets beyond the lanes that are left stay in brackets, and wait: those that were not read again first, then the lowest
 * ranked and, among equals, the last in the order of the texts.
 */
function withinLanes(
  competitions: readonly (readonly Ranked[])[],
  lanesLeft: number,
  order: readonly string[],
): readonly (readonly Outcome[])[] {
  const baskets = competitions.flatMap((competition) => {
    const first = competition.find((one) => takesLane(one) && one.outcome.competes.startsWith('basket '))
    return first === undefined ? [] : [{ competition, competes: first.outcome.competes, rank: first.rank }]
  })
  // Sorting is stable, and competitions that are not listed are in the order of their names.
  const beyond = listedFirst(baskets, order)
    .toSorted((one, other) => compareLanes(one.rank, other.rank))
    .slice(lanesLeft)
  const isBeyond = (competition: readonly Ranked[]) => beyond.some((one) => one.competition === competition)
  return competitions.map((competition) =>
    competition.map((one) =>
      takesLane(one) && isBeyond(competition)
        ? { ...one.outcome, status: 'bracketed', reason: 'more-baskets-than-lanes' }
        : one.outcome,
    ),
  )
}

/** Whether a text won its competition, or its wording is still open from the reading before. */
function takesLane({ rank, outcome }: Ranked): boolean {
  return rank !== undefined || outcome.reason === 'not-read-again'
}

function compareLanes(one: Rank | undefined, other: Rank | undefined): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined)
  return compareRank(one, other)
}

/** Gives consolidated texts their ids, in the order of their competitions and of their amendments. */
function numbered(outcomes: readonly Outcome[], reading: string): readonly Outcome[] {
  let number = 0
  return outcomes.map((outcome) => {
    if (outcome.proposal !== UNNUMBERED) return outcome
    number += 1
    return { ...outcome, proposal: `${reading}.c${number}` }
  })
}
