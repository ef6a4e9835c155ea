import * as z from 'zod'
import { RECORDED_CONFIRMATION } from './confirmation/recorded-confirmation.ts'
import { RecordedConsent } from './consent.ts'
import { RecordedAgenda, RecordedRegisterSeen } from './consultation/register-at-opening.ts'
import { Dialogue } from './dialogue.ts'
import { DisclosedSide } from './disclosure.ts'
import { RecordedLog, VerifierKey } from './log/recorded-log.ts'
import { LastCallNotice } from './notice.ts'
import { Outcome } from './outcomes.ts'
import { Digest } from './proof/digest.ts'
import { Decision, Lane, Next } from './reading.ts'
import { ReadingId } from './reading-id.ts'
import { RecordFormat } from './record-format.ts'
import { DisclosedWords, Ratification, RecordedDispositions } from './recorded-words.ts'
import { RecordedRecovery } from './recovery.ts'
import { BasketId, Stage } from './stage.ts'
import { StageRules } from './stage-rules.ts'
import { ModalityForm } from './stages/modality.ts'
import { PreviousRound, WhatStands } from './standing/what-stands.ts'
import { Submission } from './submission.ts'

/**
 * The record of a round: everything that its outcomes are computed from, hashed so that every change can be found.
 * `npm run verify` recomputes all of it.
 */

/** The digests of the parts sealed into a link of the chain, by the part's name. */
const Sealed = z.record(z.string(), Digest)

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

/** One consent of each side, in the dialogue's order, so that the order does not disclose who moved. */
const consents = z.array(RecordedConsent).readonly().optional()
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
      consents,
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

/** A name with its salt, so that it cannot be guessed from its digest. */
export const NamedPerson = z.strictObject({ salt: z.string(), name: z.string() }).meta({ id: 'NamedPerson' })
export type NamedPerson = z.infer<typeof NamedPerson>

/** A name and its sealed digest. After the name is erased, only the digest is left. */
export const RecordedName = z
  .strictObject({ digest: Digest, person: NamedPerson.optional() })
  .meta({ id: 'RecordedName' })
export type RecordedName = z.infer<typeof RecordedName>

/** Names by participant id, where the attribution rule discloses them. */
const names = z.record(z.string(), RecordedName).optional()

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
    /** In that stage alone. Absent in a public edition in which it would point at few people (`shared/disclosure.ts`). */
    ratification: Ratification.optional(),
    names,
    settlement: RecordedSettlement,
    sealed: Sealed,
    link: Digest,
  })
  .meta({ id: 'RecordedReading' })
export type RecordedReading = z.infer<typeof RecordedReading>

/**
 * A settled confirmation of what a side accepted ad referendum. Everything but the submissions is sealed into its link, names by
 * their digests.
 */
export const RecordedConfirmation = z
  .strictObject({ ...RECORDED_CONFIRMATION, names, sealed: Sealed, link: Digest })
  .meta({ id: 'RecordedConfirmation' })
export type RecordedConfirmation = z.infer<typeof RecordedConfirmation>

/** A round's record, or the settled part of it. */
export const RoundRecord = z
  .strictObject({
    format: RecordFormat,
    round: z.strictObject({ number: z.int().min(1), startedAt: z.iso.datetime() }),
    /** The round before it; absent in the first round, and in records of the first four formats. */
    previous: PreviousRound.optional(),
    /** What stands when the round starts; present exactly where `previous` is. */
    stands: WhatStands.optional(),
    /** How far the register of consultations went, and the agenda: where `previous` is, from the sixth format on. Covered for the public. */
    register: RecordedRegisterSeen.optional(),
    agenda: RecordedAgenda.optional(),
    /** The key that the dialogue's log is signed with; absent if it had none yet, and in records of the first six formats. */
    key: VerifierKey.optional(),
    /** The dialogue and its rules, as they were frozen when the round started. */
    dialogue: Dialogue,
    opening: z.strictObject({ sealed: Sealed, link: Digest }),
    /** In the order of their settlements; by id if two have the same time. */
    readings: z.array(RecordedReading).readonly(),
    /** Present after the instrument was published. */
    publication: z.strictObject({ at: z.iso.datetime(), consents, names, sealed: Sealed, link: Digest }).optional(),
    /**
     * Present after the co-chairs of every side released the complete record. It has its own link after the head. The
     * head was published earlier and does not cover it.
     */
    release: z.strictObject({ at: z.iso.datetime(), consents, names, sealed: Sealed, link: Digest }).optional(),
    /**
     * The confirmations that were settled after the publication, in that order. Each has its own link: the first one follows the
     * head, each other one the confirmation before it. The head was published earlier and does not cover them.
     */
    confirmations: z.array(RecordedConfirmation).min(1).readonly().optional(),
    /** The log, as far as it is signed. Absent where `key` is, and before anything is signed. */
    log: RecordedLog.optional(),
    /** The last link of the chain up to the publication. With it every change of the record can be found. */
    head: Digest,
  })
  .meta({ id: 'RoundRecord', title: 'The record of a round of Parley' })
export type RoundRecord = z.infer<typeof RoundRecord>

/** The parts of a round's opening that its first link seals: its frozen rules one by one, and what it starts from. */
export function openingParts({
  format,
  round,
  previous,
  stands,
  register,
  agenda,
  key,
  dialogue,
}: Pick<RoundRecord, 'format' | 'round' | 'previous' | 'stands' | 'register' | 'agenda' | 'key' | 'dialogue'>) {
  const rules = Object.entries(dialogue).map(([rule, value]) => [`dialogue.${rule}`, value])
  return { format, round, previous, stands, register, agenda, key, ...Object.fromEntries(rules) }
}

/** The parts of a reading that its link seals. The root covers its submissions. */
export function readingParts(reading: Omit<RecordedReading, 'sealed' | 'link'>) {
  const { submissions: _, outcomes, names, ...parts } = reading
  return {
    ...parts,
    outcomes: outcomes.map(({ sides: __, ...outcome }) => outcome),
    ...(names !== undefined && { names: digestsOf(names) }),
  }
}

/** Names are sealed by their digests, so that a link stays valid after a name is erased. */
function digestsOf(names: NonNullable<RecordedReading['names']>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(names).map(([id, { digest }]) => [id, digest]))
}

/** The parts of a publication, or of a release, that its link seals. */
export function endParts({ at, consents, names }: Omit<NonNullable<RoundRecord['publication']>, 'sealed' | 'link'>) {
  return { at, consents, ...(names !== undefined && { names: digestsOf(names) }) }
}

/** The parts of a confirmation that its link seals. The root covers its submissions. */
export function confirmationParts(confirmation: Omit<RecordedConfirmation, 'sealed' | 'link'>) {
  const { submissions: _, names, ...parts } = confirmation
  return { ...parts, ...(names !== undefined && { names: digestsOf(names) }) }
}

/** The record's JSON Schema, as it is published. */
export function recordSchema(): Readonly<Record<string, unknown>> {
  return jsonSchemaOf(RoundRecord)
}

/** The JSON Schema of what is published, as validators of draft 2020-12 take it. */
export function jsonSchemaOf(schema: z.ZodType): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'output',
    // The names are the keys under $defs. `id` is not a keyword of this JSON Schema draft, and validators refuse it.
    override: ({ jsonSchema }) => {
      delete jsonSchema.id
    },
  })
}
