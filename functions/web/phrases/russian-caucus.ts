import type { caucusInEnglish } from './english-caucus.ts'
import { countFormat } from './plural.ts'

const count = countFormat('ru')

/** What a side's caucus says, in Russian. */
export const caucusInRussian: typeof caucusInEnglish = {
  caucus: {
    title: 'Внутреннее совещание',
    what: 'Заметки только для вашей стороны. Другие стороны, ведущие и наблюдатели их не видят. Заметок нет ни в записи, ни в документе. Они удаляются вместе с диалогом.',
    empty: 'На вашей стороне ещё никто не добавил заметку.',
    note: (number) => `Заметка ${number}`,
    unsigned: 'без подписи',
    signedBy: 'подпись:',
    pages: 'Страницы заметок',
    page: (page) => `Страница ${page}`,
    write: 'Заметка для вашей стороны',
    sign: 'Подписать заметку?',
    signed: {
      no: [
        'Без моего имени',
        'кто её написал, не сообщается никому, даже вашей стороне; вас может выдать манера письма',
      ],
      yes: ['С моей подписью', 'ваша сторона видит, кто её написал'],
    },
    never: 'Заметку нельзя ни исправить, ни удалить.',
    send: 'Добавить заметку',
    left: 'Заметка добавлена. Ваша сторона может прочитать её здесь.',
    places: (left) =>
      `Можно добавить ещё: ${count(left, { one: 'заметку', few: 'заметки', many: 'заметок', other: 'заметки' })}.`,
  },
}
