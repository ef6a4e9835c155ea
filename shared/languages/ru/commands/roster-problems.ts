import type { rosterProblems as english } from '../../en/commands/roster-problems.ts'

/** What is wrong in a table of people, and what to do, in Russian. */
export const rosterProblems: typeof english = {
  'no-table': 'это не таблица; сохраните её в формате CSV',
  empty: 'в таблице никого нет; напишите по одному человеку в строке',
  'open-quote': 'здесь открывается кавычка, которая нигде не закрывается; закройте или уберите её',
  'no-name-column': 'ни в одном столбце нет имён; назовите такой столбец «имя»',
  'no-name': 'не указано имя',
  'long-name': 'имя длиннее 200 знаков; сократите его',
  'no-such-role': (written: string, all: string) => `такой роли нет: ${written}; напишите одно из следующего: ${all}`,
  'no-such-side': (written: string, all: string) =>
    `такой стороны нет: ${written}; напишите одно из следующего: ${all}`,
  'no-such-capacity': (written: string, all: string) =>
    `такого статуса нет: ${written}; напишите одно из следующего: ${all}`,
  'no-such-language': (written: string, all: string) =>
    `такого языка нет: ${written}; напишите одно из следующего: ${all}`,
  'no-role': (all: string) => `не указана роль; напишите одно из следующего: ${all}`,
  'no-side': (all: string) => `не указана сторона; напишите одно из следующего: ${all}`,
  'no-capacity': (all: string) => `для участника нужно указать статус; напишите одно из следующего: ${all}`,
  'side-of-none': 'у этой роли нет стороны; оставьте ячейку пустой',
  'wrong-email':
    'адрес электронной почты записан с ошибкой; напишите его так: name@example.org, или оставьте ячейку пустой',
  'not-your-side': 'людей каждой стороны приглашают только её сопредседатели',
  'too-many': (most: string) => `в таблице больше ${most} человек; разделите её`,
  'same-person': (lines: string) =>
    `в строках ${lines} один и тот же человек; если это два человека, добавьте второго вручную`,
  'there-otherwise':
    'этот человек уже есть в списке, но с другой ролью, стороной или статусом; статус можно исправить в списке; если роль или сторона другая, сначала исключите его из списка',
}
