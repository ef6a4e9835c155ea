import { type Deadline, deadlinesOf } from '../../shared/calendar.ts'
import { confirmationId } from '../../shared/confirmation/confirmation.ts'
import { confirmationsOf, stateOfConfirmation } from '../../shared/confirmation/round-confirmations.ts'
import type { Language } from '../../shared/localized-text.ts'
import type { Participant } from '../../shared/participant.ts'
import { stateAt } from '../../shared/reading.ts'
import { readConfirmations } from '../store/confirmations.ts'
import { rollOfConfirmations } from '../store/keys.ts'
import { readReadings } from '../store/readings.ts'
import { isOnRoll } from '../store/rolls.ts'
import { findRound, runningRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'

/** The deadlines of somebody, and the dialogue's languages. */
export type Deadlines = { readonly deadlines: readonly Deadline[]; readonly languages: readonly Language[] }

/**
 * Reads the deadlines of the open readings; for a participant of those that they may take positions in, and the dates of what their
 * side has to confirm.
 */
export async function seeDeadlines(table: Table, person: Participant, now: Date): Promise<Deadlines> {
  const [one, other] = await Promise.all([inReadings(table, person, now), inConfirmations(table, person, now)])
  const deadlines = [...one.deadlines, ...other.deadlines].toSorted((first, second) => (first.at < second.at ? -1 : 1))
  return { deadlines, languages: one.languages.length > 0 ? one.languages : other.languages }
}

async function inConfirmations(table: Table, person: Participant, now: Date): Promise<Deadlines> {
  if (person.role !== 'participant') return { deadlines: [], languages: [] }
  const found = await Promise.all(
    (await readConfirmations(table)).map(async (stored) => {
      const round = await findRound(table, stored.round)
      if (round === undefined) return []
      const theirs = confirmationsOf(round, stored)
        .filter(({ side }) => side === person.side)
        .filter((one) => stateOfConfirmation(one, now) === 'open')
      const roll = rollOfConfirmations(round.round)
      if (theirs.length === 0 || !(await isOnRoll(table, roll, round.dialogue.shards, person.id))) return []
      return [{ theirs, languages: round.dialogue.languages }]
    }),
  )
  const open = found.flat().flatMap(({ theirs }) => theirs)
  return {
    deadlines: deadlinesOf(open.map((one) => ({ ...one, id: confirmationId(one) }))),
    languages: found.flat()[0]?.languages ?? [],
  }
}

async function inReadings(table: Table, person: Participant, now: Date): Promise<Deadlines> {
  const running = await runningRound(table)
  if (running === undefined) return { deadlines: [], languages: [] }
  const open = (await readReadings(table, running.round)).filter((reading) => stateAt(reading, now) === 'open')
  const theirs = await Promise.all(
    open.map(({ id, shards }) => person.role !== 'participant' || isOnRoll(table, id, shards, person.id)),
  )
  return { deadlines: deadlinesOf(open.filter((_, at) => theirs[at])), languages: running.dialogue.languages }
}
