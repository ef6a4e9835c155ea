import * as z from 'zod'
import { ConfirmationDecision, ConfirmationOutcome } from '../../shared/confirmation/confirmation.ts'
import {
  type Confirmation,
  dateOfBasket,
  endsBasket,
  inOrderOfSettlement,
  type RoundConfirmations,
  stateOfConfirmation,
} from '../../shared/confirmation/round-confirmations.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import { disclosesSides } from '../../shared/disclosure/attribution.ts'
import { LocalizedText } from '../../shared/localized-text.ts'
import type { Participant } from '../../shared/participant.ts'
import { shareWithin } from '../../shared/share-within.ts'
import { BasketId } from '../../shared/stage.ts'

/** The answer of the caller in the confirmation of their side. */
const Yours = z
  .object({
    side: z.string(),
    state: z
      .enum(['open', 'closed', 'settled'])
      .meta({ description: '`closed`: the date has passed, and the outcome follows' }),
    mayAnswer: z.boolean().meta({ description: 'Whether you are on the roll, and the confirmation is open' }),
    decision: ConfirmationDecision.optional().meta({ description: 'Your answer; absent if you have none' }),
    revision: z.int().min(0).meta({ description: 'The number of your last revision; 0 for none' }),
    takenAt: z.iso.datetime().optional(),
    isCounted: z.boolean().optional().meta({
      description: 'After the settlement: whether your last revision was counted. Absent if you never answered',
    }),
  })
  .meta({ id: 'YourConfirmation' })

/**
 * What became of the acceptances ad referendum of one adopted basket. Which side has to confirm is told to its own members alone, unless the
 * attribution rule discloses sides.
 */
export const ConfirmationView = z
  .object({
    round: z.int().min(1),
    basket: BasketId,
    title: LocalizedText,
    reading: z.string().meta({ description: 'The reading in which the basket was ratified' }),
    closesAt: z.iso
      .datetime()
      .meta({ description: 'Until when sides may confirm. It does not tell whether a side still has to' }),
    isOver: z.boolean().meta({ description: 'Whether this date has passed' }),
    outcomes: z
      .array(
        z.object({
          side: z.string().optional().meta({ description: 'Only where the attribution rule discloses sides' }),
          outcome: ConfirmationOutcome,
          settledAt: z.iso.datetime(),
          endsBasket: z.boolean().meta({ description: 'Whether the basket ended by it, by the rules of the round' }),
        }),
      )
      .readonly()
      .meta({ description: 'The confirmations that are settled, in that order' }),
    open: z
      .array(z.string())
      .readonly()
      .optional()
      .meta({ description: 'The sides that have not confirmed yet. Only where the attribution rule discloses sides' }),
    rules: z
      .object({
        quorum: shareWithin(z.number()),
        declined: z.enum(['ends', 'stands']),
        lapsed: z.enum(['ends', 'stands']),
      })
      .meta({ description: 'The quorum of a side, and what becomes of the basket if a side does not confirm it' }),
    yours: Yours.optional().meta({ description: 'Only for participants whose side has to confirm the basket' }),
  })
  .meta({ id: 'ConfirmationView' })
export type ConfirmationView = z.infer<typeof ConfirmationView>

/** What the caller answered, and whether the settlement counted it. */
export type OwnAnswer = Omit<NonNullable<ConfirmationView['yours']>, 'side' | 'state'>

/**
 * The confirmations of one basket, for one caller.
 *
 * @param sides one confirmation or more, all of the same basket
 */
export function viewOfConfirmations(
  sides: readonly [Confirmation, ...Confirmation[]],
  {
    title,
    stored,
    own,
  }: {
    readonly title: LocalizedText
    readonly stored: RoundConfirmations
    /** Of a participant whose side has to confirm. */
    readonly own: OwnAnswer | undefined
  },
  { attribution }: Pick<Dialogue, 'attribution'>,
  viewer: Participant,
  now: Date,
): ConfirmationView {
  const [{ round, basket, reading, rules }] = sides
  const { quorum, declined, lapsed } = rules
  const closesAt = dateOfBasket(sides[0], stored)
  const showsSide = disclosesSides(attribution)
  const theirs = viewer.role === 'participant' ? sides.find(({ side }) => side === viewer.side) : undefined
  return {
    ...{ round, basket, title, reading, closesAt },
    rules: { quorum, declined, lapsed },
    isOver: closesAt <= now.toISOString(),
    outcomes: inOrderOfSettlement(sides, stored).flatMap(({ side, settlement, rules }) =>
      settlement === undefined
        ? []
        : [
            {
              ...(showsSide && { side }),
              outcome: settlement.outcome,
              settledAt: settlement.settledAt,
              endsBasket: endsBasket(settlement.outcome, rules),
            },
          ],
    ),
    ...(showsSide && { open: sides.filter(({ settlement }) => settlement === undefined).map(({ side }) => side) }),
    ...(theirs !== undefined &&
      own !== undefined && { yours: { side: theirs.side, state: stateOfConfirmation(theirs, now), ...own } }),
  }
}
