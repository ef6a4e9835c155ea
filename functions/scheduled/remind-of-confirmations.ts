import { confirmationId } from '../../shared/confirmation/confirmation.ts'
import {
  type Confirmation,
  confirmationsOf,
  stateOfConfirmation,
} from '../../shared/confirmation/round-confirmations.ts'
import { isSoon } from '../../shared/moment.ts'
import { whoToRemind } from '../../shared/reminder.ts'
import type { Round } from '../../shared/round.ts'
import { spokenIn } from '../../shared/spoken.ts'
import * as environment from '../environment/environment.ts'
import { readConfirmations } from '../store/confirmations.ts'
import { rollOfConfirmations } from '../store/keys/keys-of-rounds.ts'
import { readRoster } from '../store/participants.ts'
import { readRoll } from '../store/rolls.ts'
import { findRound } from '../store/rounds.ts'
import { sendReminders } from './send-reminders.ts'

/**
 * Sends a mail before the date of a confirmation to everybody of its side who may answer, whether they have answered or not: who gets
 * none would be known to have answered. After the date was moved they get another one before the new date.
 *
 * @returns how many mails were sent
 */
export async function remindOfConfirmations(now: Date): Promise<number> {
  const table = environment.table()
  let reminded = 0
  for (const stored of await readConfirmations(table)) {
    const round = await findRound(table, stored.round)
    const open = round === undefined ? [] : confirmationsOf(round, stored)
    for (const one of open) {
      const isDue = stateOfConfirmation(one, now) === 'open' && isSoon(one.closesAt, environment.reminderHours(), now)
      if (round !== undefined && isDue) reminded += await remindSide(one, round)
    }
  }
  return reminded
}

async function remindSide(confirmation: Confirmation, { round, dialogue }: Round): Promise<number> {
  const table = environment.table()
  const { side, closesAt } = confirmation
  const [roster, roll] = await Promise.all([
    readRoster(table),
    readRoll(table, rollOfConfirmations(round), dialogue.shards),
  ])
  const addressed = whoToRemind(roster, new Set(roll[side] ?? []), new Set())
  const what = `${confirmationId(confirmation)}@${closesAt}`
  return sendReminders({ round, what }, addressed, { occasion: 'to-confirm', closesAt, languages: spokenIn(dialogue) })
}
