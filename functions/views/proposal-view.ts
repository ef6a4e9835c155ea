import * as z from 'zod'
import type { ReadingKind } from '../../shared/access-row.ts'
import { AuthenticState } from '../../shared/authentic/state-of-text.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import { isAgreementCovered } from '../../shared/disclosure/beside-words.ts'
import { DisclosedSide, disclosedSides, isCountedFirst } from '../../shared/disclosure/side-agreement.ts'
import { Edit, OutOfLine } from '../../shared/edits/edit.ts'
import { LocalizedText, TextLanguage } from '../../shared/localized-text.ts'
import { type Outcome, Reason, Status } from '../../shared/outcomes.ts'
import type { Participant } from '../../shared/participant.ts'
import { isStance, type Position, stancesOn } from '../../shared/position.ts'
import { Drafted, type Proposal, ProposalBody } from '../../shared/proposal.ts'
import type { Reading } from '../../shared/reading.ts'
import { Stance } from '../../shared/stance.ts'
import type { Answerable } from '../record/lane-so-far.ts'
import {
  AnsweredView,
  disclosedAuthor,
  ObjectionView,
  OwnPosition,
  objectionsTo,
  ownPosition,
  TakenBack,
  viewOfAnswerable,
  type WordsFacts,
  WrittenBefore,
  writtenBefore,
} from './words-view.ts'

/** The outcome of a proposal, with each side's positions as far as they are disclosed. */
export const OutcomeView = z
  .object({
    status: Status,
    reason: Reason,
    competes: z.string().meta({ description: 'The same for competing texts: at most one of them is agreed' }),
    sides: z.array(DisclosedSide).readonly().optional().meta({
      description:
        'Absent where some sides agree and others do not, and beside the objections it would tell which side they are from',
    }),
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
    ends: LocalizedText.optional().meta({
      description: 'It ends what stands and what `amends` names, for this reason',
    }),
    /** Its changes of the text that it amends. */
    edits: z.array(Edit).readonly().optional(),
    /** Texts in languages that were not edited along with another language. */
    outOfLine: z.array(OutOfLine).readonly().optional(),
    authentic: z
      .array(z.object({ language: TextLanguage, state: AuthenticState }))
      .readonly()
      .optional()
      .meta({
        description: 'Of a clause in a dialogue with authentic languages: the state of its text in each of them',
      }),
    /** Of a consolidated text: the proposals that were merged into it. */
    consolidates: z.array(z.string()).readonly().optional(),
    /** The objections of earlier readings that it says it answers. */
    answers: z.array(AnsweredView).readonly().optional(),
    tabledIn: z.string(),
    waitedIn: z.string().optional().meta({
      description: 'Of a text that is offered again: the reading of an earlier round that left it',
    }),
    withdrawn: z.boolean(),
    appearsAt: z.iso.datetime().optional().meta({
      description: 'Only its author sees it so far, or only facilitators a chair’s text: when everybody sees it',
    }),
    withdrawalAppearsAt: z.iso.datetime().optional().meta({
      description: 'Others do not see yet that it was withdrawn: when they do',
    }),
    chair: z.literal(true).optional().meta({ description: 'A facilitator tabled it, as the chair’s text' }),
    drafted: Drafted.optional(),
    /** Whether the caller tabled it; only for participants. */
    mine: z.boolean().optional(),
    stances: z.array(Stance).readonly(),
    position: OwnPosition.optional(),
    takenBack: TakenBack.optional(),
    writtenBefore: WrittenBefore.optional(),
    outcome: OutcomeView.optional(),
    objections: z.array(ObjectionView).readonly().optional(),
    /** The author's side and name, as far as the attribution rule discloses them after the reading is settled. */
    side: z.string().optional(),
    name: z.string().optional(),
  })
  .meta({ id: 'ProposalView' })
export type ProposalView = z.infer<typeof ProposalView>

/** The data that a view of a proposal is made from. */
export type ProposalFacts = {
  readonly reading: Reading
  readonly dialogue: Pick<Dialogue, 'attribution' | 'smallestCountedSide' | 'sides'>
  /** The viewer's own revisions, oldest first. */
  readonly own: readonly Position[]
  /** Only of a settled reading. */
  readonly outcomes: readonly Outcome[]
  readonly objections: WordsFacts['objections']
  /** The matters of which it is not shown which sides agree. */
  readonly covered: ReadonlySet<string>
  readonly dispositions: WordsFacts['dispositions']
  /** The objections of earlier readings that texts of this one may answer. */
  readonly answerable: readonly Answerable[]
  readonly names: ReadonlyMap<string, string>
}

/** The view of a proposal in a reading that is seen as the access table grants it. */
export function viewOfProposal(
  kind: ReadingKind,
  proposal: Proposal,
  facts: ProposalFacts,
  viewer: Participant,
): ProposalView {
  switch (kind) {
    case 'taken-reading':
      return {
        ...commonPart(proposal, facts),
        ...ownPositionOn(proposal, facts, viewer),
        ...writtenBeforeOn(proposal, facts),
      }
    case 'led-reading':
    case 'watched-reading':
      return commonPart(proposal, facts)
    case 'settled-taken-reading':
      return {
        ...commonPart(proposal, facts),
        ...ownPositionOn(proposal, facts, viewer),
        ...outcomeOf(proposal, facts),
      }
    case 'settled-led-reading':
    case 'settled-watched-reading':
      return { ...commonPart(proposal, facts), ...outcomeOf(proposal, facts) }
    default:
      return kind satisfies never
  }
}

function commonPart(proposal: Proposal, facts: ProposalFacts): ProposalView {
  const { id, body, competes, amends, edits, outOfLine, consolidates, tabledIn: home, withdrawnAt } = proposal
  const { chair, drafted, waitedIn, ends } = proposal
  const stances = stancesOn(proposal)
  const answered = facts.answerable.filter(({ objection }) => proposal.answers?.includes(objection.id))
  return {
    id,
    body,
    competes,
    tabledIn: home,
    withdrawn: withdrawnAt !== undefined,
    stances,
    ...(amends !== undefined && { amends }),
    ...(ends !== undefined && { ends }),
    ...(edits !== undefined && { edits }),
    ...(outOfLine !== undefined && { outOfLine }),
    ...(consolidates !== undefined && { consolidates }),
    ...(waitedIn !== undefined && { waitedIn }),
    ...(chair !== undefined && { chair }),
    ...(drafted !== undefined && { drafted }),
    ...(answered.length > 0 && { answers: answered.map((one) => viewOfAnswerable(one, facts)) }),
  }
}

function ownPositionOn({ id, author }: Proposal, { own }: ProposalFacts, viewer: Participant) {
  const revisions = own.filter((one) => one.proposal === id)
  const last = revisions.at(-1)
  const mine = author === viewer.id
  if (last === undefined) return { mine }
  return {
    mine,
    ...(isStance(last)
      ? { position: ownPosition(last) }
      : { takenBack: { revision: last.revision, takenAt: last.takenAt } }),
  }
}

/** Only for the form of a reading that is not settled. */
function writtenBeforeOn({ id }: Proposal, { own }: ProposalFacts): Pick<ProposalView, 'writtenBefore'> {
  const before = writtenBefore(own.filter((one) => one.proposal === id))
  return before === undefined ? {} : { writtenBefore: before }
}

function outcomeOf(proposal: Proposal, facts: ProposalFacts) {
  const { id, side, author } = proposal
  const outcome = facts.outcomes.find((one) => one.proposal === id)
  if (outcome === undefined) return {}
  return {
    outcome: viewOfOutcome(outcome, proposal, facts),
    objections: objectionsTo(id, facts),
    ...disclosedAuthor(facts, side, author),
  }
}

function viewOfOutcome(outcome: Outcome, proposal: Proposal, facts: ProposalFacts): OutcomeView {
  const { reading, dialogue, covered } = facts
  const { status, reason, competes } = outcome
  if (isAgreementCovered(outcome, covered)) return { status, reason, competes }
  return { status, reason, competes, sides: disclosedSides(outcome, dialogue, isCountedFirst(reading, proposal)) }
}
