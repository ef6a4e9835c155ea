import type { Language } from '../localized-text.ts'
import { isolated } from '../text/isolated.ts'

/** What keeps a table from the roster. Those without a line are about the whole table. */
export type RosterProblem = { readonly line?: number } & (
  | { readonly is: 'no-table' | 'empty' | 'open-quote' | 'no-name-column' | 'no-name' | 'long-name' }
  | { readonly is: 'no-such-role' | 'no-such-side' | 'no-such-capacity' | 'no-such-language'; readonly written: string }
  | { readonly is: 'no-role' | 'no-side' | 'no-capacity' | 'side-of-none' | 'wrong-email' | 'not-your-side' }
  | { readonly is: 'too-many'; readonly most: number }
  | { readonly is: 'same-person'; readonly lines: readonly number[] }
  | { readonly is: 'there-otherwise' }
)

/** A problem in words: what is wrong, then what to do. */
export function problemInWords(problem: RosterProblem, language: Language): string {
  const words = WORDS[language]
  switch (problem.is) {
    case 'no-such-role':
    case 'no-such-side':
    case 'no-such-capacity':
    case 'no-such-language':
      return words[problem.is](isolated(problem.written))
    case 'too-many':
      return words['too-many'](new Intl.NumberFormat(language).format(problem.most))
    case 'same-person':
      return words['same-person'](new Intl.ListFormat(language).format(problem.lines.map(String)))
    default:
      return words[problem.is]
  }
}

const WORDS = {
  en: {
    'no-table': 'this is no table; save it as CSV',
    empty: 'there is nobody in it; write one person on each line',
    'open-quote': 'a quotation mark opens here and is never closed; close it, or remove it',
    'no-name-column': 'no column has names; call one of them “name”',
    'no-name': 'the name is missing',
    'long-name': 'a name has 200 characters at most',
    'no-such-role': (written: string) => `there is no role ${written}`,
    'no-such-side': (written: string) => `there is no side ${written}`,
    'no-such-capacity': (written: string) => `there is no capacity ${written}`,
    'no-such-language': (written: string) => `there is no language ${written}`,
    'no-role': 'the role is missing: participant, facilitator or observer',
    'no-side': 'a participant needs a side',
    'no-capacity': 'a participant needs a capacity',
    'side-of-none': 'only a participant has a side; leave the side empty',
    'wrong-email': 'the mail address is not one',
    'not-your-side': 'each side’s people are invited by the co-chairs of that side alone',
    'too-many': (most: string) => `it has more than ${most} people; divide it`,
    'same-person': (lines: string) =>
      `lines ${lines} are the same person; if they are two people, add the second one by hand`,
    'there-otherwise': 'this person is on the roster with another side or capacity; correct that entry by hand',
  },
  ru: {
    'no-table': 'это не таблица; сохраните её в формате CSV',
    empty: 'в таблице никого нет; напишите по одному человеку в строке',
    'open-quote': 'здесь открывается кавычка, которая нигде не закрывается; закройте или уберите её',
    'no-name-column': 'ни в одном столбце нет имён; назовите такой столбец «имя»',
    'no-name': 'не указано имя',
    'long-name': 'имя длиннее 200 знаков; сократите его',
    'no-such-role': (written: string) => `такой роли нет: ${written}`,
    'no-such-side': (written: string) => `такой стороны нет: ${written}`,
    'no-such-capacity': (written: string) => `такого статуса нет: ${written}`,
    'no-such-language': (written: string) => `такого языка нет: ${written}`,
    'no-role': 'не указана роль: участник, организатор или наблюдатель',
    'no-side': 'для участника нужно указать сторону',
    'no-capacity': 'для участника нужно указать статус',
    'side-of-none': 'сторона есть только у участника; оставьте её пустой',
    'wrong-email': 'адрес электронной почты записан с ошибкой',
    'not-your-side': 'людей каждой стороны приглашают только её сопредседатели',
    'too-many': (most: string) => `в таблице больше ${most} человек; разделите её`,
    'same-person': (lines: string) =>
      `в строках ${lines} один и тот же человек; если это два человека, добавьте второго вручную`,
    'there-otherwise':
      'этот человек уже есть в списке, но с другой стороной или статусом; исправьте сведения о нём вручную',
  },
} as const satisfies Record<Language, unknown>
