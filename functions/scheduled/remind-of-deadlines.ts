import type { Reading } from '../../shared/reading.ts'
import { isTimeToRemind, reminderOf, whoToRemind } from '../../shared/reminder.ts'
import * as environment from '../environment/environment.ts'
import { logFailure } from '../platform/error-log.ts'
import { readRoster } from '../store/participants.ts'
import { participantsHeard } from '../store/positions.ts'
import { readReadings } from '../store/readings.ts'
import { storeReminder } from '../store/reminders.ts'
import { readRoll } from '../store/rolls.ts'
import { runningRound } from '../store/rounds.ts'

/**
 * Remind of deadlines: runs once an hour, and sends a mail to participants without a position when a reading closes
 * soon. There is no timer for each reading, so nothing must change when a deadline is moved.
 *
 * @returns how many participants were reminded
 */
export async function handler(): Promise<{ readonly reminded: number }> {
  const now = new Date()
  const running = await runningRound(environment.table())
  const readings = running === undefined ? [] : await readReadings(environment.table(), running.round)
  const due = readings.filter((reading) => isTimeToRemind(reading, environment.reminderHours(), now))

  let reminded = 0
  for (const reading of due) reminded += await remind(reading)
  return { reminded }
}

async function remind(reading: Reading): Promise<number> {
  const table = environment.table()
  const [roster, roll] = await Promise.all([readRoster(table), readRoll(table, reading.id, reading.shards)])
  const onRoll = Object.values(roll).flat()
  const heard = await participantsHeard(table, reading.id, reading.shards, onRoll)
  const unheard = whoToRemind(roster, new Set(onRoll), heard)
  const message = reminderOf(reading, environment.dialogue().languages)

  let reminded = 0
  for (const { id, email } of unheard) {
    // Stored before the mail is sent: after a failure a participant gets no mail rather than two.
    if (!(await storeReminder(table, reading.round, reading.id, id))) continue
    try {
      await environment.mail()(email, message)
      reminded += 1
    } catch (error) {
      // The other participants are still reminded when one address is refused.
      logFailure(error as Error)
    }
  }
  return reminded
}
