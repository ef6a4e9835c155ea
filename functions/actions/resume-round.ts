import { Refused } from '../platform/refusal.ts'
import type { Workflow } from '../platform/step-functions.ts'
import { findCarried } from '../store/motions.ts'
import { readReadings } from '../store/readings.ts'
import { findRound, publicationOf } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { continueRound } from './continue-round.ts'
import { wakeMachine } from './wake-machine.ts'

/**
 * Continues a round whose execution stopped, and wakes the state machine for every reading that is closed or past its
 * deadline. A round that is running as it should is not changed.
 *
 * @throws {Refused} `no-such-round`, or `round-published`
 */
export async function resumeRound(table: Table, workflow: Workflow, number: number, now = new Date()): Promise<void> {
  const round = await findRound(table, number)
  if (round === undefined) throw new Refused('no-such-round', `there is no round ${number}`)
  if (round.status === 'published')
    throw new Refused('round-published', `round ${number} has ended; start the next one`)

  await continueRound(table, workflow, round)
  const due = (await readReadings(table, number)).filter(
    ({ status, closesAt }) => status === 'closed' || (status === 'open' && closesAt <= now.toISOString()),
  )
  await Promise.all(due.map((reading) => wakeMachine({ table, workflow }, reading)))
  const consented = await findCarried(table, { round: number, to: 'publish' })
  if (consented !== undefined) await wakeMachine({ table, workflow }, publicationOf(number))
}
