import { type Deadline, deadlinesOf } from '../../shared/calendar.ts'
import { confirmationId } from '../../shared/confirmation/confirmation.ts'
import { confirmationsOf, stateOfConfirmation } from '../../shared/confirmation/round-confirmations.ts'
import { askedOfSide } from '../../shared/consultation/asked-of-side.ts'
import { decisionId } from '../../shared/consultation/side-decision.ts'
import type { Language } from '../../shared/localized-text.ts'
import type { Participant } from '../../shared/participant.ts'
import { stateAt } from '../../shared/reading.ts'
import { spokenIn } from '../../shared/spoken.ts'
import { dialogue } from '../environment/environment.ts'
import { readConfirmations } from '../store/confirmations.ts'
import { rollOfConfirmations } from '../store/keys/keys-of-rounds.ts'
import { readReadings } from '../store/readings.ts'
import { readRegister } from '../store/register-events.ts'
import { isOnRoll } from '../store/rolls.ts'
import { findRound, runningRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'

/** The deadlines of somebody, and the languages in which Parley speaks of them. */
export type Deadlines = { readonly deadlines: readonly Deadline[]; readonly languages: readonly Language[] }

/**
 * Reads the deadlines of the open readings; for a participant of those that they may take positions in, and the dates of what their
 * side has to confirm, and of the consultations that it has to answer or to close.
 */
export async function seeDeadlines(table: Table, person: Participant, now: Date): Promise<Deadlines> {
  const found = await Promise.all([
    inReadings(table, person, now),
    inConfirmations(table, person, now),
    inConsultations(table, person, now),
  ])
  const deadlines = found.flatMap((one) => one.deadlines)
  return {
    deadlines: deadlines.toSorted((first, second) => (first.at < second.at ? -1 : 1)),
    languages: found.find(({ languages }) => languages.length > 0)?.languages ?? [],
  }
}

/** The consultations that the side of a participant has to answer, or to close. */
async function inConsultations(table: Table, person: Participant, now: Date): Promise<Deadlines> {
  if (person.role !== 'participant') return { deadlines: [], languages: [] }
  const { side } = person
  const { register } = await readRegister(table)
  const asked = askedOfSide(register.consultations, { side, at: now.toISOString() })
  return {
    deadlines: deadlinesOf(
      asked.map(({ consultation, purpose, closesAt }) => {
        const { id, moves, madeAt, answers, transmitted } = consultation
        const set = [madeAt, transmitted?.at, ...Object.values(answers).map(({ at }) => at)]
        return {
          id: decisionId({ consultation: id, purpose, side }),
          closesAt,
          openedAt:
            set
              .flatMap((at) => at ?? [])
              .toSorted()
              .at(-1) ?? madeAt,
          extensions: moves.map(({ at, to }) => ({ at, by: '', closesAt: to })),
        }
      }),
    ),
    languages: asked
      .slice(0, 1)
      .flatMap(({ consultation }) => spokenIn({ ...dialogue(), languages: consultation.languages })),
  }
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
      return [{ theirs, languages: spokenIn(round.dialogue) }]
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
  return { deadlines: deadlinesOf(open.filter((_, at) => theirs[at])), languages: spokenIn(running.dialogue) }
}
