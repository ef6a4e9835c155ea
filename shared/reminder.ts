import { momentFormat } from './languages/format/dates.ts'
import { wordsIn } from './languages/loaded.ts'
import type { Language } from './localized-text.ts'
import type { Participant } from './participant.ts'
import type { Reading } from './reading.ts'

/** A message, as a mail program shows it. */
export type Message = { readonly subject: string; readonly text: string }

const HOUR_MS = 60 * 60 * 1_000

/** The mail that is due in a reading: a reminder, one that silence ends soon, or that last call was given; `undefined` for none. */
export type DueMail = 'reminder' | 'silence-ends' | 'last-call'

/** What a message is sent for: something in a reading, or a confirmation. */
export type Occasion = DueMail | 'to-confirm'

/**
 * The mail that is due in an open reading. It closes so soon that participants without a position are reminded, or last
 * call was given, and everybody on the roll is told. Under the silence procedure everybody is reminded. Otherwise, who gets no
 * reminder would be known to have answered, and to answer there is nearly always to object. After a last call no reminder is sent, so that nobody gets two.
 */
export function mailDue(
  { status, closesAt, lastCall, rules }: Reading,
  hoursBefore: number,
  now: Date,
): DueMail | undefined {
  const left = Date.parse(closesAt) - now.getTime()
  if (status !== 'open' || left <= 0) return undefined
  if (lastCall !== undefined) return 'last-call'
  if (left > hoursBefore * HOUR_MS) return undefined
  return rules.rule === 'silence' ? 'silence-ends' : 'reminder'
}

/** The participants to send mail to: on the roll, with an email address, and not among those who were heard. */
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
 * A reminder, or the message of a last call: something closes, and when. Others can read mail in transit and on a locked phone's screen. So it has no
 * title, no name and no link, and it is the same for everybody.
 */
export function messageOf(
  due: Occasion,
  { closesAt }: Pick<Reading, 'closesAt'>,
  languages: readonly Language[],
): Message {
  const words = languages.map((language) => ({ ...wordsOf(language, due), moment: momentIn(language, closesAt) }))
  return {
    subject: words.map(({ subject }) => subject).join(' / '),
    text: `${words.map(({ text, moment }) => text(moment)).join('\n\n')}\n`,
  }
}

/** The title of a reminder, and of a deadline in a calendar. It tells nothing of what it is about. */
export function neutralTitle(languages: readonly Language[]): string {
  return languages.map((language) => wordsIn(language).letters.reminders.reminder.subject).join(' / ')
}

function momentIn(language: Language, at: string): string {
  return momentFormat(wordsIn(language).dates)(at)
}

/** A confirmation is announced as the end of a silence is: to everybody, whether they have answered or not. */
function wordsOf(language: Language, due: Occasion) {
  return wordsIn(language).letters.reminders[due === 'to-confirm' ? 'silence-ends' : due]
}
