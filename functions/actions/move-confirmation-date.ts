import { dateOfBasket } from '../../shared/confirmation/round-confirmations.ts'
import { momentIn } from '../../shared/moment.ts'
import type { Participant } from '../../shared/participant.ts'
import { Refused } from '../platform/refusal.ts'
import { moveConfirmationDate } from '../store/confirmations.ts'
import type { Table } from '../store/table.ts'
import { type ConfirmationsOfBasket, findOfBasket } from './find-confirmation.ts'
import { refuseDeadline } from './move-deadline.ts'

/** All moves are stored in one item of the round, which may have 400 KB. */
const MOST_MOVES = 40

/**
 * Moves the date until which a basket can be confirmed, to a later one, for all of its sides at once. So nobody learns by it which
 * side has not confirmed: the date can be moved until it has passed, even when every side has confirmed. The same date sent twice is
 * moved once.
 *
 * @throws {Refused} `no-such-confirmation`, `confirmation-not-open` when the date has passed, `only-later`, `invalid` for a date that
 *   has passed or is more than a year ahead or after too many moves, and `deadline-moved-meanwhile`
 */
export async function extendConfirmation(
  table: Table,
  facilitator: Participant,
  place: { readonly round: number; readonly basket: string },
  closesAt: string,
  now: Date,
): Promise<void> {
  const to = new Date(closesAt).toISOString()
  const found = await findOfBasket(table, place)
  const extensions = found.stored.baskets[place.basket]?.extensions ?? []
  const date = dateIn(found)
  const moment = momentIn({ openedAt: found.sides[0].openedAt, extensions }, now)
  refuseDeadline(to, moment)
  if (date <= moment.toISOString()) {
    throw new Refused('confirmation-not-open', 'the date has passed; it cannot be moved any more')
  }
  if (to === date) return
  if (to < date) {
    throw new Refused('only-later', 'the date of a confirmation can only be moved later: who confirms counts on it')
  }
  if (extensions.length >= MOST_MOVES) {
    throw new Refused('invalid', `this date was moved ${MOST_MOVES} times; it stays as it is`)
  }
  const moved = { at: moment.toISOString(), by: facilitator.id, closesAt: to }
  if (await moveConfirmationDate(table, place.basket, found.stored, moved)) return
  if (dateIn(await findOfBasket(table, place)) === to) return
  throw new Refused('deadline-moved-meanwhile', 'the date was moved, or something was settled meanwhile; look again')
}

function dateIn({ sides: [first], stored }: ConfirmationsOfBasket): string {
  return dateOfBasket(first, stored)
}
