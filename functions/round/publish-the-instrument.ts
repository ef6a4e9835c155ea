import { momentAfter } from '../../shared/moment.ts'
import * as environment from '../environment/environment.ts'
import { withDeadline } from '../platform/deadline.ts'
import { startSafely } from '../platform/start-safely.ts'
import { findRound, publishRound } from '../store/rounds.ts'
import { NoSuchRound } from './errors.ts'
import { MAX_WAIT_SECONDS } from './max-wait.ts'
import { openConfirmations } from './open-confirmations.ts'
import { type Published, RoundStarted } from './payload.ts'
import { whatPublicationAwaits } from './what-publication-awaits.ts'

/**
 * Publish the instrument: after this the round's document is not a draft any more. In a dialogue with co-chairs it
 * needs the consent of one co-chair of each side. Where the rules ask for witnesses, it waits for one of each side, as
 * long as they say; then the publication names the sides without one. The publication is logged. What a side accepted ad referendum has to be confirmed from then on.
 */
export const handler = withDeadline(async (input: unknown): Promise<Published> => {
  const { round: number } = RoundStarted.parse(input)
  const table = environment.table()
  const round = await findRound(table, number)
  if (round === undefined) throw new NoSuchRound(`there is no round ${number}`)

  const publication = await whatPublicationAwaits(table, round, new Date())
  if (publication.awaits === 'co-chairs') return { round: number, next: 'consent-missing', seconds: MAX_WAIT_SECONDS }
  if (publication.awaits === 'witnesses') {
    return { round: number, next: 'witness-missing', seconds: secondsUntil(publication.until) }
  }
  const { carried, readings, unwitnessed } = publication
  // Before the round is published: a round that is published has everything that has to be confirmed.
  if (round.status === 'running') await openConfirmations(table, round, readings)
  const before = readings.map((reading) => reading.settlement?.settledAt)
  const at = momentAfter(new Date(), [...before, carried?.at])
  await publishRound(table, number, { at, consents: carried?.consents, unwitnessed })
  await startSafely(environment.logKeeper(), environment.announcer())
  return { round: number, next: 'published' }
})

/** A second later than the date, so that it has passed. */
function secondsUntil(until: string): number {
  return Math.min(MAX_WAIT_SECONDS, Math.max(1, Math.ceil((Date.parse(until) - Date.now()) / 1_000) + 1))
}
