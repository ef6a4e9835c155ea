import { momentAfter } from '../../shared/moment.ts'
import { readReadings } from '../store/readings.ts'
import { publishRound } from '../store/rounds.ts'
import { theTable } from '../surroundings.ts'
import { RoundStarted } from './payload.ts'

/** Publish the instrument: from here on the round's document is no draft. */
export async function handler(input: unknown): Promise<RoundStarted> {
  const { round } = RoundStarted.parse(input)
  const table = theTable()
  const readings = await readReadings(table, round)
  const at = momentAfter(
    new Date(),
    readings.map((reading) => reading.settlement?.settledAt),
  )
  await publishRound(table, round, at)
  return { round }
}
