import type { rosterTable as english } from '../../en/pages/roster-table.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('ru')
const people = (number: number) =>
  count(number, { one: 'человек', few: 'человека', many: 'человек', other: 'человека' })

/** What the pages say about a roster from a table, in Russian. */
export const rosterTable: typeof english = {
  rosterTable: {
    heading: 'Добавить людей из таблицы',
    means:
      'Выберите файл в формате CSV или вставьте ячейки из электронной таблицы. Столбцы: имя, роль, сторона, статус, эл. почта и язык приглашения. Сначала вы увидите, как понята каждая строка.',
    file: 'Файл (CSV)',
    pasted: 'Или вставьте ячейки сюда',
    look: 'Показать, как она понята',
    title: 'Как понята таблица',
    nothingYet: 'Пока никто не добавлен.',
    problems: 'Никого нельзя добавить, пока не исправлены эти ошибки:',
    line: (line, problem) => `Строка ${line}: ${problem}`,
    correct: 'Таблица, чтобы её исправить',
    again: 'Показать ещё раз',
    encoding: (encoding) =>
      `Файл прочитан в кодировке ${encoding}. Если имена выглядят неправильно, сохраните его в формате CSV UTF-8.`,
    noHeader: 'В первой строке нет заголовков. Столбцы взяты в обычном порядке.',
    unread: 'Эти столбцы не поняты и не учитываются:',
    leftOut: 'статус или адрес эл. почты не учитывается: они есть только у участников',
    isThere: 'уже в списке: ничего не изменится',
    isNew: 'будет в списке',
    lineHead: 'Строка',
    column: {
      name: 'Имя',
      role: 'Роль',
      side: 'Сторона',
      capacity: 'Статус',
      email: 'Эл. почта',
      language: 'Язык',
    },
    what: 'Что произойдёт',
    nobodyNew: 'Все люди из этой таблицы уже есть в списке.',
    add: (number) => `Добавить: ${people(number)}`,
    addMeans:
      'Будут добавлены либо все, либо никто. Приглашений они ещё не получат: приглашения делают на странице списка.',
    added: (number) => `Добавлено в список: ${people(number)}. Теперь их можно пригласить.`,
  },
}
