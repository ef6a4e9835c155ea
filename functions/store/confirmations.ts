import {
  type ConfirmationSettlement,
  keyOfSide,
  RoundConfirmations,
} from '../../shared/confirmation/round-confirmations.ts'
import { CONFIRMATIONS, confirmationsKey } from './keys/keys-of-rounds.ts'
import { written } from './store-errors.ts'
import { all, type Table } from './table.ts'

/** A confirmation, by its round, basket and side. */
type Place = { readonly round: number; readonly basket: string; readonly side: string }

/** Stores what has to be confirmed of a round, once, before the round is published. What is stored already stays as it is. */
export async function storeConfirmations(table: Table, confirmations: RoundConfirmations): Promise<void> {
  await written(table.putNew(confirmationsKey(confirmations.round), confirmations))
}

/** What has to be confirmed of a round; `undefined` if nothing has. */
export async function findConfirmations(table: Table, round: number): Promise<RoundConfirmations | undefined> {
  const stored = await table.get(confirmationsKey(round))
  return stored === undefined ? undefined : RoundConfirmations.parse(stored)
}

/** What has to be confirmed of every round that has something, the first round first. */
export async function readConfirmations(table: Table): Promise<readonly RoundConfirmations[]> {
  const stored = await all(table.query(CONFIRMATIONS.pk, CONFIRMATIONS.prefix))
  return stored.map((one) => RoundConfirmations.parse(one))
}

/**
 * Counts a revision of an answer that was stored before. It is certain to be counted after this: a settlement requires the number
 * that it saw before it counted.
 *
 * @returns `false` when the confirmation was settled meanwhile
 */
export async function countAnswer(table: Table, place: Place): Promise<boolean> {
  return written(
    table.update(confirmationsKey(place.round), {
      set: 'sides.#side.changes = sides.#side.changes + :one',
      when: 'attribute_exists(sides.#side) AND attribute_not_exists(sides.#side.settlement)',
      names: { '#side': keyOfSide(place) },
      values: { ':one': 1 },
    }),
  )
}

/**
 * Settles a confirmation, once, as the next one of its round.
 *
 * @param seen as it was when it was counted
 * @returns `false` when an answer was acknowledged, the date was moved, or this or another one was settled meanwhile
 */
export async function settleConfirmation(
  table: Table,
  place: Place,
  seen: RoundConfirmations,
  settlement: ConfirmationSettlement,
): Promise<boolean> {
  const key = keyOfSide(place)
  return written(
    table.update(confirmationsKey(place.round), {
      set: 'sides.#side.settlement = :settlement, settled = list_append(settled, :next)',
      when: `attribute_not_exists(sides.#side.settlement) AND sides.#side.changes = :changes AND ${AS_SEEN}`,
      names: { '#side': key, '#basket': place.basket },
      values: {
        ':settlement': settlement,
        ':next': [key],
        ':changes': seen.sides[key]?.changes,
        ...asSeen(place.basket, seen),
      },
    }),
  )
}

/**
 * Moves the date of a basket, for each of its sides that is not settled.
 *
 * @returns `false` when it was moved, or a confirmation of the round was settled meanwhile
 */
export async function moveConfirmationDate(
  table: Table,
  basket: string,
  seen: RoundConfirmations,
  extension: { readonly at: string; readonly by: string; readonly closesAt: string },
): Promise<boolean> {
  return written(
    table.update(confirmationsKey(seen.round), {
      set: 'baskets.#basket.extensions = list_append(baskets.#basket.extensions, :extension)',
      when: AS_SEEN,
      names: { '#basket': basket },
      values: { ':extension': [extension], ...asSeen(basket, seen) },
    }),
  )
}

const AS_SEEN = 'size(settled) = :settled AND size(baskets.#basket.extensions) = :moves'

function asSeen(basket: string, { settled, baskets }: RoundConfirmations) {
  return { ':settled': settled.length, ':moves': baskets[basket]?.extensions.length ?? 0 }
}
