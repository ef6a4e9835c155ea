import type { Participant } from '../../shared/participant.ts'
import type { Message } from '../../shared/reminder.ts'
import * as environment from '../environment/environment.ts'
import { logFailure } from '../platform/error-log.ts'
import { storeReminder } from '../store/reminders.ts'

/**
 * Sends one message to people, each at most once.
 *
 * @param what what the message is about, in its round
 * @returns how many were sent a mail
 */
export async function sendReminders(
  { round, what }: { readonly round: number; readonly what: string },
  addressed: readonly (Participant & { readonly email: string })[],
  message: Message,
): Promise<number> {
  let reminded = 0
  for (const { id, email } of addressed) {
    // Stored before the mail is sent: after a failure a participant gets no mail rather than two.
    if (!(await storeReminder(environment.table(), round, what, id))) continue
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
