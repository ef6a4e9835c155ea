import type { amendments as english } from '../../en/pages/amendments.ts'
import { countFormat } from '../../format/plural.ts'
import { textIn, withTextIn } from '../format.ts'

const count = countFormat('ru')

/** What the pages say of amendments and of texts composed of them, in Russian. */
export const amendments: typeof english = {
  amendments: {
    preview: 'Вот что изменится',
    notYet: 'Поправка ещё не внесена. Проверьте изменения, затем внесите её или вернитесь и исправьте.',
    legend: 'Добавленное подчёркнуто, исключённое зачёркнуто.',
    stays: 'Что остаётся как есть',
    nothingStays: 'Ничего.',
    confirm: 'Внести эту поправку',
    change: 'Вернуться и исправить',
    notInLine: (language) => `Ещё не приведено в соответствие ${withTextIn(language)}`,
    willBeMarked:
      'Эту пометку будут видеть все, пока кто-нибудь не внесёт поправку и в этот текст. Вы ещё можете изменить его сами.',
  },
  authentic: {
    title: 'Аутентичные тексты',
    state: {
      'in-line': 'приведён в соответствие',
      missing: 'отсутствует',
      'out-of-line': 'нужно привести в соответствие',
      proposed: 'внесён',
    },
    agreed: 'согласован',
    textIn: (language) => `Равно аутентичный ${textIn(language)}`,
    propose: (language) => `Внести ${textIn(language)}`,
  },
  consolidated: {
    title: 'Сводный текст',
    composed: 'Parley составил этот текст автоматически из следующего:',
    nobodyTabled: 'Его никто не вносил.',
    notYetAgreed: 'Целиком его ещё никто не одобрил.',
    agreesOnParts: 'согласна с каждой частью',
    agreedNow: 'С ним целиком согласны все стороны.',
    part: (number) => `предложение ${number}`,
    parts: (number) =>
      `Что в него вошло: ${count(number, { one: 'предложение', few: 'предложения', many: 'предложений', other: 'предложения' })}`,
    partsAgain: 'Их тоже читают ещё раз\u00a0— на случай, если стороны не согласятся с текстом целиком.',
  },
}
