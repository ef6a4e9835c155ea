import type { Participant } from '../../shared/participant.ts'
import { hasEnded, type Round } from '../../shared/round.ts'
import { Refused } from '../platform/refusal.ts'
import type { Workflow } from '../platform/step-functions.ts'
import { readReadings } from '../store/readings.ts'
import { findRound, publicationOf } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { wakeMachine } from './advance-reading.ts'
import { type CoChairedMatter, proposeMotion } from './propose-motion.ts'

/**
 * Moves that a round's instrument be published, or consents to it. The machine publishes it, and is woken when every
 * side consents; again, too, in case it slept through the first time.
 *
 * @throws {Refused} `no-co-chairs`, `not-ended-yet` while a reading is still to come, and what `move` throws
 */
export async function publishInstrument(
  { table, clock }: { readonly table: Table; readonly clock: Workflow },
  coChair: Participant,
  { round: number, motion: seen }: { readonly round: number; readonly motion: number },
  now: Date,
): Promise<void> {
  const { matter, dialogue, round } = await onRound(table, number, 'publish')
  if (!hasEnded(await readReadings(table, number))) {
    throw new Refused('not-ended-yet', `round ${number} has readings before it; publish it when the last is settled`)
  }
  const consents = await proposeMotion(table, { matter, dialogue }, coChair, { act: 'publish', seen }, now)
  if (consents !== undefined && round.status === 'running') await wakeMachine({ table, clock }, publicationOf(number))
}

/**
 * Moves that facilitators be given the complete record of a round, or consents to it. From it everybody on a small side
 * can be told apart, so that no side has it without the other; and only once it is published, so that what is
 * consented to is what is released.
 *
 * @throws {Refused} `no-co-chairs`, `not-ended-yet` before it is published, and what `move` throws
 */
export async function releaseRecord(
  table: Table,
  coChair: Participant,
  { round: number, motion: seen }: { readonly round: number; readonly motion: number },
  now: Date,
): Promise<void> {
  const { matter, dialogue, round } = await onRound(table, number, 'release')
  if (round.publishedAt === undefined) {
    throw new Refused('not-ended-yet', `the record of round ${number} is not closed; release it once it is published`)
  }
  // Whose clock is behind: a record is never released before it is published.
  const at = new Date(Math.max(now.getTime(), Date.parse(round.publishedAt)))
  await proposeMotion(table, { matter, dialogue }, coChair, { act: 'release', seen }, at)
}

/**
 * What is moved on a round.
 *
 * @throws {Refused} `no-such-round`, or `no-co-chairs` where its dialogue has none
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
    throw new Refused('no-co-chairs', `round ${number} is held without co-chairs: ${instead}`)
  }
  return { matter: { round: number, to }, dialogue: round.dialogue, round }
}
