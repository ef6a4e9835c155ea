import { loadLanguages } from '../../shared/languages/loaded.ts'
import type { Language } from '../../shared/localized-text.ts'
import type { Participant } from '../../shared/participant.ts'
import { messageOf, type Occasion } from '../../shared/reminder.ts'
import * as environment from '../environment/environment.ts'
import { mail } from '../environment/mail-sender.ts'
import { logFailure } from '../platform/error-log.ts'
import { storeReminder } from '../store/reminders.ts'

/** What a message is sent for, when that closes, and the languages in which it says so. */
type Announced = { readonly occasion: Occasion; readonly closesAt: string; readonly languages: readonly Language[] }

/**
 * Sends one message to people, each at most once.
 *
 * @param what what the message is about, in its round
 * @returns how many were sent a mail
 */
export async function sendReminders(
  { round, what }: { readonly round: number; readonly what: string },
  addressed: readonly (Participant & { readonly email: string })[],
  { occasion, closesAt, languages }: Announced,
): Promise<number> {
  await loadLanguages(languages)
  const message = messageOf(occasion, { closesAt }, languages)
  let reminded = 0
  for (const { id, email } of addressed) {
    // Stored before the mail is sent: after a failure a participant gets no mail rather than two.
    if (!(await storeReminder(environment.table(), round, what, id))) continue
    try {
      await mail()(email, message)
      reminded += 1
    } catch (error) {
      // The other participants are still reminded when one address is refused.
      logFailure(error as Error)
    }
  }
  return reminded
}
