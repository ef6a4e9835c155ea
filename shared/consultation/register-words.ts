import type { Language } from '../localized-text.ts'
import type { ConsultationKind, ConsultationOutcome } from './consultation.ts'

/** What pages and documents say of consultations. Names of sides are in the nominative. */
export type RegisterWords = {
  readonly title: string
  /** Who may read it. */
  readonly confidential: string
  /** What a consultation does not mean. Every page and document says it. */
  readonly admits: string
  readonly none: string
  readonly kind: Readonly<Record<ConsultationKind, string>>
  readonly numbered: (number: number, kind: string) => string
  readonly onClause: (number: string, basket: string) => string
  readonly onDefinition: (term: string) => string
  /** Of what the consultation is about. */
  readonly since: Readonly<Record<'amended' | 'ended', string>>
  readonly brought: (side: string, date: string) => string
  readonly transmitted: (date: string) => string
  readonly notTransmitted: string
  readonly answerOf: (side: string, date: string) => string
  readonly noAnswer: (side: string, date: string) => string
  readonly toAnswer: (sides: string, until: string) => string
  readonly toClose: (side: string, until: string) => string
  readonly outcome: Readonly<Record<ConsultationOutcome, string>>
  readonly closed: (outcome: string, date: string) => string
  readonly closedByRule: (date: string) => string
  /** That it is on the agenda of the next round. */
  readonly onAgenda: string
  readonly reviewedIn: (round: number) => string
  readonly public: string
}

/** Parley's words of consultations in each language. */
export const REGISTER_WORDS: { readonly [language in Language]: RegisterWords } = {
  en: {
    title: 'Register of consultations',
    confidential: 'Kept between the sides, not for the public.',
    admits:
      'Neither a request for clarification nor a concern says that a commitment was not kept. To answer is to admit nothing. Nothing here changes the text that stands.',
    none: 'There is no consultation.',
    kind: { clarification: 'Request for clarification', concern: 'Concern' },
    numbered: (number, kind) => `Consultation ${number}: ${kind}`,
    onClause: (number, basket) => `On clause ${number} of the basket “${basket}”`,
    onDefinition: (term) => `On the definition “${term}”`,
    since: { amended: 'It has been amended since.', ended: 'It is no longer in force.' },
    brought: (side, date) => `Brought by: ${side}, on ${date}.`,
    transmitted: (date) => `Transmitted to the other sides on ${date}.`,
    notTransmitted: 'Not transmitted yet. A facilitator passes it on.',
    answerOf: (side, date) => `Answer of ${date}: ${side}`,
    noAnswer: (side, date) => `No answer by ${date}: ${side}.`,
    toAnswer: (sides, until) => `To answer by ${until}: ${sides}.`,
    toClose: (side, until) => `To close it by ${until}: ${side}. After that it goes to the review.`,
    outcome: { clarified: 'clarified', 'not-agreed': 'not agreed', 'for-review': 'for the review' },
    closed: (outcome, date) => `Closed on ${date}: ${outcome}.`,
    closedByRule: (date) => `Closed on ${date} by the rule, for the review: its side had not closed it.`,
    onAgenda: 'It goes on the agenda of the round that starts next.',
    reviewedIn: (round) => `It was on the agenda of round ${round}.`,
    public: 'Public: every side has consented.',
  },
  ru: {
    title: 'Реестр консультаций',
    confidential: 'Только между сторонами, не для публикации.',
    admits:
      'Ни запрос о разъяснении, ни обеспокоенность не означают, что обязательство не соблюдено. Ответ ничего не признаёт. Ничто в реестре не меняет действующего текста.',
    none: 'Консультаций нет.',
    kind: { clarification: 'Запрос о разъяснении', concern: 'Обеспокоенность' },
    numbered: (number, kind) => `Консультация ${number}. ${kind}`,
    onClause: (number, basket) => `По пункту ${number} корзины «${basket}»`,
    onDefinition: (term) => `По определению «${term}»`,
    since: { amended: 'С тех пор изменено.', ended: 'Больше не действует.' },
    brought: (side, date) => `Кто обратился: ${side}, ${date}`,
    transmitted: (date) => `Передано другим сторонам ${date}`,
    notTransmitted: 'Ещё не передано. Передаёт организатор.',
    answerOf: (side, date) => `Ответ (${side}, ${date})`,
    noAnswer: (side, date) => `Ответа в срок до ${date} нет: ${side}.`,
    toAnswer: (sides, until) => `Ответ ожидается до ${until}: ${sides}.`,
    toClose: (side, until) => `Завершить до ${until} может ${side}. После этого вопрос выносится на рассмотрение.`,
    outcome: { clarified: 'разъяснено', 'not-agreed': 'согласия нет', 'for-review': 'вынесено на рассмотрение' },
    closed: (outcome, date) => `Завершено ${date}, итог: ${outcome}.`,
    closedByRule: (date) =>
      `Завершено ${date} по правилам и вынесено на рассмотрение: обратившаяся сторона в срок его не завершила.`,
    onAgenda: 'Вопрос включается в повестку раунда, который начнётся следующим.',
    reviewedIn: (round) => `Вопрос был в повестке раунда ${round}.`,
    public: 'Опубликовано: согласны все стороны.',
  },
}
