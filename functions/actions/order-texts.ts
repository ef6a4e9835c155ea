import { BY_FACILITATORS, hasOrder } from '../../shared/chosen-order.ts'
import type { Participant } from '../../shared/participant.ts'
import type { Reading } from '../../shared/reading.ts'
import { cleanText } from '../../shared/text/clean-text.ts'
import { permit } from '../access/permit.ts'
import { Refused } from '../platform/refusal.ts'
import { chooseOrder } from '../store/readings.ts'
import { type FrozenRound, frozenRound } from '../store/rounds.ts'
import { readSeenTexts } from '../store/seen-texts.ts'
import type { Table } from '../store/table.ts'
import { sideOf } from './propose-motion.ts'
import { requireReading } from './require-reading.ts'

/**
 * Chooses the order of the texts of an open reading. The last order that was chosen applies; with co-chairs, the order
 * that a co-chair of each side has chosen. Texts that are not listed come after the listed ones. Texts that were
 * withdrawn, or that an earlier order listed, may be listed still; they are left out.
 *
 * @param order competitions, as in the view of the reading, cleaned as every request is
 * @throws {Refused} `invalid` when the order lists something else or something twice, or the texts of this reading have no
 *   order; `not-a-co-chair`; `reading-not-open`
 */
export async function orderTexts(
  table: Table,
  facilitator: Participant,
  id: string,
  order: readonly string[],
  now: Date,
): Promise<void> {
  const { reading, round } = await findOrdered(table, facilitator, id, now)
  const proposals = await readSeenTexts(table, facilitator, reading, round, now)
  const standing = proposals.filter(({ withdrawnAt }) => withdrawnAt === undefined)
  const here = new Set([...reading.decided, ...standing.map(({ competes }) => competes)])
  const tabled = proposals.map(({ competes }) => competes)
  const known = byCleaned([...here, ...tabled, ...Object.values(reading.orders ?? {}).flat()])
  for (const [place, competes] of order.entries()) {
    if (!known.has(competes)) throw new Refused('invalid', `"${competes}" is no matter of reading ${id}`)
    if (order.indexOf(competes) < place) throw new Refused('invalid', `"${competes}" is listed twice`)
  }
  const chosen = order.flatMap((competes) => known.get(competes) ?? []).filter((competes) => here.has(competes))
  const chosenBy = round.dialogue.coChairs ? sideOf(facilitator, round.dialogue) : BY_FACILITATORS
  if (!(await chooseOrder(table, reading, chosenBy, chosen, now.toISOString()))) {
    throw new Refused('reading-not-open', `reading ${id} closed meanwhile; its order was not changed`)
  }
}

/** Competitions by what they are in a request. The key of a heading without a letter ends in a space, which is cut off. */
function byCleaned(competitions: readonly string[]): ReadonlyMap<string, string> {
  return new Map(competitions.map((competes) => [cleanText(competes).text, competes]))
}

/**
 * Finds an open reading whose texts the facilitator may put in order.
 *
 * @throws {Refused} as {@link orderTexts}
 */
export async function findOrdered(
  table: Table,
  facilitator: Participant,
  id: string,
  now: Date,
): Promise<{ readonly reading: Reading; readonly round: FrozenRound }> {
  const reading = await requireReading(table, id)
  permit('order the texts', facilitator, reading, now)
  const round = await frozenRound(table, reading.round)
  if (round === undefined) throw new Refused('no-such-reading', `there is no reading ${id}`)
  if (!hasOrder(reading, round.format)) {
    throw new Refused('invalid', `the texts of the stage ${reading.stage} cannot be put in order in this round`)
  }
  return { reading, round }
}
