import type { Dialogue } from './dialogue.ts'
import { disclosesSides } from './disclosure/attribution.ts'
import type { Proposal } from './proposal.ts'
import type { ChosenOrders, Reading } from './reading.ts'
import { keepsOrderAndWords, type RecordFormat } from './record-format.ts'
import { orderedAt } from './texts-in-batches.ts'

/** The key of the order that a facilitator chose in a dialogue without co-chairs. No side has this id. */
export const BY_FACILITATORS = '*'

/** The stages with several matters. */
const ORDERED: ReadonlySet<Reading['stage']> = new Set(['terms', 'baskets', 'commitments'])

/** Whether the texts of a reading can be put in order. Rounds of the first two formats keep no order. */
export function hasOrder({ stage }: Pick<Reading, 'stage'>, format: RecordFormat): boolean {
  return ORDERED.has(stage) && keepsOrderAndWords(format)
}

/** What decides the order of a reading's texts. */
type Rules = {
  readonly dialogue: Pick<Dialogue, 'attribution' | 'coChairs' | 'sides' | 'texts'>
  readonly format: RecordFormat
}

type Ordered = Pick<Reading, 'id' | 'openedAt' | 'settlement' | 'orders' | 'orderBefore' | 'stage' | 'decided'>

type Timed = Pick<Proposal, 'competes' | 'tabledIn' | 'tabledAt' | 'waitedIn' | 'author' | 'chair' | 'withdrawnAt'>

/**
 * The order of a reading's matters, as a list of competitions. Matters that are not in the list follow in the order that
 * their words decide (`order-of-texts.ts`). Matters that the stage has no text of any more are not in it, so that the
 * list does not become longer from sitting to sitting.
 *
 * - A settled reading keeps the order that it was settled with.
 * - In an open one the order that facilitators chose comes first, then the order of the sitting before. With co-chairs
 *   a chosen order applies while one of each side has chosen the same.
 * - Then, if the attribution rule discloses sides, the others as they were tabled. If it does not, the order of tabling
 *   is not used, because it could disclose who tabled a text. Texts of one batch (`texts-in-batches.ts`) have one time.
 */
export function orderOf(
  { id, openedAt, settlement, orders, orderBefore = [], stage, decided }: Ordered,
  proposals: readonly Timed[],
  { dialogue, format }: Rules,
): readonly string[] {
  if (settlement !== undefined) return settlement.order ?? []
  if (!hasOrder({ stage }, format)) return []
  const standing = proposals.filter(({ withdrawnAt }) => withdrawnAt === undefined)
  const known = new Set([...decided, ...standing.map(({ competes }) => competes)])
  const timeOf = (one: Timed) => orderedAt(one, { id, openedAt }, dialogue)
  const tabled = disclosesSides(dialogue.attribution) ? inTime(standing, timeOf).map(({ competes }) => competes) : []
  const inOrder = new Set([...chosenTogether(orders, dialogue, known), ...orderBefore, ...tabled])
  return [...inOrder].filter((competes) => known.has(competes))
}

function chosenTogether(
  orders: ChosenOrders = {},
  { coChairs, sides }: Rules['dialogue'],
  known: ReadonlySet<string>,
): readonly string[] {
  const [first = [], ...others] = (coChairs ? sides.map(({ id }) => id) : [BY_FACILITATORS]).map((key) =>
    orders[key]?.filter((competes) => known.has(competes)),
  )
  return others.every((other) => other !== undefined && isSameOrder(first, other)) ? first : []
}

/** Whether two orders list the same in the same order. */
export function isSameOrder(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((competes, index) => other[index] === competes)
}

function inTime<One>(all: readonly One[], timeOf: (one: One) => string): readonly One[] {
  return all
    .map((one) => ({ one, time: timeOf(one) }))
    .toSorted((one, other) => (one.time < other.time ? -1 : one.time > other.time ? 1 : 0))
    .map(({ one }) => one)
}
