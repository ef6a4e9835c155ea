import { isSettled, type SettledReading } from '../../shared/reading.ts'
import type { Round } from '../../shared/round.ts'
import { readReadings } from '../store/readings.ts'
import type { Table } from '../store/table.ts'

/**
 * The settled readings of a round that no other will be put before any more. A record links them in the order of
 * `settledAt`, and that moment is taken before it is written: what is on its way can still belong in between.
 *
 * Clocks differ, so theirs are not compared. A settling looks for what is settled after its reading was closed, and puts
 * itself after all of that, and after the closing. So a reading that is still open when this one has been seen settled
 * comes after it, on whatever clock; one that is closed by then may not have seen this one, and holds it back, unless
 * this one was settled before that closing. The second look is what makes it "when this one has been seen": one look
 * can come upon the one while it is open, and upon the other after that.
 */
export async function settledInOrder(table: Table, round: Round): Promise<readonly SettledReading[]> {
  const settled = (await readReadings(table, round.round)).filter(isSettled)
  if (round.status === 'published') return settled

  const seen = new Set(settled.map(({ id }) => id))
  const others = (await readReadings(table, round.round)).filter(({ id }) => !seen.has(id))
  const closings = others.flatMap(({ closing }) => (closing === undefined ? [] : [closing.at]))
  return settled.filter(({ settlement }) => closings.every((at) => settlement.settledAt <= at))
}
