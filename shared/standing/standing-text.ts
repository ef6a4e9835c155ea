import * as z from 'zod'
import { KnownOutcome } from '../confirmation/confirmation.ts'
import { OutOfLine } from '../edits/edit.ts'
import { LocalizedText } from '../localized-text.ts'
import { ReadingId } from '../reading-id.ts'
import { Statement } from '../recorded-words.ts'
import { BasketId } from '../stage.ts'
import { BasketProposal } from '../stages/baskets.ts'
import { Commitment } from '../stages/commitments.ts'
import { ModalityForm } from '../stages/modality.ts'
import { RatificationStance } from '../stages/ratification.ts'
import { Definition, Topic } from '../stages/terms.ts'

/** Where words come from: the round, the reading that agreed on them, and the id of their text in the round's record. */
export const Source = z
  .strictObject({ round: z.int().min(1), reading: ReadingId, text: z.string() })
  .meta({ id: 'Source' })
export type Source = z.infer<typeof Source>

/** The fields of everything that was adopted, beside its words. */
const adopted = {
  /** The id of the text that was adopted first. It stays the same when the text is amended. */
  id: z.string(),
  /** Where the words are from. */
  source: Source,
  /** Where it was ended; absent while it stands. */
  ended: Source.extend({ reason: LocalizedText.optional() }).optional(),
}

/** A text with the words that it had before it was amended, the oldest first. */
const term = <Body extends z.ZodType>(body: Body) =>
  z.strictObject({
    ...adopted,
    body,
    outOfLine: z.array(OutOfLine).readonly().optional(),
    earlier: z
      .array(z.strictObject({ body, source: Source }))
      .min(1)
      .readonly()
      .optional(),
  })

export const StandingDefinition = term(Definition).meta({ id: 'StandingDefinition' })
export type StandingDefinition = z.infer<typeof StandingDefinition>

export const StandingTopic = term(Topic).meta({ id: 'StandingTopic' })
export type StandingTopic = z.infer<typeof StandingTopic>

/** A clause, under the number that it was ratified under in its round. */
export const StandingClause = term(Commitment).extend({ number: z.string() }).meta({ id: 'StandingClause' })
export type StandingClause = z.infer<typeof StandingClause>

/** A ratification by every side, with what was said. Persons are named in the instrument of the round alone. */
const Ratified = z
  .strictObject({
    reading: ReadingId,
    at: z.iso.datetime(),
    forms: z.array(RatificationStance).readonly(),
    statements: z.array(Statement.omit({ participant: true })).readonly(),
    /** What became of what was accepted ad referendum, in the order in which it was settled. */
    confirmations: z.array(KnownOutcome).min(1).readonly().optional(),
  })
  .meta({ id: 'Ratified' })

/** A basket that was adopted. */
export const StandingBasket = z
  .strictObject({
    ...adopted,
    /** Where it was ended, and by which confirmation if one ended it; absent while it stands. */
    ended: Source.extend({
      reason: LocalizedText.optional(),
      notConfirmed: KnownOutcome.optional(),
    }).optional(),
    basket: BasketId,
    title: LocalizedText,
    description: LocalizedText,
    outOfLine: z.array(OutOfLine).readonly().optional(),
    modality: ModalityForm.optional(),
    /** The headings that it had before a round amended them, the oldest first. */
    earlier: z
      .array(z.strictObject({ body: BasketProposal, source: Source }))
      .min(1)
      .readonly()
      .optional(),
    clauses: z.array(StandingClause).readonly(),
    ratified: z.array(Ratified).min(1).readonly(),
  })
  .meta({ id: 'StandingBasket' })
export type StandingBasket = z.infer<typeof StandingBasket>

/**
 * The standing text of a dialogue: what its published rounds adopted, with the round that each part comes from, and what is
 * no longer in force. It is made from the records of the rounds alone.
 */
export const StandingText = z
  .strictObject({
    /** The published rounds, in their order, with the heads of their records. */
    rounds: z
      .array(
        z.strictObject({
          round: z.int().min(1),
          publishedAt: z.iso.datetime(),
          head: z.string().regex(/^[0-9a-f]{64}$/),
        }),
      )
      .readonly(),
    definitions: z.array(StandingDefinition).readonly(),
    topics: z.array(StandingTopic).readonly(),
    baskets: z.array(StandingBasket).readonly(),
  })
  .meta({ id: 'StandingText' })
export type StandingText = z.infer<typeof StandingText>

/** The standing text before a dialogue has published a round. */
export const NOTHING_STANDS: StandingText = { rounds: [], definitions: [], topics: [], baskets: [] }

/** What became of something that was adopted. */
export type StandingState = 'stands' | 'amended' | 'ended'

/** What became of a definition, a topic, a clause or a basket since it was adopted. */
export function stateOf({
  ended,
  earlier = [],
}: {
  readonly ended?: Source | undefined
  readonly earlier?: readonly unknown[] | undefined
}): StandingState {
  if (ended !== undefined) return 'ended'
  return earlier.length > 0 ? 'amended' : 'stands'
}
