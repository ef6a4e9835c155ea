import type { Language } from './localized-text.ts'
import type { Reason, ShownStatus } from './outcomes.ts'

/** What a text came to, in words, on pages and in documents. */
export const STATUS_WORDS: { readonly [language in Language]: Readonly<Record<ShownStatus, string>> } = {
  en: {
    agreed: 'Agreed',
    merged: 'Merged',
    bracketed: 'In brackets',
    waiting: 'Agreed, without a lane',
    dropped: 'Dropped',
  },
  ru: {
    agreed: 'Согласовано',
    merged: 'Объединено',
    bracketed: 'В скобках',
    waiting: 'Согласовано, но не ведётся',
    dropped: 'Снято',
  },
}

/** Why a text came to it. */
export const REASON_WORDS: { readonly [language in Language]: Readonly<Record<Reason, string>> } = {
  en: {
    'every-side-agrees': 'every side agrees',
    'some-sides-agree': 'not every side agrees',
    'no-side-agrees': 'no side agrees',
    'quorum-not-met': 'not decided: too few participants took a position on it (the quorum was not met)',
    outranked: 'a competing text has more support',
    consolidated: 'made from amendments that every side agrees on; nobody has agreed to the whole text yet',
    merged: 'it is now part of the text that stands',
    amended: 'its amendment replaces it',
    tied: 'every side agrees, but another wording has exactly as much support: the wording is still open',
    'not-read-again':
      'every side agreed in the previous reading; in this one the quorum was not met and nobody objected',
    withdrawn: 'it was withdrawn',
    'more-baskets-than-lanes': 'more baskets are agreed than there are lanes; it is tabled first in the next round',
  },
  ru: {
    'every-side-agrees': 'согласны все стороны',
    'some-sides-agree': 'согласны не все стороны',
    'no-side-agrees': 'не согласна ни одна сторона',
    'quorum-not-met': 'решения нет: позицию по этому тексту заняло слишком мало участников (нет кворума)',
    outranked: 'конкурирующий текст получил больше поддержки',
    consolidated: 'составлен из поправок, с которыми согласны все стороны; целиком его ещё никто не одобрил',
    merged: 'вошло в текст, который остаётся',
    amended: 'вместо него действует поправка',
    tied: 'согласны все стороны, но другая формулировка получила ровно столько же поддержки: формулировка ещё открыта',
    'not-read-again': 'на прошлом чтении были согласны все стороны; на этом не было кворума, и никто не возразил',
    withdrawn: 'отозвано',
    'more-baskets-than-lanes':
      'согласовано больше корзин, чем можно вести параллельно; в следующем раунде её внесут первой',
  },
}
