import { type Deadline, deadlinesOf } from '../../shared/calendar.ts'
import type { Language } from '../../shared/localized-text.ts'
import type { Participant } from '../../shared/participant.ts'
import { stateAt } from '../../shared/reading.ts'
import { readReadings } from '../store/readings.ts'
import { isOnRoll } from '../store/rolls.ts'
import { runningRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'

/** The deadlines of somebody, and the dialogue's languages. */
export type Deadlines = { readonly deadlines: readonly Deadline[]; readonly languages: readonly Language[] }

/** Reads the deadlines of the open readings; for a participant of those that they may take positions in. */
export async function seeDeadlines(table: Table, person: Participant, now: Date): Promise<Deadlines> {
  const running = await runningRound(table)
  if (running === undefined) return { deadlines: [], languages: [] }
  const open = (await readReadings(table, running.round)).filter((reading) => stateAt(reading, now) === 'open')
  const theirs = await Promise.all(
    open.map(({ id, shards }) => person.role !== 'participant' || isOnRoll(table, id, shards, person.id)),
  )
  return { deadlines: deadlinesOf(open.filter((_, at) => theirs[at])), languages: running.dialogue.languages }
}
