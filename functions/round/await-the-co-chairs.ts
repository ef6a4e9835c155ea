import * as environment from '../environment/environment.ts'
import { withDeadline } from '../platform/deadline.ts'
import { readUnwitnessed } from '../record/unwitnessed.ts'
import { storeTaskToken } from '../store/machine-tokens.ts'
import { findCarried } from '../store/motions.ts'
import { readReadings } from '../store/readings.ts'
import { findRound, publicationOf } from '../store/rounds.ts'
import { NoSuchRound } from './errors.ts'
import { WaitingToPublish } from './payload.ts'

/**
 * Await the co-chairs, and await the witnesses: stores the task token, then checks whether what was missing has come: the consents of the co-chairs,
 * and what the witnesses sign. The last consent and the last signature do the same two steps in the other order, so at least one of
 * the two wakes the state.
 */
export const handler = withDeadline(async (input: unknown): Promise<void> => {
  const { round: number, taskToken } = WaitingToPublish.parse(input)
  const table = environment.table()
  await storeTaskToken(table, publicationOf(number), taskToken)
  const round = await findRound(table, number)
  if (round === undefined) throw new NoSuchRound(`there is no round ${number}`)
  const needsConsent = round.dialogue.coChairs && round.status === 'running'
  if (needsConsent && (await findCarried(table, { round: number, to: 'publish' })) === undefined) return
  if ((await readUnwitnessed(table, round, await readReadings(table, number), new Date())) !== undefined) return
  await environment.workflow().wake(taskToken)
})
