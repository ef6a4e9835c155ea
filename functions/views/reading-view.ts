import * as z from 'zod'
import type { ReadingKind } from '../../shared/access-row.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import { DisclosedSide, disclosedSides, isCountedFirst } from '../../shared/disclosure.ts'
import { Edit, OutOfLine } from '../../shared/edits/edit.ts'
import { inOrderOfTexts } from '../../shared/order-of-texts.ts'
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
import { disclosedAuthor, ObjectionView, OwnPosition, objectionsTo, ownPosition } from './words-view.ts'

/** The outcome of a proposal, with each side's positions as far as they are disclosed. */
export const OutcomeView = z
  .object({
    status: Status,
    reason: Reason,
    competes: z.string().meta({ description: 'The same for competing texts: at most one of them is agreed' }),
    sides: z.array(DisclosedSide).readonly(),
  })
  .meta({ id: 'OutcomeView' })
export type OutcomeView = z.infer<typeof OutcomeView>

export const ProposalView = z
  .object({
    id: z.string(),
    body: ProposalBody,
    /** The same for texts that compete: at most one of them is adopted. */
    competes: z.string(),
    amends: z.string().optional(),
    /** Its changes of the text that it amends. */
    edits: z.array(Edit).readonly().optional(),
    /** Texts in languages that were not edited along with another language. */
    outOfLine: z.array(OutOfLine).readonly().optional(),
    /** Of a consolidated text: the proposals that were merged into it. */
    consolidates: z.array(z.string()).readonly().optional(),
    tabledIn: z.string(),
    withdrawn: z.boolean(),
    /** Whether the caller tabled it; only for participants. */
    mine: z.boolean().optional(),
    stances: z.array(Stance).readonly(),
    position: OwnPosition.optional(),
    outcome: OutcomeView.optional(),
    objections: z.array(ObjectionView).readonly().optional(),
    /** The author's side and name, as far as the attribution rule discloses them after the reading is settled. */
    side: z.string().optional(),
    name: z.string().optional(),
  })
  .meta({ id: 'ProposalView' })
export type ProposalView = z.infer<typeof ProposalView>

/** How many members of a side have taken a position. Nobody but the member sees which one. */
export const Turnout = z
  .object({
    side: z.string(),
    roll: z.int().min(0),
    heard: z.int().min(0),
    /** How many of the side must take a position on a text for it to be decided; 0 under the silence procedure. */
    quorum: z.int().min(0),
    unheard: z.array(z.object({ id: z.string(), name: z.string() })).readonly(),
  })
  .meta({ id: 'Turnout' })
export type Turnout = z.infer<typeof Turnout>

export const ReadingView = ReadingSummary.extend({
  /** What the caller may do here now. */
  may: z.object({
    table: z.array(z.enum(Tabled.options.map((option) => option.shape.kind.value))).readonly(),
    takePositions: z.boolean(),
    advance: z.array(Decision).readonly(),
  }),
  /** For a participant of a side with so few members that the outcome discloses their positions. */
  yourSideIsSmall: z.literal(true).optional(),
  proposals: z.array(ProposalView).readonly(),
  turnout: z.array(Turnout).readonly().optional(),
  /** For facilitators in a dialogue with co-chairs: the motion. */
  chaired: ChairedView.optional(),
}).meta({ id: 'ReadingView' })
export type ReadingView = z.infer<typeof ReadingView>

/** The data that a view of a reading is made from. */
export type ReadingFacts = {
  readonly reading: Reading
  readonly format: RecordFormat
  readonly dialogue: Pick<
    Dialogue,
    'attribution' | 'smallestCountedSide' | 'coChairs' | 'languages' | 'untranslated' | 'sides'
  >
  readonly proposals: readonly Proposal[]
  readonly own: readonly Position[]
  readonly isOnRoll: boolean
  /** Only of a settled reading. */
  readonly outcomes: readonly Outcome[]
  readonly objections: readonly Position[]
  readonly names: ReadonlyMap<string, string>
  /** Only for a facilitator. */
  readonly turnout?: readonly Turnout[] | undefined
  /** Only for a facilitator, and a reading that co-chairs may close. */
  readonly chaired?: ChairedView | undefined
}

/**
 * The view of a reading, of the kind that the access table grants to the viewer. Of an open reading it has the
 * proposals without their authors, the viewer's own positions for a participant, and the turnout for a facilitator. Of
 * a settled reading it also has the outcomes, and what the attribution rule discloses.
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
    proposals: inOrderOfTexts(
      facts.proposals,
      facts.dialogue.sides.map((side) => side.id),
    ).map((proposal) => viewOfProposal(kind, proposal, facts, viewer)),
    ...(turnout !== undefined && { turnout }),
    ...(chaired !== undefined && { chaired }),
  }
}

/** In a dialogue with co-chairs a facilitator whom no side convened decides nothing. */
function mayDecide({ dialogue, chaired }: ReadingFacts): boolean {
  return !dialogue.coChairs || chaired?.yourSide !== undefined
}

function viewOfProposal(kind: ReadingKind, proposal: Proposal, facts: ReadingFacts, viewer: Participant): ProposalView {
  switch (kind) {
    case 'taken-reading':
      return { ...commonPart(proposal), ...ownPositionOn(proposal, facts, viewer) }
    case 'led-reading':
    case 'watched-reading':
      return commonPart(proposal)
    case 'settled-taken-reading':
      return { ...commonPart(proposal), ...ownPositionOn(proposal, facts, viewer), ...outcomeOf(proposal, facts) }
    case 'settled-led-reading':
    case 'settled-watched-reading':
      return { ...commonPart(proposal), ...outcomeOf(proposal, facts) }
    default:
      return kind satisfies never
  }
}

function commonPart(proposal: Proposal): ProposalView {
  const { id, body, competes, amends, edits, outOfLine, consolidates, tabledIn: home, withdrawnAt } = proposal
  const stances = stancesOn(proposal)
  return {
    id,
    body,
    competes,
    tabledIn: home,
    withdrawn: withdrawnAt !== undefined,
    stances,
    ...(amends !== undefined && { amends }),
    ...(edits !== undefined && { edits }),
    ...(outOfLine !== undefined && { outOfLine }),
    ...(consolidates !== undefined && { consolidates }),
  }
}

function ownPositionOn({ id, author }: Proposal, { own }: ReadingFacts, viewer: Participant) {
  const position = own.find((one) => one.proposal === id)
  return { mine: author === viewer.id, ...(position !== undefined && { position: ownPosition(position) }) }
}

function outcomeOf(proposal: Proposal, facts: ReadingFacts) {
  const { id, side, author } = proposal
  const outcome = facts.outcomes.find((one) => one.proposal === id)
  if (outcome === undefined) return {}
  return {
    outcome: viewOfOutcome(outcome, proposal, facts),
    objections: objectionsTo(id, facts),
    ...disclosedAuthor(facts, side, author),
  }
}

function viewOfOutcome(outcome: Outcome, proposal: Proposal, { reading, dialogue }: ReadingFacts): OutcomeView {
  const { status, reason, competes } = outcome
  return { status, reason, competes, sides: disclosedSides(outcome, dialogue, isCountedFirst(reading, proposal)) }
}
