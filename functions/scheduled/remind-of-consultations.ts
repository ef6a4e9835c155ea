import { type AskedOfSide, askedOfSide } from '../../shared/consultation/asked-of-side.ts'
import { decisionId } from '../../shared/consultation/side-decision.ts'
import { isSoon } from '../../shared/moment.ts'
import { delegationOf } from '../../shared/participant.ts'
import { whoToRemind } from '../../shared/reminder.ts'
import { spokenIn } from '../../shared/spoken.ts'
import * as environment from '../environment/environment.ts'
import { readRoster } from '../store/participants.ts'
import { readRegister } from '../store/register-events.ts'
import { sendReminders } from './send-reminders.ts'

/** Consultations belong to no round. */
const NO_ROUND = 0

/**
 * Sends a mail to everybody of a side that has to answer a consultation, or to close its own, before the date, whether they have
 * answered or not. After the date was moved they get another one before the new date.
 *
 * @returns how many mails were sent
 */
export async function remindOfConsultations(now: Date): Promise<number> {
  const { consultations } = (await readRegister(environment.table())).register
  let reminded = 0
  for (const side of new Set(consultations.flatMap(({ sides }) => sides))) {
    const asked = askedOfSide(consultations, { side, at: now.toISOString() })
    for (const one of asked.filter(({ closesAt }) => isSoon(closesAt, environment.reminderHours(), now))) {
      reminded += await remindSide(side, one)
    }
  }
  return reminded
}

async function remindSide(side: string, { consultation, purpose, closesAt }: AskedOfSide): Promise<number> {
  const members = delegationOf(side, await readRoster(environment.table()))
  const addressed = whoToRemind(members, new Set(members.map(({ id }) => id)), new Set())
  const what = `${decisionId({ consultation: consultation.id, purpose, side })}@${closesAt}`
  return sendReminders({ round: NO_ROUND, what }, addressed, {
    occasion: 'to-confirm',
    closesAt,
    languages: spokenIn({ ...environment.dialogue(), languages: consultation.languages }),
  })
}
