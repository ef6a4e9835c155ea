import { environment } from '../environment/environment.ts'
import { findRound } from '../store/rounds.ts'
import { NoSuchRound } from './errors.ts'
import { RoundStarted } from './payload.ts'

/** Open the round: goes on only with a round that the table knows. */
export async function handler(input: unknown): Promise<RoundStarted> {
  const { round } = RoundStarted.parse(input)
  if ((await findRound(environment.table(), round)) === undefined) throw new NoSuchRound(`there is no round ${round}`)
  return { round }
}
