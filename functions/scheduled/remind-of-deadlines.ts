import type { Reading } from '../../shared/reading.ts'
import { type DueMail, mailDue, whoToRemind } from '../../shared/reminder.ts'
import { spokenIn } from '../../shared/spoken.ts'
import * as environment from '../environment/environment.ts'
import { withDeadline } from '../platform/deadline.ts'
import { readRoster } from '../store/participants.ts'
import { readReadings } from '../store/readings.ts'
import { readRoll } from '../store/rolls.ts'
import { runningRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { type Heard, heardOf } from '../store/who-was-heard.ts'
import { remindOfConfirmations } from './remind-of-confirmations.ts'
import { remindOfConsultations } from './remind-of-consultations.ts'
import { sendReminders } from './send-reminders.ts'

/**
 * Remind of deadlines: runs every five minutes, and sends a mail to participants without a position when a reading closes
 * soon, and to everybody on its roll when silence ends soon or last call was given; last, to everybody of a side that has something to confirm, a consultation to answer, or one to close soon. Last calls come first: their time is short. There is no timer for each reading, so nothing must change
 * when a deadline is moved.
 *
 * @returns how many participants were sent a mail
 */
export const handler = withDeadline(async (): Promise<{ readonly reminded: number }> => {
  const now = new Date()
  const running = await runningRound(environment.table())
  const readings = running === undefined ? [] : await readReadings(environment.table(), running.round)

  const due = readings.flatMap((reading) => {
    const mail = mailDue(reading, environment.reminderHours(), now)
    return mail === undefined ? [] : [{ mail, reading }]
  })
  let reminded = 0
  for (const { mail, reading } of due.toSorted((one, other) => lastCallsFirst(one.mail, other.mail))) {
    reminded += await send(mail, reading)
  }
  const ofSides = [await remindOfConfirmations(now), await remindOfConsultations(now)]
  return { reminded: ofSides.reduce((sum, one) => sum + one, reminded) }
})

function lastCallsFirst(one: DueMail, other: DueMail): number {
  return Number(other === 'last-call') - Number(one === 'last-call')
}

async function send(due: DueMail, reading: Reading): Promise<number> {
  const table = environment.table()
  const [roster, { roll, heard }] = await Promise.all([
    readRoster(table),
    due === 'reminder' ? heardOf(table, reading) : everybodyOn(table, reading),
  ])
  const addressed = whoToRemind(roster, new Set(Object.values(roll).flat()), heard)
  const languages = spokenIn(environment.dialogue())
  const what = due === 'last-call' ? `${reading.id}#CALL#${reading.lastCall?.number}` : reading.id

  return sendReminders({ round: reading.round, what }, addressed, {
    occasion: due,
    closesAt: reading.closesAt,
    languages,
  })
}

/** A last call is for everybody, whether they were heard or not. */
async function everybodyOn(table: Table, { id, shards }: Reading): Promise<Heard> {
  return { roll: await readRoll(table, id, shards), heard: new Set() }
}
