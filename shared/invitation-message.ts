import { plainDayFormat } from './languages/format/dates.ts'
import { wordsIn } from './languages/loaded.ts'
import type { Language } from './localized-text.ts'
import type { Message } from './reminder.ts'

/**
 * An invitation as a mail. Others can read mail in transit and on a locked phone's screen. So it has no name, no title
 * and no side: only the link, which works once.
 */
export function invitationMessage(
  { link, expiresAt }: { readonly link: string; readonly expiresAt: string },
  languages: readonly Language[],
): Message {
  return {
    subject: languages.map((language) => wordsIn(language).letters.invitation.subject).join(' / '),
    text: `${languages.map((language) => wordsIn(language).letters.invitation.text(dayIn(language, expiresAt))).join('\n\n')}\n\n${link}\n`,
  }
}

function dayIn(language: Language, at: string): string {
  return plainDayFormat(wordsIn(language).dates)(at)
}
