import type { objections as english } from '../../en/pages/objections.ts'
import { countFormat } from '../../format/plural.ts'
import { map } from '../documents/map.ts'

const count = countFormat('ru')

/** What the pages say of what became of objections, and of the bracket map, in Russian. */
export const objections: typeof english = {
  objections: {
    answers: 'Указано, что этот текст отвечает на возражения:',
    earlier: 'Открыть то чтение',
    choose: 'На какие возражения отвечает этот текст? (необязательно)',
    under: 'Ответить на него может только текст под этим заголовком:',
    chooseMeans:
      'Отмеченное увидят все. Возражение считается снятым, когда этот текст согласован и против него никто не возражает.',
  },
  brackets: {
    ...map,
    many: (number) =>
      `В скобках: ${count(number, { one: 'вопрос', few: 'вопроса', many: 'вопросов', other: 'вопроса' })}`,
    downloads: 'Карта скобок в виде файла',
  },
}
