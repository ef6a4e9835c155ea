import type { Language } from '../localized-text.ts'

/** The words of the page of a shelved basket. */
export type ShelvedWording = {
  /** What the pages are, above the first one. */
  readonly means: string
  readonly agreed: string
  readonly agreedBasket: string
  /** Above clauses that were agreed in drafting, and not adopted. */
  readonly agreedClauses: string
  readonly notAgreed: string
  readonly needed: string
  /** Where the rule of attribution keeps the words of objections from the public. */
  readonly neededInMap: (symbol: string) => string
  readonly noneNeeded: string
  readonly takenUp: string
  readonly takenUpNext: string
}

export const SHELVED: Readonly<Record<Language, ShelvedWording>> = {
  en: {
    means:
      'A basket that was shelved is not adopted. This annex says how far the sides came, so that they can take it up again. Nothing in it binds a side, and no side gives up its position by it.',
    agreed: 'What every side agrees on',
    agreedBasket: 'This matter is a basket of its own, under this title.',
    agreedClauses: 'Each of these commitments was agreed by every side in drafting. They are not adopted.',
    notAgreed: 'What is not agreed',
    needed: 'What would remove the objections',
    neededInMap: (symbol) =>
      `The changes that would remove the objections are in the bracket map of the round (${symbol}). It is not for the public.`,
    noneNeeded: 'The record has no words of an objection to these texts.',
    takenUp: 'Where it is taken up again',
    takenUpNext:
      'The next round offers this basket again in its first reading of “Split into baskets”. If the sides take it up, the texts above are offered again too, with their alternatives. Everybody takes positions on them anew.',
  },
  ru: {
    means:
      'Отложенная корзина не принята. В этом приложении показано, насколько стороны продвинулись, чтобы к ней можно было вернуться. Ничто в нём не связывает стороны, и ни одна сторона не отказывается этим от своей позиции.',
    agreed: 'С чем согласны все стороны',
    agreedBasket: 'Этот вопрос составляет отдельную корзину под этим названием.',
    agreedClauses: 'С каждым из этих обязательств все стороны согласились при составлении текста. Они не приняты.',
    notAgreed: 'Что не согласовано',
    needed: 'Что сняло бы возражения',
    neededInMap: (symbol) =>
      `Изменения, которые сняли бы возражения, приведены в карте скобок раунда (${symbol}). Она не предназначена для публикации.`,
    noneNeeded: 'В протоколе нет слов возражений против этих текстов.',
    takenUp: 'Где к ней вернутся',
    takenUpNext:
      'Следующий раунд снова предложит эту корзину в первом чтении стадии «Разделение на корзины». Если стороны снова возьмут её, будут предложены и приведённые выше тексты с их вариантами. Позиции по ним все займут заново.',
  },
}
