import type { Participant } from '../../shared/participant.ts'
import { hasEnded, type Round } from '../../shared/round.ts'
import { Refused } from '../platform/refusal.ts'
import type { Workflow } from '../platform/step-functions.ts'
import { readReadings } from '../store/readings.ts'
import { findRound, publicationOf } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { type CoChairedMatter, proposeMotion } from './propose-motion.ts'
import { wakeMachine } from './wake-machine.ts'

/**
 * Moves that a round's instrument be published, or consents to it. When every side consents the state machine is woken
 * and publishes it. A repeated request wakes it again, in case the first call did not reach it.
 *
 * @throws {Refused} `no-co-chairs`, `not-ended-yet` while a reading is missing, and the errors of `proposeMotion`
 */
export async function publishInstrument(
  { table, workflow }: { readonly table: Table; readonly workflow: Workflow },
  coChair: Participant,
  { round: number, motion: seen }: { readonly round: number; readonly motion: number },
  now: Date,
): Promise<void> {
  const { matter, dialogue, round } = await onRound(table, number, 'publish')
  if (!hasEnded(await readReadings(table, number))) {
    throw new Refused('not-ended-yet', `round ${number} still has readings; publish it when the last one is settled`)
  }
  const consents = await proposeMotion(table, { matter, dialogue }, coChair, { act: 'publish', seen }, now)
  if (consents !== undefined && round.status === 'running')
    await wakeMachine({ table, workflow }, publicationOf(number))
}

/**
 * Moves that facilitators get the complete record of a round, or consents to it. The complete record can identify the
 * members of a small side, so every side must consent. The round must be published first, so that the record does not
 * change after the consents.
 *
 * @throws {Refused} `no-co-chairs`, `not-published-yet`, and the errors of `proposeMotion`
 */
export async function releaseRecord(
  table: Table,
  coChair: Participant,
  { round: number, motion: seen }: { readonly round: number; readonly motion: number },
  now: Date,
): Promise<void> {
  const { matter, dialogue, round } = await onRound(table, number, 'release')
  if (round.publishedAt === undefined) {
    throw new Refused(
      'not-published-yet',
      `the record of round ${number} is not complete; release it once the round is published`,
    )
  }
  // This process's clock may be behind: the release must not be before the publication.
  const at = new Date(Math.max(now.getTime(), Date.parse(round.publishedAt)))
  await proposeMotion(table, { matter, dialogue }, coChair, { act: 'release', seen }, at)
}

/**
 * The matter of a motion on a round.
 *
 * @throws {Refused} `no-such-round`, or `no-co-chairs` when its dialogue has none
 */
export async function onRound(
  table: Table,
  number: number,
  to: 'publish' | 'release',
): Promise<CoChairedMatter & { readonly round: Round }> {
  const round = await findRound(table, number)
  if (round === undefined) throw new Refused('no-such-round', `there is no round ${number}`)
  if (!round.dialogue.coChairs) {
    const instead =
      'its instrument is published when its last reading is settled, and its complete record never released'
    throw new Refused('no-co-chairs', `round ${number} has no co-chairs: ${instead}`)
  }
  return { matter: { round: number, to }, dialogue: round.dialogue, round }
}
