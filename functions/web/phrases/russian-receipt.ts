import type { receiptInEnglish } from './english-receipt.ts'

/** What the pages say of a receipt, and whether what it is for was counted, in Russian. */
export const receiptInRussian: typeof receiptInEnglish = {
  receipt: {
    title: 'Учтено ли это?',
    lookUp: 'Узнать, учтено ли это',
    is: {
      proposal: 'Внесённый текст',
      withdrawal: 'Отзыв текста',
      position: 'Ваша позиция по тексту',
      words: 'То, что вы написали к своей позиции',
      statement: 'То, что вы написали к своей позиции',
      floor: 'Ваше высказывание',
      'floor-set-aside': 'Решение оставить высказывание без рассмотрения',
    },
    counted: {
      yes: 'Да. Учтено.',
      no: 'Нет. Оно пришло, когда подсчёт уже прошёл: оно не учтено, и в протоколе его нет.',
      'not-settled-yet':
        'Пока неизвестно. Оно сохранено. Когда итоги чтения будут подведены, здесь будет «да» или «нет». Откройте эту страницу ещё раз.',
    },
    digest: 'Квитанция',
    toReading: 'К чтению',
  },
}
