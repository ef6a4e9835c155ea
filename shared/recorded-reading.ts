import * as z from 'zod'
import { RecordedConsents } from './consent.ts'
import { DisclosedSide } from './disclosure/side-agreement.ts'
import { LastCallNotice } from './notice.ts'
import { Outcome } from './outcomes.ts'
import { Digest, Sealed } from './proof/digest.ts'
import { Decision, Lane, Next } from './reading.ts'
import { ReadingId } from './reading-id.ts'
import { digestsOf, RecordedNames } from './recorded-name.ts'
import { DisclosedWords, Ratification, RecordedDispositions } from './recorded-words.ts'
import { RecordedRecovery } from './recovery.ts'
import { BasketId, Stage } from './stage.ts'
import { StageRules } from './stage-rules.ts'
import { ModalityForm } from './stages/modality.ts'
import { Submission } from './submission.ts'

/**
 * A counted submission: a leaf of the reading's Merkle tree. If the edition covers it, only its digest is present.
 */
export const RecordedSubmission = z
  .strictObject({ digest: Digest, submission: Submission.optional() })
  .meta({ id: 'RecordedSubmission' })
export type RecordedSubmission = z.infer<typeof RecordedSubmission>

/** The outcome of a proposal. Only the complete edition has the tallies of the sides. */
export const RecordedOutcome = z
  .strictObject({ ...Outcome.shape, sides: Outcome.shape.sides.optional() })
  .meta({ id: 'RecordedOutcome' })
export type RecordedOutcome = z.infer<typeof RecordedOutcome>

/** The disclosed result of each side on each proposal. It is salted, so that it cannot be guessed from its seal. */
export const Agreement = z
  .strictObject({
    salt: z.string(),
    proposals: z.array(z.strictObject({ proposal: z.string(), sides: z.array(DisclosedSide).readonly() })).readonly(),
  })
  .meta({ id: 'Agreement' })
export type Agreement = z.infer<typeof Agreement>

/**
 * The closing of a reading: by a facilitator's decision, or by the deadline and the rule. A decision with a last call
 * closed the reading when the notice ended, or at its deadline if that was earlier.
 */
export const RecordedClosing = z
  .discriminatedUnion('by', [
    z.strictObject({
      by: z.literal('facilitator'),
      at: z.iso.datetime(),
      decision: Decision,
      until: z.iso.datetime().optional(),
      /** When last call was given, and with which notice. */
      lastCall: z
        .strictObject({ at: z.iso.datetime(), notice: LastCallNotice })
        .meta({ id: 'RecordedLastCall' })
        .optional(),
      consents: RecordedConsents.optional(),
    }),
    z.strictObject({ by: z.literal('deadline'), at: z.iso.datetime() }),
  ])
  .meta({ id: 'RecordedClosing' })
export type RecordedClosing = z.infer<typeof RecordedClosing>

/** The settlement of a reading, with the Merkle root of its submissions. */
export const RecordedSettlement = z
  .strictObject({
    settledAt: z.iso.datetime(),
    next: Next,
    agreed: z.array(z.string()).readonly(),
    bracketed: z.array(z.string()).readonly(),
    open: z.array(z.string()).readonly().optional(),
    waiting: z.array(z.string()).min(1).readonly().optional(),
    merged: z.array(z.string()).readonly().optional(),
    dropped: z.int().min(0),
    decided: z.array(z.string()).readonly(),
    lanes: z.array(Lane).readonly().optional(),
    order: z.array(z.string()).min(1).readonly().optional(),
    modality: ModalityForm.optional(),
    /** Absent if nobody was admitted anew, and in records of the first three formats. */
    recoveries: z.array(RecordedRecovery).min(1).readonly().optional(),
    counted: z.int().min(0),
    root: Digest,
  })
  .meta({ id: 'RecordedSettlement' })
export type RecordedSettlement = z.infer<typeof RecordedSettlement>

/**
 * A settled reading. Everything but the submissions and `sides` of outcomes is sealed into its link, names by their
 * digests.
 */
export const RecordedReading = z
  .strictObject({
    id: ReadingId,
    stage: Stage,
    basket: BasketId.optional(),
    number: z.int().min(1),
    passage: z.int().min(1),
    sitting: z.int().min(1),
    openedAt: z.iso.datetime(),
    closesAt: z.iso.datetime(),
    extensions: z.array(z.strictObject({ at: z.iso.datetime(), closesAt: z.iso.datetime() })).readonly(),
    rules: StageRules,
    /** The number of entitled participants of each side. */
    roll: z.record(z.string(), z.int().min(0)),
    /** Competitions that earlier sittings decided. */
    decided: z.array(z.string()).readonly(),
    closing: RecordedClosing,
    /** In the order of the Merkle tree's leaves, which is that of their digests and discloses nothing. */
    submissions: z.array(RecordedSubmission).readonly(),
    /** How many of the leaves are statements on the floor and their setting aside; absent in a round without a floor. */
    onTheFloor: z.int().min(0).optional(),
    /** By proposal id. */
    outcomes: z.array(RecordedOutcome).readonly(),
    /** By proposal id. Absent in a public edition that does not disclose which sides agree. */
    agreement: Agreement.optional(),
    /**
     * By proposal id. Absent if the agreement is absent, if names are disclosed, and in records of the first format.
     */
    words: DisclosedWords.optional(),
    /** Absent if the agreement is absent, and in records of the first two formats. */
    dispositions: RecordedDispositions.optional(),
    /** In that stage alone. Absent in a public edition in which it would point at few people (`shared/disclosure/side-agreement.ts`). */
    ratification: Ratification.optional(),
    names: RecordedNames.optional(),
    settlement: RecordedSettlement,
    sealed: Sealed,
    link: Digest,
  })
  .meta({ id: 'RecordedReading' })
export type RecordedReading = z.infer<typeof RecordedReading>

/** The parts of a reading that its link seals. The root covers its submissions. */
export function readingParts(reading: Omit<RecordedReading, 'sealed' | 'link'>) {
  const { submissions: _, outcomes, names, ...parts } = reading
  return {
    ...parts,
    outcomes: outcomes.map(({ sides: __, ...outcome }) => outcome),
    ...(names !== undefined && { names: digestsOf(names) }),
  }
}
