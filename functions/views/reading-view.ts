import * as z from 'zod'
import type { ReadingKind } from '../../shared/access-row.ts'
import { authenticStates } from '../../shared/authentic/state-of-text.ts'
import { TextRules } from '../../shared/batches.ts'
import { takesChairsTexts } from '../../shared/chairs-text.ts'
import { hasOrder, orderOf } from '../../shared/chosen-order.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import { isSmallSide } from '../../shared/disclosure/small-side.ts'
import { ManyBaskets, manyBaskets } from '../../shared/lanes.ts'
import { Notice } from '../../shared/notice.ts'
import { inOrderOfTexts } from '../../shared/order-of-texts.ts'
import type { Participant } from '../../shared/participant.ts'
import { isShareReached } from '../../shared/places.ts'
import { type Proposal, Tabled, tabledIn } from '../../shared/proposal.ts'
import { Decision, decisionsIn, stateAt } from '../../shared/reading.ts'
import { keepsLastCalls, keepsPositionsTakenBack, type RecordFormat } from '../../shared/record-format.ts'
import { StandingRoot } from '../../shared/standing/roots.ts'
import { notYetSeen } from '../../shared/texts-in-batches.ts'
import { ChairedView, ConsentView, closedTogether } from './motion-view.ts'
import { type ProposalFacts, ProposalView, viewOfProposal } from './proposal-view.ts'
import { ReadingSummary, summaryOf } from './reading-summary.ts'
import { Turnout } from './turnout-view.ts'
import { AnsweredView, viewOfAnswerable } from './words-view.ts'

export const ReadingView = ReadingSummary.extend({
  /** What the caller may do here now. */
  may: z.object({
    table: z.array(z.enum(Tabled.options.map((option) => option.shape.kind.value))).readonly(),
    takePositions: z.boolean(),
    takeBack: z.boolean().meta({ description: 'Whether a position can be taken back' }),
    advance: z.array(Decision).readonly(),
    notices: z
      .array(Notice)
      .readonly()
      .meta({ description: 'The notice that closing may give; empty if the caller may not' }),
    callOff: z.boolean().meta({ description: 'Whether the caller may call off the last call that was given' }),
    order: z.boolean().meta({ description: 'Whether the caller may put the texts in order' }),
    chairsTexts: z.boolean().meta({ description: 'Whether the caller may table and withdraw chair’s texts' }),
  }),
  /** For a participant of a side with so few members that the outcome discloses their positions. */
  yourSideIsSmall: z.literal(true).optional(),
  proposals: z.array(ProposalView).readonly(),
  textsAppear: TextRules.optional().meta({
    description:
      'While it is open: texts and withdrawals appear together, so often from the opening on. Absent where everybody sees them at once',
  }),
  /** What stands that texts of this reading amend: they name it in `amends`. */
  stands: z.array(StandingRoot).readonly().optional(),
  standing: z.int().min(1).optional().meta({
    description:
      'How many texts stand that texts of this reading can amend, by their ids; `GET /api/standing` lists them',
  }),
  /** While it is open: the objections of earlier readings that a text may say it answers. */
  answerable: z.array(AnsweredView).readonly().optional(),
  /** Until it is settled: a warning that more baskets compete than there are lanes. */
  baskets: ManyBaskets.optional(),
  turnout: z.array(Turnout).readonly().optional(),
  /** For facilitators while it is open: somebody has reached their share of the texts. Not who, nor how many. */
  shareReached: z.literal(true).optional(),
  /** Who consented to close a settled reading, by side; only where names are disclosed. */
  closedTogether: z.array(ConsentView).readonly().optional(),
  /** For facilitators in a dialogue with co-chairs: the motion. */
  chaired: ChairedView.optional(),
}).meta({ id: 'ReadingView' })
export type ReadingView = z.infer<typeof ReadingView>

/** The data that a view of a reading is made from. */
export type ReadingFacts = ProposalFacts & {
  /** What stands that texts of this reading can amend. */
  readonly roots: readonly StandingRoot[]
  readonly format: RecordFormat
  readonly dialogue: Pick<Dialogue, 'coChairs' | 'languages' | 'authentic' | 'untranslated' | 'texts'>
  readonly proposals: readonly Proposal[]
  readonly isOnRoll: boolean
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
  const { reading, turnout, chaired, isOnRoll, answerable } = facts
  const isOpen = stateAt(reading, now) === 'open'
  const isDeciding = isOpen && viewer.role === 'facilitator' && mayDecide(facts)
  const mayClose = isDeciding && reading.lastCall === undefined
  const onTheTable = facts.proposals.filter(({ withdrawnAt }) => withdrawnAt === undefined)
  return {
    ...summaryOf(reading),
    may: {
      table: isOpen && isOnRoll ? tabledIn(reading.stage) : [],
      takePositions: isOpen && isOnRoll,
      takeBack: isOpen && isOnRoll && keepsPositionsTakenBack(facts.format),
      advance: mayClose ? decisionsIn(reading, facts.format) : [],
      notices: mayClose ? noticesIn(facts.format) : [],
      callOff: isDeciding && reading.lastCall !== undefined,
      order: isDeciding && hasOrder(reading, facts.format),
      chairsTexts: isDeciding && isTakingChairsTexts(facts),
    },
    ...(viewer.role === 'participant' &&
      isSmallSide(reading.roll[viewer.side] ?? 0, facts.dialogue.attribution) && { yourSideIsSmall: true }),
    proposals: inOrderOfTexts(
      facts.proposals,
      facts.dialogue.sides.map((side) => side.id),
      orderOf(reading, facts.proposals, facts),
    ).map((proposal) => ({
      ...viewOfProposal(kind, proposal, facts, viewer),
      ...authenticTexts(proposal, onTheTable, facts.dialogue),
      ...notYetSeen(proposal, reading, facts.dialogue, now),
    })),
    ...(isOpen && facts.dialogue.texts !== undefined && { textsAppear: facts.dialogue.texts }),
    ...standingBeside(facts),
    ...(isOpen &&
      tabledIn(reading.stage).length > 0 &&
      answerable.length > 0 && { answerable: answerable.map((one) => viewOfAnswerable(one, facts)) }),
    ...(reading.status !== 'settled' && warningOf(manyBaskets(reading, facts.proposals))),
    ...(turnout !== undefined && { turnout }),
    ...(isOpen && viewer.role === 'facilitator' && isShareReached(reading, facts.proposals) && { shareReached: true }),
    ...closedTogether(reading, facts),
    ...(chaired !== undefined && { chaired }),
  }
}

/** The state of a clause in each authentic language, by the texts that the viewer sees. */
function authenticTexts(
  proposal: Proposal,
  onTheTable: readonly Proposal[],
  dialogue: ReadingFacts['dialogue'],
): Pick<ProposalView, 'authentic'> {
  const authentic = authenticStates(proposal, dialogue.authentic, onTheTable)
  return authentic.length > 0 ? { authentic } : {}
}

/** What stands that the reading's texts amend, and how many texts they could amend. */
function standingBeside({ roots, proposals }: ReadingFacts) {
  const amended = new Set(proposals.map(({ amends }) => amends))
  const stands = roots.filter(({ id }) => amended.has(id))
  return {
    ...(stands.length > 0 && { stands }),
    ...(roots.length > 0 && { standing: roots.length }),
  }
}

function warningOf(baskets: ManyBaskets | undefined) {
  return baskets === undefined ? {} : { baskets }
}

function noticesIn(format: RecordFormat): readonly Notice[] {
  return keepsLastCalls(format) ? Notice.options : ['now']
}

/** A text that is put to ratification is tabled by the rule alone. */
function isTakingChairsTexts({ reading, format }: ReadingFacts): boolean {
  return takesChairsTexts(format) && tabledIn(reading.stage).length > 0
}

/** In a dialogue with co-chairs a facilitator whom no side convened decides nothing. */
function mayDecide({ dialogue, chaired }: ReadingFacts): boolean {
  return !dialogue.coChairs || chaired?.yourSide !== undefined
}
