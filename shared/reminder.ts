import { LANGUAGES } from './languages.ts'
import type { Language } from './localized-text.ts'
import type { Participant } from './participant.ts'
import type { Reading } from './reading.ts'

/** A message, as a mail program shows it. */
export type Message = { readonly subject: string; readonly text: string }

const HOUR_MS = 60 * 60 * 1_000

/** Whether a reading closes so soon that participants without a position are reminded. */
export function isTimeToRemind({ status, closesAt }: Reading, hoursBefore: number, now: Date): boolean {
  const left = Date.parse(closesAt) - now.getTime()
  return status === 'open' && left > 0 && left <= hoursBefore * HOUR_MS
}

/** The participants to remind: on the roll, with an email address, and without a position. */
export function whoToRemind(
  roster: readonly Participant[],
  roll: ReadonlySet<string>,
  heard: ReadonlySet<string>,
): readonly (Participant & { readonly email: string })[] {
  return roster.flatMap((one) =>
    one.role === 'participant' &&
    one.email !== undefined &&
    one.revokedAt === undefined &&
    roll.has(one.id) &&
    !heard.has(one.id)
      ? [{ ...one, email: one.email }]
      : [],
  )
}

/**
 * A reminder: something closes, and when. Others can read mail in transit and on a locked phone's screen. So it has no
 * title, no name and no link, and it is the same for everybody.
 */
export function reminderOf({ closesAt }: Reading, languages: readonly Language[]): Message {
  return {
    subject: languages.map((language) => WORDS[language].subject).join(' / '),
    text: `${languages.map((language) => WORDS[language].text(momentIn(language, closesAt))).join('\n\n')}\n`,
  }
}

function momentIn(language: Language, at: string): string {
  return new Intl.DateTimeFormat(LANGUAGES[language].locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(at))
}

const WORDS: { readonly [language in Language]: { readonly subject: string; text(moment: string): string } } = {
  en: {
    subject: 'A reminder',
    text: (moment) =>
      `Something you take part in closes on ${moment} (UTC), and you have not answered yet. ` +
      'To answer, go back to the page you were invited to. For your security, this message has no link.',
  },
  ru: {
    subject: 'Напоминание',
    text: (moment) =>
      `То, в чём вы участвуете, закрывается ${moment} (UTC), а вы ещё не ответили. ` +
      'Чтобы ответить, вернитесь на страницу, куда вас пригласили. Для вашей безопасности ссылки в этом письме нет.',
  },
}
