import type { Reading } from '../../shared/reading.ts'
import { isTimeToRemind, reminderOf, whoToRemind } from '../../shared/reminder.ts'
import { environment } from '../environment/environment.ts'
import { logFailure } from '../platform/error-log.ts'
import { readRoster } from '../store/participants.ts'
import { countHeardOnce } from '../store/positions.ts'
import { readReadings } from '../store/readings.ts'
import { keepReminder } from '../store/reminders.ts'
import { readRoll } from '../store/rolls.ts'
import { runningRound } from '../store/rounds.ts'

/**
 * Remind of deadlines: once an hour, tells those who have not been heard that a reading closes soon. Looking again
 * rather than setting an alarm for each reading, a deadline that was moved needs nothing more.
 *
 * @returns how many were reminded
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
  const heard = await countHeardOnce(table, reading.id, reading.shards, onRoll)
  const unheard = whoToRemind(roster, new Set(onRoll), heard)
  const message = reminderOf(reading, environment.dialogue().languages)

  let reminded = 0
  for (const { id, email } of unheard) {
    // Kept first: who is reminded twice is annoyed, who is not reminded once still has the page.
    if (!(await keepReminder(table, reading.round, reading.id, id))) continue
    try {
      await environment.mail()(email, message)
      reminded += 1
    } catch (error) {
      // One address that is refused must not keep the others from hearing.
      logFailure(error as Error)
    }
  }
  return reminded
}
