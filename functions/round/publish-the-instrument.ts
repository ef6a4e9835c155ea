import { publishRound } from '../store/rounds.ts'
import { theTable } from '../surroundings.ts'
import { RoundStarted } from './payload.ts'

/** Publish the instrument: from here on the round's document is no draft. */
export async function handler(input: unknown): Promise<RoundStarted> {
  const { round } = RoundStarted.parse(input)
  await publishRound(theTable(), round, new Date().toISOString())
  return { round }
}
