import type { PreviousRound } from '../../shared/standing/what-stands.ts'
import { withConfirmations } from '../../shared/standing/with-confirmations.ts'
import { knownOutcomes } from '../record/read-known-outcomes.ts'
import { readRecordForDocuments } from '../record/read-record.ts'
import { standingAfterRound } from '../record/read-standing.ts'
import { readConfirmations } from '../store/confirmations.ts'
import { readRounds } from '../store/rounds.ts'
import { storeStandingText } from '../store/standing-texts.ts'
import type { Table } from '../store/table.ts'

/**
 * The round before one that starts, with the last link of its record and of the confirmations that are settled by now, of every
 * earlier round. What stands after it is stored first, so that a round that exists has what it starts from. What is settled later
 * changes what stands, and not what the round started from.
 */
export async function previousRound(table: Table, round: number): Promise<PreviousRound> {
  const published = (await readRounds(table)).filter(({ status }) => status === 'published')
  const [standing, stored] = await Promise.all([standingAfterRound(table, round), readConfirmations(table)])
  const head = standing.rounds.at(-1)?.head
  if (head === undefined) throw new Error(`round ${round} is not published, and the next one cannot start`)
  const settled = stored.filter((one) => one.settled.length > 0)
  const confirmations = await Promise.all(
    settled.map(async (one) => {
      const record = await readRecordForDocuments(table, one.round)
      const link = record.confirmations?.[one.settled.length - 1]?.link
      if (link === undefined) throw new Error(`the record of round ${one.round} lacks a confirmation that was settled`)
      return { round: one.round, link }
    }),
  )
  const previous = { round, head, ...(confirmations.length > 0 && { confirmations }) }
  await storeStandingText(table, previous, withConfirmations(standing, knownOutcomes(stored, published)))
  return previous
}
