import {
  type Confirmation,
  confirmationsOf,
  type RoundConfirmations,
} from '../../shared/confirmation/round-confirmations.ts'
import type { Round } from '../../shared/round.ts'
import { Refused } from '../platform/refusal.ts'
import { findConfirmations } from '../store/confirmations.ts'
import { findRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'

/** The confirmations of a basket, one of each side that accepted it ad referendum, and what they are read from. */
export type ConfirmationsOfBasket = {
  readonly round: Round
  readonly stored: RoundConfirmations
  readonly sides: readonly [Confirmation, ...Confirmation[]]
}

/**
 * Finds the confirmations of a basket.
 *
 * @throws {Refused} `no-such-confirmation` if there are none
 */
export async function findOfBasket(
  table: Table,
  { round: number, basket }: { readonly round: number; readonly basket: string },
): Promise<ConfirmationsOfBasket> {
  const [round, stored] = await Promise.all([findRound(table, number), findConfirmations(table, number)])
  const of = round === undefined ? [] : confirmationsOf(round, stored).filter((one) => one.basket === basket)
  const [first, ...others] = of
  if (round === undefined || stored === undefined || first === undefined) throw noSuchConfirmation(number, basket)
  return { round, stored, sides: [first, ...others] }
}

/** The same refusal whether there is nothing to confirm, or nothing for this side: which side has to is not told to others. */
export function noSuchConfirmation(round: number, basket: string): Refused {
  return new Refused('no-such-confirmation', `there is nothing for you to confirm in round ${round}, basket ${basket}`)
}
