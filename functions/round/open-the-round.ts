import { findRound } from '../store/rounds.ts'
import { theTable } from '../surroundings.ts'
import { RoundStarted } from './payload.ts'

/** The machine was started for a round that nobody started. */
export class NoSuchRound extends Error {
  override readonly name = 'NoSuchRound'
}

/** Open the round: goes on only with a round that the table knows. */
export async function handler(input: unknown): Promise<RoundStarted> {
  const { round } = RoundStarted.parse(input)
  if ((await findRound(theTable(), round)) === undefined) throw new NoSuchRound(`there is no round ${round}`)
  return { round }
}
