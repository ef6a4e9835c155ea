import { MAP_WORDS } from '../../../shared/bracket-map/map-words.ts'
import type { objectionsInEnglish } from './english-objections.ts'
import { countFormat } from './plural.ts'

const count = countFormat('ru')

/** What the pages say of what became of objections, and of the bracket map, in Russian. */
export const objectionsInRussian: typeof objectionsInEnglish = {
  objections: {
    answers: 'Указано, что этот текст отвечает на возражения:',
    earlier: 'Открыть то чтение',
    choose: 'На какие возражения отвечает этот текст? (необязательно)',
    under: 'Ответить на него может только текст под этим заголовком:',
    chooseMeans:
      'Отмеченное увидят все. Возражение считается снятым, когда этот текст согласован и против него никто не возражает.',
  },
  brackets: {
    ...MAP_WORDS.ru,
    many: (number) =>
      `В скобках: ${count(number, { one: 'вопрос', few: 'вопроса', many: 'вопросов', other: 'вопроса' })}`,
    downloads: 'Карта скобок в виде файла',
  },
}
