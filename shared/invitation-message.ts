import { LANGUAGES } from './languages/registry.ts'
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
    subject: languages.map((language) => WORDS[language].subject).join(' / '),
    text: `${languages.map((language) => WORDS[language].text(dayIn(language, expiresAt))).join('\n\n')}\n\n${link}\n`,
  }
}

function dayIn(language: Language, at: string): string {
  return new Intl.DateTimeFormat(LANGUAGES[language].locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(at),
  )
}

const WORDS: { readonly [language in Language]: { readonly subject: string; text(day: string): string } } = {
  en: {
    subject: 'An invitation',
    text: (day) =>
      `You have an invitation. The link below is for you alone. It works once, until ${day}. ` +
      'Do not pass it on. If it does not work, tell the person who invites you at once.',
  },
  ru: {
    subject: 'Приглашение',
    text: (day) =>
      `Вы получили приглашение. Ссылка ниже предназначена только для вас. Она действует один раз, до ${day}. ` +
      'Не передавайте её. Если она не работает, сразу сообщите тому, кто вас приглашает.',
  },
}
