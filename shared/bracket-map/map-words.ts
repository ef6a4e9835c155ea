import type { DispositionKind, DispositionReason } from '../dispositions.ts'
import type { Language } from '../localized-text.ts'
import { readingName } from '../reading-name.ts'
import type { Bracket, BracketState, MappedObjection, Wording } from './bracket.ts'

/** What pages and documents say of objections and of the bracket map. */
export type MapWords = {
  readonly disposition: Readonly<Record<DispositionKind, string>>
  readonly why: Readonly<Record<DispositionReason, string>>
  readonly title: string
  readonly means: string
  /** Who may read it. */
  readonly confidential: string
  readonly none: string
  readonly state: Readonly<Record<BracketState, string>>
  /** Of a matter with texts of earlier rounds. */
  readonly before: (rounds: readonly number[]) => string
  /** Of texts in the table of what was tried. */
  readonly offeredAgain: string
  /** Before what stands that the texts would amend or end. */
  readonly stands: string
  /** After a text that would end what stands: before its reason. */
  readonly ends: string
  readonly clause: (number: string) => string
  readonly wording: (letter: string) => string
  /** The only wording of a matter. */
  readonly theText: string
  readonly agree: string
  readonly agrees: string
  /** Of a consolidated text that nobody has agreed to as a whole. */
  readonly agreesOnParts: string
  readonly doesNot: string
  readonly objections: string
  readonly noObjections: string
  /** The text of an objection that is not in brackets any more. */
  readonly onEarlier: string
  /** Before the readings in which an objection was made. */
  readonly madeIn: string
  readonly answeredBy: string
  readonly unanswered: string
  readonly tried: string
  readonly triedHead: readonly [reading: string, text: string, outcome: string]
  /** Texts that were tabled in an open reading. */
  readonly now: string
  /** The text of a basket that is put to ratification, which is not written out again. */
  readonly wholeText: string
}

/** Parley's words of the bracket map in each language. */
export const MAP_WORDS: { readonly [language in Language]: MapWords } = {
  en: {
    disposition: { met: 'Met', 'heard-not-accommodated': 'Heard and not accommodated', stands: 'Stands' },
    why: {
      answered: 'the text that stands answers it, and nobody objects to that text',
      'no-longer-objected-to': 'nobody objects any more to the text that stands',
      'agreed-over-objection': 'a text stands that somebody objects to',
      'not-answered': 'the text that stands does not answer it',
      dropped: 'the text was dropped',
      'left-in-brackets': 'the stage ended, and the text stayed in brackets',
      shelved: 'the basket was shelved or the round was adjourned, and the text stayed in brackets',
      'read-again': 'the text is in brackets and is read again',
    },
    title: 'Bracket map',
    means:
      'Every text in square brackets: which sides agree on which wording, what would remove the objections, which texts answer them, and what was tried.',
    confidential: 'For this dialogue only, not for the public.',
    none: 'Nothing is in brackets.',
    state: {
      'read-again': 'In brackets; it is read again.',
      left: 'Stayed in brackets when the stage ended.',
      waiting: 'Every side agrees. It waits for the next round, because more baskets were agreed than there are lanes.',
      shelved: 'Stayed in brackets when the basket was shelved or the round was adjourned.',
    },
    before: (rounds) =>
      rounds.length === 1
        ? `Round ${rounds[0]} left it open, and it was offered again.`
        : `Rounds ${rounds.join(', ')} left it open, and it was offered again.`,
    offeredAgain: 'left open, and offered again in this round',
    stands: 'What stands',
    ends: 'It ends what stands. Reason',
    clause: (number) => `Clause ${number}`,
    wording: (letter) => `Wording ${letter}`,
    theText: 'The text',
    agree: 'Agreement',
    agrees: 'agrees',
    agreesOnParts: 'agrees to each part',
    doesNot: 'does not agree',
    objections: 'What would remove the objections',
    noObjections: 'No objection is shown.',
    onEarlier: 'On a text that is no longer in brackets',
    madeIn: 'Made in',
    answeredBy: 'Answered by',
    unanswered: 'No text says that it answers this objection.',
    tried: 'What was tried',
    triedHead: ['Reading', 'Text', 'Outcome'],
    now: 'Tabled in the open reading',
    wholeText: 'The text put to ratification',
  },
  ru: {
    disposition: {
      met: 'Возражение снято',
      'heard-not-accommodated': 'Рассмотрено, но не учтено',
      stands: 'Возражение остаётся',
    },
    why: {
      answered: 'принятый текст на него отвечает, и против этого текста никто не возражает',
      'no-longer-objected-to': 'против принятого текста больше никто не возражает',
      'agreed-over-objection': 'принят текст, против которого есть возражения',
      'not-answered': 'принятый текст на него не отвечает',
      dropped: 'текст снят',
      'left-in-brackets': 'стадия завершилась, а текст остался в скобках',
      shelved: 'корзина отложена или раунд прерван, а текст остался в скобках',
      'read-again': 'текст в скобках, его читают ещё раз',
    },
    title: 'Карта скобок',
    means:
      'Все тексты в квадратных скобках: какие стороны согласны с какой формулировкой, что могло бы снять возражения, какие тексты на них отвечают и что уже предлагалось.',
    confidential: 'Только для участников этого диалога, не для публикации.',
    none: 'В скобках ничего нет.',
    state: {
      'read-again': 'В скобках; текст читают ещё раз.',
      left: 'Стадия завершилась, а текст остался в скобках.',
      waiting:
        'Согласны все стороны. Текст ждёт следующего раунда: согласовано больше корзин, чем можно вести параллельно.',
      shelved: 'Корзина отложена или раунд прерван, а текст остался в скобках.',
    },
    before: (rounds) =>
      rounds.length === 1
        ? `Вопрос остался открытым в раунде ${rounds[0]} и предложен снова.`
        : `Вопрос остался открытым в раундах ${rounds.join(', ')} и предложен снова.`,
    offeredAgain: 'вопрос остался открытым, и текст предложен снова в этом раунде',
    stands: 'Что действует',
    ends: 'Прекращает действие текста. Основание',
    clause: (number) => `Пункт ${number}`,
    wording: (letter) => `Вариант ${letter}`,
    theText: 'Текст',
    agree: 'Согласие',
    agrees: 'согласна',
    agreesOnParts: 'согласна с каждой частью',
    doesNot: 'не согласна',
    objections: 'Что могло бы снять возражения',
    noObjections: 'Возражения не показаны.',
    onEarlier: 'К тексту, которого в скобках больше нет',
    madeIn: 'Где высказано',
    answeredBy: 'На него отвечает',
    unanswered: 'Ни об одном тексте не сказано, что он отвечает на это возражение.',
    tried: 'Что уже предлагалось',
    triedHead: ['Чтение', 'Текст', 'Итог'],
    now: 'Внесено в открытом чтении',
    wholeText: 'Текст, вынесенный на ратификацию',
  },
}

/** What a wording is called: by its letter, or as the only text. */
export function wordingName(letter: string, many: number, own: Pick<MapWords, 'wording' | 'theText'>): string {
  return many > 1 ? own.wording(letter) : own.theText
}

/** That earlier rounds left a matter open; nothing if it is new. */
export function roundsBefore({ before }: Pick<Bracket, 'before'>, own: Pick<MapWords, 'before'>): readonly string[] {
  const rounds = [...new Set(before.map(({ round }) => round))].toSorted((one, other) => one - other)
  return rounds.length === 0 ? [] : [own.before(rounds)]
}

/** In which readings an objection was made; `undefined` where only one reading took the matter. */
export function madeInWords(
  { madeIn }: Pick<MappedObjection, 'madeIn'>,
  { tried }: Pick<Bracket, 'tried'>,
  own: Pick<MapWords, 'madeIn'>,
  language: Language,
): string | undefined {
  if (tried.length < 2) return undefined
  return `${own.madeIn}: ${madeIn.map((reading) => readingName({ ...reading, basket: undefined }, language)).join('; ')}.`
}

/** How a side stands to a wording. */
export function agreementWords(
  side: string,
  { agreedBy, isNotAgreedAsWhole }: Pick<Wording, 'agreedBy' | 'isNotAgreedAsWhole'>,
  own: Pick<MapWords, 'agrees' | 'agreesOnParts' | 'doesNot'>,
): string {
  if (!agreedBy.includes(side)) return own.doesNot
  return isNotAgreedAsWhole ? own.agreesOnParts : own.agrees
}
