import type { MemoWords } from '../../../memo/memo-words.ts'
import { momentFormat } from '../../format/dates.ts'
import { dates } from '../format.ts'

const moment = momentFormat(dates)

/** Numbers come after the words, so that no noun is inflected: «корзин – 2». */
function some(parts: readonly (readonly [many: number, words: string, more?: string])[]): string {
  return parts
    .filter(([many]) => many > 0)
    .map(([many, words, more = '']) => `${words} – ${many}${more}`)
    .join(', ')
}

/** What the memorandum of a delegation says, in Russian. */
export const memo: MemoWords = {
  title: (side) => `Памятная записка для делегации: ${side}`,
  status: (date) => `По состоянию на ${date} Только для этой делегации, не для публикации.`,
  summary: 'Краткое изложение',
  inForce: ({ definitions, topics, baskets, clauses }, symbol) =>
    `Действуют: определений – ${definitions}, тем – ${topics}, корзин – ${baskets}, обязательств в них – ${clauses} (действующий текст, ${symbol}).`,
  nothingInForce: 'Действующего текста нет: ни в одном раунде текст не принят.',
  changed: ({ added, amended, ended, outcomes }, round, date) =>
    `Изменения после раунда ${round} (опубликован ${date}): ${some([
      [added, 'добавлено'],
      [amended, 'изменено'],
      [ended, 'больше не действует'],
      [outcomes, 'завершено подтверждений'],
    ])}.`,
  unchanged: (round, date) => `После раунда ${round} (опубликован ${date}) ничего не изменилось.`,
  adopted: (round, date) => `Всё это принято в раунде ${round} (опубликован ${date}).`,
  asked: ({ confirmations, confirmBy, consultations, consultBy, readings, closes }) =>
    `От стороны ожидаются: ${some([
      [confirmations, 'подтверждения принятого ad referendum', ` (ближайший срок: ${confirmBy})`],
      [consultations, 'ответы и решения по консультациям', ` (ближайший срок: ${consultBy})`],
      [readings, 'позиции в открытых чтениях', ` (ближайшее закрывается ${closes})`],
    ])}.`,
  nothingAsked: 'В настоящее время от стороны ничего не ожидается.',
  remarks: ({ reservations, declarations }) =>
    `К действующему тексту сделано: оговорок – ${reservations}, заявлений о толковании – ${declarations}.`,
  inBrackets: ({ matters, objections }, round, isRunning) =>
    `В квадратных скобках ${isRunning ? `на данный момент раунда ${round}` : `после раунда ${round}`}: ${some([
      [matters, 'вопросов'],
      [objections, 'неснятых возражений'],
    ])}.`,
  nothingInBrackets: 'В квадратных скобках ничего нет.',
  consultations: ({ open, forReview }) =>
    `Консультаций открыто – ${open}${forReview === 0 ? '' : `, вынесено на рассмотрение – ${forReview}`}.`,
  nonAdmission:
    'Ничто в настоящей памятной записке не является признанием какой-либо из сторон каких-либо действий. Принятие текста не означает согласия с какой-либо версией прошлых событий.',
  personalCapacity: 'Согласованное в личном качестве не обязывает ни одно государство.',

  askedHeading: 'Что ожидается от стороны',
  askedHead: ['Вопрос', 'Срок', 'Последствия'],
  confirmationOf: (basket) => `Подтверждение принятого ad referendum: ${basket}`,
  confirmMeans: (share) =>
    `Сторона подтверждает текст, если его подтверждают не менее ${share} её участников и не менее двух третей ответивших.`,
  effect: {
    declined: {
      ends: 'Если сторона отклоняет текст, корзина прекращает действовать.',
      stands: 'Если сторона отклоняет текст, корзина всё равно остаётся в силе.',
    },
    lapsed: {
      ends: 'Если сторона не делает ни того, ни другого, корзина прекращает действовать.',
      stands: 'Если сторона не делает ни того, ни другого, корзина всё равно остаётся в силе.',
    },
  },
  over: 'Этот срок истёк. Итог последует.',
  reading: 'Каждый участник занимает позицию по каждому тексту.',
  silence: 'Процедура молчания: кто до этого срока не возразил, тот согласен.',
  consultation: {
    answer: (name) => `Ответ: ${name}`,
    closing: (name) => `Завершение: ${name}`,
  },
  consultationMeans: {
    answer: 'Ответ ничего не признаёт. Если ответа нет, отмечается его отсутствие.',
    closing: 'Если решения нет, вопрос выносится на рассмотрение.',
  },
  undisclosed:
    'Следующие корзины ещё могут быть подтверждены. О том, какая сторона должна подтвердить корзину, сообщается только участникам этой стороны.',
  moment: (instant) => `${moment(instant)} UTC`,

  changesHeading: (round) => `Что изменилось после раунда ${round}`,
  confirmationsHeading: 'Что изменилось после публикации',
  happened: {
    added: (round) => `Добавлено в раунде ${round}.`,
    amended: (round) => `Изменено в раунде ${round}.`,
    ended: (round) => `Прекращено в раунде ${round}.`,
  },
  reviewed: (round, date) => `Корзина пересмотрена в раунде ${round} и вновь ратифицирована всеми сторонами ${date}`,
  before: 'Прежде',

  standsHeading: 'Что действует',
  standsMeans: (symbol) =>
    `Изложено кратко. Полностью, с историей, – в действующем тексте (${symbol}). Номер начинается с раунда: 1/2.3 – пункт 2.3 раунда 1.`,
  definitions: 'Определения',
  inBasket: (number, title) => `корзина ${number} «${title}»`,

  remarksHeading: 'Оговорки и заявления',
  remarksMean: {
    none: 'По правилам диалога о раскрытии авторства не указывается, какая сторона их сделала.',
    side: 'Указано, какая сторона сделала каждую оговорку и каждое заявление.',
    named: 'Указано, какая сторона сделала каждую оговорку и каждое заявление.',
  },
  noRemarks: 'К действующему тексту не сделано ни оговорок, ни заявлений.',

  bracketsHeading: 'В квадратных скобках',
  bracketsMean: (symbol) =>
    `Изложено кратко: формулировки, какие стороны с ними согласны и что могло бы снять возражения. Полностью, с тем, что уже предлагалось, – в карте скобок (${symbol}).`,
  wouldRemove: 'Что могло бы снять возражения',
  agreedByNone: 'Ни одна сторона не согласна.',
  onParts: 'Согласие есть с каждой частью, но ещё не с текстом в целом.',
  onlyWording: 'По существу согласны все стороны. Открыта только формулировка.',

  consultationsHeading: 'Консультации',
  consultationsMean: (symbol) => `Открытые и вынесенные на рассмотрение. Все консультации – в реестре (${symbol}).`,
  noConsultations: 'Открытых и вынесенных на рассмотрение консультаций нет.',

  references: 'Документы',
  referencesHead: ['Документ', 'Символ', 'Дата'],
  standingText: 'Действующий текст',
  bracketMap: 'Карта скобок',
  register: 'Реестр консультаций',
  instrument: (round) => `Итоговый документ раунда ${round}`,
}
