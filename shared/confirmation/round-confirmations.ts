import * as z from 'zod'
import type { Dialogue } from '../dialogue.ts'
import { DAY_MS } from '../moment.ts'
import { type ReadingState, stateAt } from '../reading.ts'
import { ReadingId } from '../reading-id.ts'
import type { Round } from '../round.ts'
import { BasketId } from '../stage.ts'
import { ConfirmationOutcome } from './confirmation.ts'
import { confirmationRulesOf, type RulesOfRound } from './confirmation-rules.ts'

/** A date that facilitators moved: for every side of the basket, so that it does not tell which one has not confirmed. */
const Extension = z.object({ at: z.iso.datetime(), by: z.string(), closesAt: z.iso.datetime() })

/** What a confirmation was settled with: at its date, or before it when enough of the side had answered. */
export const ConfirmationSettlement = z.object({
  outcome: ConfirmationOutcome,
  settledAt: z.iso.datetime(),
  /** The date that it had. It does not move any more for this side. */
  closesAt: z.iso.datetime(),
  /** How often the date had been moved. */
  moves: z.int().min(0),
  /** The id of the run that counted: only one run settles. */
  run: z.string(),
  /** How many leaves its Merkle tree has, and the root over them, in hexadecimal. */
  counted: z.int().min(0),
  root: z.string(),
})
export type ConfirmationSettlement = z.infer<typeof ConfirmationSettlement>

/**
 * The confirmations of a round, as they are stored: one item, so that each change is one conditional write. The keys of `sides` are
 * a basket and a side: `b1.russia`.
 */
export const RoundConfirmations = z.object({
  round: z.int().min(1),
  /** How many of each side may answer: frozen when the round was published. */
  roll: z.record(z.string(), z.int().min(0)),
  baskets: z.record(BasketId, z.object({ reading: ReadingId, extensions: z.array(Extension).readonly() })),
  sides: z.record(z.string(), z.object({ changes: z.int().min(0), settlement: ConfirmationSettlement.optional() })),
  /** Those that are settled, in the order in which they were. */
  settled: z.array(z.string()).readonly(),
})
export type RoundConfirmations = z.infer<typeof RoundConfirmations>

/** What a side has to confirm of a basket, and until when. */
export type Confirmation = {
  readonly round: number
  readonly basket: BasketId
  readonly side: string
  /** The reading in which the basket was ratified. */
  readonly reading: string
  readonly openedAt: string
  readonly closesAt: string
  readonly extensions: readonly z.infer<typeof Extension>[]
  readonly roll: Readonly<Record<string, number>>
  readonly rules: RulesOfRound
  /** How many revisions of answers were acknowledged. */
  readonly changes: number
  readonly settlement: ConfirmationSettlement | undefined
}

/** A key in `sides`. */
export function keyOfSide({ basket, side }: { readonly basket: string; readonly side: string }): string {
  return `${basket}.${side}`
}

/**
 * Every confirmation of a published round: by the number of the basket, then in the order of the sides. Nothing of a round that
 * is not published, or has no such rules.
 */
export function confirmationsOf(
  round: Pick<Round, 'round' | 'status' | 'publishedAt' | 'format'> & { readonly dialogue: Dialogue },
  stored: RoundConfirmations | undefined,
): readonly Confirmation[] {
  const rules = confirmationRulesOf(round)
  const { publishedAt } = round
  if (round.status !== 'published' || publishedAt === undefined || rules === undefined || stored === undefined)
    return []
  const inOrder = Object.entries(stored.baskets).toSorted(
    ([one], [other]) => Number(one.slice(1)) - Number(other.slice(1)),
  )
  return inOrder.flatMap(([basket, { reading, extensions }]) =>
    round.dialogue.sides.flatMap(({ id: side }) => {
      const held = stored.sides[keyOfSide({ basket, side })]
      if (held === undefined) return []
      const { changes, settlement } = held
      const moves = settlement === undefined ? extensions : extensions.slice(0, settlement.moves)
      return [
        {
          ...{ round: round.round, basket, side, reading, rules, changes, settlement },
          openedAt: publishedAt,
          closesAt: moves.at(-1)?.closesAt ?? usualDate(publishedAt, rules),
          extensions: moves,
          roll: stored.roll,
        },
      ]
    }),
  )
}

/** The date of a confirmation before it is moved. */
export function usualDate(publishedAt: string, { days }: Pick<RulesOfRound, 'days'>): string {
  return new Date(Date.parse(publishedAt) + Math.round(days * DAY_MS)).toISOString()
}

/**
 * Until when the sides may confirm a basket. It is the same for all of them, and for those that have confirmed: so it does not tell
 * which side has not.
 */
export function dateOfBasket(of: Confirmation, { baskets }: Pick<RoundConfirmations, 'baskets'>): string {
  const { extensions = [] } = baskets[of.basket] ?? {}
  return extensions.at(-1)?.closesAt ?? usualDate(of.openedAt, of.rules)
}

/** The state of a confirmation at an instant: after its date it is closed, even before it is settled. */
export function stateOfConfirmation({ settlement, closesAt }: Confirmation, now: Date): ReadingState {
  return stateAt({ status: settlement === undefined ? 'open' : 'settled', closesAt }, now)
}

/** What became of the basket by an outcome, under the rules of the round. */
export function endsBasket(
  outcome: ConfirmationOutcome,
  { declined, lapsed }: Pick<RulesOfRound, 'declined' | 'lapsed'>,
): boolean {
  return (outcome === 'declined' && declined === 'ends') || (outcome === 'lapsed' && lapsed === 'ends')
}

/** Confirmations in the order in which they were settled. */
export function inOrderOfSettlement<One extends Confirmation>(
  confirmations: readonly One[],
  { settled }: Pick<RoundConfirmations, 'settled'>,
): readonly One[] {
  const place = (one: Confirmation) => settled.indexOf(keyOfSide(one))
  return confirmations.toSorted((one, other) => place(one) - place(other))
}
