import * as environment from '../environment/environment.ts'
import { withDeadline } from '../platform/deadline.ts'
import { startSafely } from '../platform/start-safely.ts'
import { findRound } from '../store/rounds.ts'
import { NoSuchRound } from './errors.ts'
import { RoundStarted } from './payload.ts'

/** Open the round: continues only if the round is in the table. Its opening is logged. */
export const handler = withDeadline(async (input: unknown): Promise<RoundStarted> => {
  const { round } = RoundStarted.parse(input)
  if ((await findRound(environment.table(), round)) === undefined) throw new NoSuchRound(`there is no round ${round}`)
  await startSafely(environment.logKeeper())
  return { round }
})
