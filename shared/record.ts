import * as z from 'zod'
import { Dialogue, StageRules } from './dialogue.ts'
import { DisclosedSide } from './disclosure.ts'
import { Outcome } from './outcomes.ts'
import { Decision, Lane, Next } from './reading.ts'
import { ReadingId } from './reading-id.ts'
import { RecordFormat } from './record-format.ts'
import { DisclosedWords, Ratification } from './recorded-words.ts'
import { BasketId, Stage } from './stage.ts'
import { ModalityForm } from './stages/modality.ts'
import { Submission } from './submission.ts'

/**
 * The record of a round: everything its outcomes are computed from, bound together so that nothing in it can be
 * changed unseen. `npm run verify` recomputes all of it.
 */

const Digest = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 digest in hexadecimal')

/** The digests of the parts sealed into a link of the chain, by the part's name. */
const Sealed = z.record(z.string(), Digest)

/**
 * Something that was counted: a leaf of the reading's Merkle tree. What an edition covers, it gives by its digest.
 */
export const RecordedSubmission = z
  .strictObject({ digest: Digest, submission: Submission.optional() })
  .meta({ id: 'RecordedSubmission' })
export type RecordedSubmission = z.infer<typeof RecordedSubmission>

/** What became of a proposal. How each side stood is in the complete edition alone. */
export const RecordedOutcome = z
  .strictObject({ ...Outcome.shape, sides: Outcome.shape.sides.optional() })
  .meta({ id: 'RecordedOutcome' })
export type RecordedOutcome = z.infer<typeof RecordedOutcome>

/** How each side stood on each proposal, as far as it is disclosed; salted, or it could be guessed by its seal. */
export const Agreement = z
  .strictObject({
    salt: z.string(),
    proposals: z.array(z.strictObject({ proposal: z.string(), sides: z.array(DisclosedSide).readonly() })).readonly(),
  })
  .meta({ id: 'Agreement' })
export type Agreement = z.infer<typeof Agreement>

/** That a side's co-chair consented, with who it was where names are disclosed. */
export const RecordedConsent = z
  .strictObject({ side: z.string(), participant: z.string().optional() })
  .meta({ id: 'RecordedConsent' })
export type RecordedConsent = z.infer<typeof RecordedConsent>

/** One consent of each side, in the dialogue's order, where it has co-chairs; who moved first is not told. */
const consents = z.array(RecordedConsent).readonly().optional()
/** How a reading was closed: by a facilitator with a decision, or by its deadline, which decides by rule. */
export const RecordedClosing = z
  .discriminatedUnion('by', [
    z.strictObject({
      by: z.literal('facilitator'),
      at: z.iso.datetime(),
      decision: Decision,
      until: z.iso.datetime().optional(),
      consents,
    }),
    z.strictObject({ by: z.literal('deadline'), at: z.iso.datetime() }),
  ])
  .meta({ id: 'RecordedClosing' })
export type RecordedClosing = z.infer<typeof RecordedClosing>

/** What a reading came to, with the Merkle root over what was counted. */
export const RecordedSettlement = z
  .strictObject({
    settledAt: z.iso.datetime(),
    next: Next,
    agreed: z.array(z.string()).readonly(),
    bracketed: z.array(z.string()).readonly(),
    open: z.array(z.string()).readonly().optional(),
    merged: z.array(z.string()).readonly().optional(),
    dropped: z.int().min(0),
    decided: z.array(z.string()).readonly(),
    lanes: z.array(Lane).readonly().optional(),
    modality: ModalityForm.optional(),
    counted: z.int().min(0),
    root: Digest,
  })
  .meta({ id: 'RecordedSettlement' })
export type RecordedSettlement = z.infer<typeof RecordedSettlement>

/** A name, with what keeps it from being guessed by its digest. */
export const NamedPerson = z.strictObject({ salt: z.string(), name: z.string() }).meta({ id: 'NamedPerson' })
export type NamedPerson = z.infer<typeof NamedPerson>

/** Somebody's name under the digest that is sealed. Once the name was erased, its digest is all there is. */
export const RecordedName = z
  .strictObject({ digest: Digest, person: NamedPerson.optional() })
  .meta({ id: 'RecordedName' })
export type RecordedName = z.infer<typeof RecordedName>

/** Names by participant id, where the attribution rule discloses them. */
const names = z.record(z.string(), RecordedName).optional()

/** A settled reading. Everything but the submissions and `sides` of outcomes is sealed into its link, names by their digests. */
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
    /** How many of each side were entitled to take positions. */
    roll: z.record(z.string(), z.int().min(0)),
    /** Competitions that earlier sittings decided. */
    decided: z.array(z.string()).readonly(),
    closing: RecordedClosing,
    /** In the order of the Merkle tree's leaves: by digest, which tells nothing. */
    submissions: z.array(RecordedSubmission).readonly(),
    /** By proposal id. */
    outcomes: z.array(RecordedOutcome).readonly(),
    /** By proposal id. Absent from a public edition that covers which sides agree. */
    agreement: Agreement.optional(),
    /** By proposal id. Absent with the agreement, where names are disclosed, and in records of the first format. */
    words: DisclosedWords.optional(),
    ratification: Ratification.optional(),
    names,
    settlement: RecordedSettlement,
    sealed: Sealed,
    link: Digest,
  })
  .meta({ id: 'RecordedReading' })
export type RecordedReading = z.infer<typeof RecordedReading>

/** A round's record, or as much of it as was settled when it was read. */
export const RoundRecord = z
  .strictObject({
    format: RecordFormat,
    round: z.strictObject({ number: z.int().min(1), startedAt: z.iso.datetime() }),
    /** The dialogue and its rules, as they were frozen when the round started. */
    dialogue: Dialogue,
    opening: z.strictObject({ sealed: Sealed, link: Digest }),
    /** In the order they were settled; by id where two were settled at once. */
    readings: z.array(RecordedReading).readonly(),
    /** There once the round has ended and its instrument is no draft any more. */
    publication: z.strictObject({ at: z.iso.datetime(), consents, names, sealed: Sealed, link: Digest }).optional(),
    /**
     * There once the co-chairs of every side released the complete record. It follows from the head, which was
     * published before it, stays as it is and does not vouch for it: its own link does.
     */
    release: z.strictObject({ at: z.iso.datetime(), consents, names, sealed: Sealed, link: Digest }).optional(),
    /** The last link of the chain up to the publication: who knows it can tell whether anything was changed. */
    head: Digest,
  })
  .meta({ id: 'RoundRecord', title: 'The record of a round of Parley' })
export type RoundRecord = z.infer<typeof RoundRecord>

/** The parts of a round's opening that its first link seals: its frozen rules one by one. */
export function openingParts({ format, round, dialogue }: Pick<RoundRecord, 'format' | 'round' | 'dialogue'>) {
  const rules = Object.entries(dialogue).map(([rule, value]) => [`dialogue.${rule}`, value])
  return { format, round, ...Object.fromEntries(rules) }
}

/** The parts of a reading that its link seals. The root stands for its submissions, and what follows from them. */
export function readingParts(reading: Omit<RecordedReading, 'sealed' | 'link'>) {
  const { submissions: _, outcomes, names, ...parts } = reading
  return {
    ...parts,
    outcomes: outcomes.map(({ sides: __, ...outcome }) => outcome),
    ...(names !== undefined && { names: digestsOf(names) }),
  }
}

/** What is sealed of names are their digests, so that a link still fits when a name was erased. */
function digestsOf(names: NonNullable<RecordedReading['names']>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(names).map(([id, { digest }]) => [id, digest]))
}

/** The parts of a publication, or of a release, that its link seals. */
export function endParts({ at, consents, names }: Omit<NonNullable<RoundRecord['publication']>, 'sealed' | 'link'>) {
  return { at, consents, ...(names !== undefined && { names: digestsOf(names) }) }
}

/** The record's JSON Schema, as it is published. */
export function recordSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(RoundRecord, {
    target: 'draft-2020-12',
    io: 'output',
    // Under $defs the names are there already; `id` is no word of this draft, and validators refuse it.
    override: ({ jsonSchema }) => {
      delete jsonSchema.id
    },
  })
}
