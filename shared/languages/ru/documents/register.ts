import type { RegisterWords } from '../../../consultation/register-words.ts'

/** What pages and documents say of consultations, in Russian. */
export const register: RegisterWords = {
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
}
