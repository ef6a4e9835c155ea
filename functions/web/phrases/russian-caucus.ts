import type { caucusInEnglish } from './english-caucus.ts'
import { countFormat } from './plural.ts'

const count = countFormat('ru')

/** What a side's caucus says, in Russian. */
export const caucusInRussian: typeof caucusInEnglish = {
  caucus: {
    title: 'Внутреннее совещание',
    what: 'Заметки только для вашей стороны. Другие стороны, ведущие и наблюдатели их не видят; их нет ни в записи, ни в документе, и удаляются они вместе с диалогом.',
    empty: 'Ваша сторона здесь ещё ничего не оставила.',
    note: (number) => `Заметка ${number}`,
    unsigned: 'без подписи',
    signedBy: 'подпись:',
    pages: 'Страницы заметок',
    page: (page) => `Страница ${page}`,
    write: 'Заметка для вашей стороны',
    sign: 'С вашим именем?',
    signed: {
      no: ['Без моего имени', 'кто её оставил, не узнает никто, даже на вашей стороне; выдать может манера письма'],
      yes: ['С моей подписью', 'ваша сторона видит, кто её оставил'],
    },
    never: 'Заметку нельзя ни исправить, ни забрать.',
    send: 'Оставить заметку',
    left: 'Заметка оставлена. Ваша сторона прочтёт её здесь.',
    places: (left) =>
      `Осталось место: ${count(left, { one: 'заметка', few: 'заметки', many: 'заметок', other: 'заметки' })}.`,
  },
}
