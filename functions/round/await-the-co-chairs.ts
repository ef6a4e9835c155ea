import * as environment from '../environment/environment.ts'
import { withDeadline } from '../platform/deadline.ts'
import { storeTaskToken } from '../store/machine-tokens.ts'
import { findRound, publicationOf } from '../store/rounds.ts'
import { NoSuchRound } from './errors.ts'
import { WaitingToPublish } from './payload.ts'
import { whatPublicationAwaits } from './what-publication-awaits.ts'

/**
 * Await the co-chairs, and await the witnesses: stores the task token, then checks whether what was missing has come:
 * the consents of the co-chairs, and what the witnesses sign. The last consent and the last signature do the same two steps in the other order, so at least one of
 * the two wakes the state.
 */
export const handler = withDeadline(async (input: unknown): Promise<void> => {
  const { round: number, taskToken } = WaitingToPublish.parse(input)
  const table = environment.table()
  await storeTaskToken(table, publicationOf(number), taskToken)
  const round = await findRound(table, number)
  if (round === undefined) throw new NoSuchRound(`there is no round ${number}`)
  const { awaits } = await whatPublicationAwaits(table, round, new Date())
  if (awaits === 'nothing') await environment.workflow().wake(taskToken)
})
