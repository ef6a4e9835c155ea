import type { Language } from '../localized-text.ts'

/** The sentences by which the embedded mediator explains itself. A name of a side always stands in the nominative. */
export type ExplainWords = {
  readonly list: (names: readonly string[]) => string
  readonly takes: (words: string) => string
  readonly weaker: (words: string) => string
  readonly weakerFor: (sides: string) => string
  readonly leavesOut: (words: string, refusedBy: string) => string
  readonly leavesOutCondition: (words: string) => string
  readonly broader: string
  readonly wantedBy: (sides: string) => string
  readonly away: (side: string, points: number) => string
  readonly cut: string
  readonly open: string
  readonly noneAgrees: (sides: string) => string
  /** Said only of texts that have objections. */
  readonly objectionsSay: string
  readonly tooDifferent: string
  readonly deadlock: string
  readonly nothing: string
  readonly refused: (words: string, accepted: string, refused: string) => string
  readonly nobody: string
  readonly limiting: string
  readonly alreadyTabled: string
}

const PLACES = { en: new Intl.PluralRules('en'), ru: new Intl.PluralRules('ru') }
const RUSSIAN_PLACES = { one: 'месте', few: 'местах', many: 'местах', other: 'местах', zero: 'местах', two: 'местах' }

export const EXPLAIN: Readonly<Record<Language, ExplainWords>> = {
  en: {
    list: (names) => new Intl.ListFormat('en').format(names),
    takes: (words) => `It says ${words}. Every side agrees on a text that says this.`,
    weaker: (words) => `It says ${words}. This is the weaker form of what some sides agreed on.`,
    weakerFor: (sides) => `These sides agreed on the stronger form: ${sides}.`,
    leavesOut: (words, refusedBy) =>
      `It leaves out ${words}. No text with these words has the agreement of: ${refusedBy}.`,
    leavesOutCondition: (words) => `It has no condition. Each of these was refused by a side: ${words}.`,
    broader:
      'Without a condition the clause binds at all times. This is more than any side agreed on: read it with care.',
    wantedBy: (sides) => `Every text that these sides agreed on has the words that are left out: ${sides}.`,
    away: (side, points) =>
      points === 0
        ? `${side}: it says the same as a text that this side agrees on.`
        : `${side}: ${points} ${PLACES.en.select(points) === 'one' ? 'place differs' : 'places differ'} from the nearest text that this side agrees on.`,
    cut: 'There were too many combinations of words to try all of them. Better drafts may exist.',
    open: 'Every side already agrees on a text of this matter. Only the wording is open: positions decide between the wordings.',
    noneAgrees: (sides) => `No text in between was found. No text of this matter has the agreement of: ${sides}.`,
    objectionsSay: 'The objections to these texts say what would remove them.',
    tooDifferent: 'The texts share too few words. No words of one can be put into another.',
    deadlock: 'There is no text of which every side accepted every part.',
    nothing: 'without these words',
    refused: (words, accepted, refused) => `${words}: accepted by ${accepted}; not accepted by ${refused}.`,
    nobody: 'no side',
    limiting: 'These words limit the sentence or reverse its meaning, so they are not left out.',
    alreadyTabled:
      'Without the words that a side refused, the text is one that was already tabled, and a side does not agree on it.',
  },
  ru: {
    list: (names) => new Intl.ListFormat('ru').format(names),
    takes: (words) => `В тексте сказано: ${words}. Каждая сторона согласна с каким-либо текстом, где это сказано.`,
    weaker: (words) => `В тексте сказано: ${words}. Это более мягкая форма того, с чем согласились некоторые стороны.`,
    weakerFor: (sides) => `Более строгую форму приняли: ${sides}.`,
    leavesOut: (words, refusedBy) =>
      `В тексте нет слов ${words}. Стороны, не согласные ни с одним текстом, где они есть: ${refusedBy}.`,
    leavesOutCondition: (words) => `В тексте нет условия. Каждое из этих условий не принято одной из сторон: ${words}.`,
    broader:
      'Без условия обязательство действует всегда. Это больше того, с чем согласилась какая-либо сторона; отнеситесь к этому внимательно.',
    wantedBy: (sides) => `Стороны, согласные только с текстами, где есть опущенные слова: ${sides}.`,
    away: (side, points) =>
      points === 0
        ? `${side}: проект совпадает с текстом, с которым эта сторона согласна.`
        : `${side}: проект отличается от ближайшего текста, с которым эта сторона согласна, в ${points} ${RUSSIAN_PLACES[PLACES.ru.select(points)]}.`,
    cut: 'Сочетаний слов слишком много, рассмотрены не все. Возможно, есть и лучшие проекты.',
    open: 'Каждая сторона уже согласна с одним из текстов по этому вопросу. Открыта только формулировка: выбор между формулировками определят позиции.',
    noneAgrees: (sides) =>
      `Промежуточный текст не найден. Стороны, не согласные ни с одним текстом по этому вопросу: ${sides}.`,
    objectionsSay: 'В возражениях к этим текстам сказано, что позволило бы их снять.',
    tooDifferent: 'В текстах слишком мало общих слов. Слова одного нельзя перенести в другой.',
    deadlock: 'Нет текста, каждую часть которого приняли все стороны.',
    nothing: 'без этих слов',
    refused: (words, accepted, refused) => `${words}. Согласны: ${accepted}. Не согласны: ${refused}.`,
    nobody: 'таких сторон нет',
    limiting: 'Эти слова ограничивают смысл предложения или меняют его на противоположный, поэтому они не опускаются.',
    alreadyTabled:
      'Без слов, не принятых одной из сторон, получается текст, который уже внесён и с которым одна из сторон не согласна.',
  },
}
