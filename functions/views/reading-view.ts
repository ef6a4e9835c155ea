import * as z from 'zod'
import type { ReadingKind } from '../../shared/access.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import { DisclosedSide, disclosedSides, isCountedFirst } from '../../shared/disclosure.ts'
import { Edit, OutOfLine } from '../../shared/edits/edit.ts'
import { type Outcome, Reason, Status } from '../../shared/outcomes.ts'
import type { Participant } from '../../shared/participant.ts'
import { type Position, stancesOn } from '../../shared/position.ts'
import { type Proposal, ProposalBody, Tabled, tabledIn } from '../../shared/proposal.ts'
import { Decision, decisionsIn, type Reading, stateAt } from '../../shared/reading.ts'
import type { RecordFormat } from '../../shared/record-format.ts'
import { isSmallSide } from '../../shared/small-side.ts'
import { Stance } from '../../shared/stance.ts'
import { ChairedView } from './motion-view.ts'
import { ReadingSummary, summaryOf } from './reading-summary.ts'
import { ObjectionView, OwnPosition, objectionsTo, ownPosition, whose } from './words-view.ts'

/** What a settled reading says of a proposal: what became of it, and how each side stood as far as is disclosed. */
export const OutcomeView = z
  .object({
    status: Status,
    reason: Reason,
    competes: z.string().meta({ description: 'The same for texts that compete: one of them at most is agreed' }),
    sides: z.array(DisclosedSide).readonly(),
  })
  .meta({ id: 'OutcomeView' })
export type OutcomeView = z.infer<typeof OutcomeView>

export const ProposalView = z
  .object({
    id: z.string(),
    body: ProposalBody,
    amends: z.string().optional(),
    /** What it changes of what it amends. */
    edits: z.array(Edit).readonly().optional(),
    /** Texts that are not yet brought into line with another language that was edited. */
    outOfLine: z.array(OutOfLine).readonly().optional(),
    /** Of a consolidated text, which nobody tabled: the proposals that went in. */
    consolidates: z.array(z.string()).readonly().optional(),
    tabledIn: z.string(),
    withdrawn: z.boolean(),
    /** Whether who is asking tabled it; only for participants, who may have. */
    mine: z.boolean().optional(),
    stances: z.array(Stance).readonly(),
    position: OwnPosition.optional(),
    outcome: OutcomeView.optional(),
    objections: z.array(ObjectionView).readonly().optional(),
    /** Whose it is, as far as the attribution rule discloses it once the reading is settled. */
    side: z.string().optional(),
    name: z.string().optional(),
  })
  .meta({ id: 'ProposalView' })
export type ProposalView = z.infer<typeof ProposalView>

/** How many of a side have taken at least one position. Which ones, nobody sees but they themselves. */
export const Turnout = z
  .object({
    side: z.string(),
    roll: z.int().min(0),
    heard: z.int().min(0),
    unheard: z.array(z.object({ id: z.string(), name: z.string() })).readonly(),
  })
  .meta({ id: 'Turnout' })
export type Turnout = z.infer<typeof Turnout>

export const ReadingView = ReadingSummary.extend({
  /** What who is asking may do here now. */
  may: z.object({
    table: z.array(z.enum(Tabled.options.map((option) => option.shape.kind.value))).readonly(),
    takePositions: z.boolean(),
    advance: z.array(Decision).readonly(),
  }),
  /** For a participant on a side of so few that the outcome itself tells how they stood. */
  yourSideIsSmall: z.literal(true).optional(),
  proposals: z.array(ProposalView).readonly(),
  turnout: z.array(Turnout).readonly().optional(),
  /** For facilitators, where co-chairs decide: what was moved. */
  chaired: ChairedView.optional(),
}).meta({ id: 'ReadingView' })
export type ReadingView = z.infer<typeof ReadingView>

/** Everything a view of a reading is made from. */
export type ReadingFacts = {
  readonly reading: Reading
  readonly format: RecordFormat
  readonly dialogue: Pick<Dialogue, 'attribution' | 'smallestCountedSide' | 'coChairs' | 'languages' | 'untranslated'>
  readonly proposals: readonly Proposal[]
  readonly own: readonly Position[]
  readonly isOnRoll: boolean
  /** Only of a settled reading. */
  readonly outcomes: readonly Outcome[]
  readonly objections: readonly Position[]
  readonly names: ReadonlyMap<string, string>
  /** Only for a facilitator. */
  readonly turnout?: readonly Turnout[] | undefined
  /** Only for a facilitator, of a reading that co-chairs may close. */
  readonly chaired?: ChairedView | undefined
}

/**
 * What somebody sees of a reading, built for the kind of view that the access table grants them. While it is open:
 * the proposals, without an author; with one's own positions for a participant, with the turnout for a facilitator.
 * Once it is settled: what became of each proposal, and what the attribution rule discloses.
 */
export function viewOfReading(kind: ReadingKind, facts: ReadingFacts, viewer: Participant, now: Date): ReadingView {
  const { reading, turnout, chaired, isOnRoll } = facts
  const isOpen = stateAt(reading, now) === 'open'
  return {
    ...summaryOf(reading),
    may: {
      table: isOpen && isOnRoll ? tabledIn(reading.stage) : [],
      takePositions: isOpen && isOnRoll,
      advance: isOpen && viewer.role === 'facilitator' && mayDecide(facts) ? decisionsIn(reading, facts.format) : [],
    },
    ...(viewer.role === 'participant' &&
      isSmallSide(reading.roll[viewer.side] ?? 0, facts.dialogue.attribution) && { yourSideIsSmall: true }),
    proposals: facts.proposals.map((proposal) => viewOfProposal(kind, proposal, facts, viewer)),
    ...(turnout !== undefined && { turnout }),
    ...(chaired !== undefined && { chaired }),
  }
}

/** Where co-chairs decide, a facilitator whom no side convened does not. */
function mayDecide({ dialogue, chaired }: ReadingFacts): boolean {
  return !dialogue.coChairs || chaired?.yourSide !== undefined
}

function viewOfProposal(kind: ReadingKind, proposal: Proposal, facts: ReadingFacts, viewer: Participant): ProposalView {
  switch (kind) {
    case 'taken-reading':
      return { ...shown(proposal), ...ownIn(proposal, facts, viewer) }
    case 'led-reading':
    case 'watched-reading':
      return shown(proposal)
    case 'settled-taken-reading':
      return { ...shown(proposal), ...ownIn(proposal, facts, viewer), ...whatBecameOf(proposal, facts) }
    case 'settled-led-reading':
    case 'settled-watched-reading':
      return { ...shown(proposal), ...whatBecameOf(proposal, facts) }
    default:
      return kind satisfies never
  }
}

function shown(proposal: Proposal): ProposalView {
  const { id, body, amends, edits, outOfLine, consolidates, tabledIn: home, withdrawnAt } = proposal
  const stances = stancesOn(proposal)
  return {
    id,
    body,
    tabledIn: home,
    withdrawn: withdrawnAt !== undefined,
    stances,
    ...(amends !== undefined && { amends }),
    ...(edits !== undefined && { edits }),
    ...(outOfLine !== undefined && { outOfLine }),
    ...(consolidates !== undefined && { consolidates }),
  }
}

function ownIn({ id, author }: Proposal, { own }: ReadingFacts, viewer: Participant) {
  const position = own.find((one) => one.proposal === id)
  return { mine: author === viewer.id, ...(position !== undefined && { position: ownPosition(position) }) }
}

function whatBecameOf(proposal: Proposal, facts: ReadingFacts) {
  const { id, side, author } = proposal
  const outcome = facts.outcomes.find((one) => one.proposal === id)
  if (outcome === undefined) return {}
  return {
    outcome: viewOfOutcome(outcome, proposal, facts),
    objections: objectionsTo(id, facts),
    ...whose(facts, side, author),
  }
}

function viewOfOutcome(outcome: Outcome, proposal: Proposal, { reading, dialogue }: ReadingFacts): OutcomeView {
  const { status, reason, competes } = outcome
  return { status, reason, competes, sides: disclosedSides(outcome, dialogue, isCountedFirst(reading, proposal)) }
}
