import { inLanguage, type Language, type LocalizedText } from '../localized-text.ts'
import { isolated } from '../text/isolated.ts'
import { wordsOf } from './roster-words.ts'

/** What keeps a table from the roster. Those without a line are about the whole table. */
export type RosterProblem = { readonly line?: number } & (
  | { readonly is: 'no-table' | 'empty' | 'open-quote' | 'no-name-column' | 'no-name' | 'long-name' }
  | { readonly is: 'no-such-capacity' | 'no-such-language'; readonly written: string }
  | { readonly is: 'no-such-role'; readonly written: string; readonly coChairs: boolean }
  | { readonly is: 'no-such-side'; readonly written: string; readonly sides: readonly LocalizedText[] }
  | { readonly is: 'no-role'; readonly coChairs: boolean }
  | { readonly is: 'no-side'; readonly sides: readonly LocalizedText[] }
  | { readonly is: 'no-capacity' }
  | { readonly is: 'side-of-none' | 'wrong-email' | 'not-your-side' }
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
      return words[problem.is](isolated(problem.written), mayBeWritten(problem, language))
    case 'no-role':
    case 'no-side':
    case 'no-capacity':
      return words[problem.is](mayBeWritten(problem, language))
    case 'too-many':
      return words['too-many'](new Intl.NumberFormat(language).format(problem.most))
    case 'same-person':
      return words['same-person'](new Intl.ListFormat(language).format(problem.lines.map(String)))
    default:
      return words[problem.is]
  }
}

type WithAllowed = Extract<RosterProblem, { readonly is: `no-such-${string}` | 'no-role' | 'no-side' | 'no-capacity' }>

/** What the cell may say, as a list. */
function mayBeWritten(problem: WithAllowed, language: Language): string {
  switch (problem.is) {
    case 'no-such-role':
    case 'no-role': {
      const { 'co-chair': coChair, ...others } = wordsOf('roles', language)
      return [...Object.values(others), ...(problem.coChairs ? [coChair] : [])].join(', ')
    }
    case 'no-such-side':
    case 'no-side':
      return problem.sides.map((name) => inLanguage(name, language).words).join(', ')
    case 'no-such-capacity':
    case 'no-capacity':
      return Object.values(wordsOf('capacities', language)).join(', ')
    case 'no-such-language':
      return Object.values(wordsOf('languages', language)).join(', ')
    default:
      return problem satisfies never
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
    'no-such-role': (written: string, all: string) => `there is no role ${written}; write one of: ${all}`,
    'no-such-side': (written: string, all: string) => `there is no side ${written}; write one of: ${all}`,
    'no-such-capacity': (written: string, all: string) => `there is no capacity ${written}; write one of: ${all}`,
    'no-such-language': (written: string, all: string) => `there is no language ${written}; write one of: ${all}`,
    'no-role': (all: string) => `the role is missing; write one of: ${all}`,
    'no-side': (all: string) => `the side is missing; write one of: ${all}`,
    'no-capacity': (all: string) => `a participant needs a capacity; write one of: ${all}`,
    'side-of-none': 'this role has no side; leave the side empty',
    'wrong-email': 'this is no mail address; write one such as name@example.org, or leave the cell empty',
    'not-your-side': 'each side’s people are invited by the co-chairs of that side alone',
    'too-many': (most: string) => `it has more than ${most} people; divide it`,
    'same-person': (lines: string) =>
      `lines ${lines} are the same person; if they are two people, add the second one by hand`,
    'there-otherwise':
      'this person is on the roster with another role, side or capacity; a capacity can be corrected there; for another role or side, revoke that entry first',
  },
  ru: {
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
  },
} as const satisfies Record<Language, unknown>
