import type { awaits as english } from '../../en/pages/awaits.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('ru')
const TEXTS = { one: 'текст', few: 'текста', many: 'текстов', other: 'текста' }
/** Readings after the preposition «в». */
const IN_READINGS = { one: 'чтении', few: 'чтениях', many: 'чтениях', other: 'чтения' }

/** What the pages say of what awaits somebody, and on the facilitators' board, in Russian. */
export const awaits: typeof english = {
  awaits: {
    title: 'Что ждёт вас',
    texts: (texts, readings) => `Вашей позиции ждут: ${count(texts, TEXTS)} в ${count(readings, IN_READINGS)}.`,
    closes: (readings) => (readings === 1 ? 'Срок чтения:' : 'Ближайший срок:'),
    nothing: 'Сейчас ни один текст не ждёт вашей позиции.',
    next: 'Перейти к следующему тексту',
    underSilence: (readings) =>
      `По процедуре молчания: ${count(readings, { one: 'чтение', few: 'чтения', many: 'чтений', other: 'чтения' })}. Если вы согласны, делать ничего не нужно.`,
    back: 'Вернуться к этому тексту',
    anotherReading: 'Следующий текст\u00a0— на другом чтении.',
    toFirstPage: 'На первую страницу',
    since: 'Что изменилось с вашего прошлого посещения',
    sinceWhen: 'Прошлое посещение с этого устройства:',
    nothingChanged: 'Новых чтений, новых итогов и новых сроков нет.',
    is: { opened: 'открыто', moved: 'срок перенесён', settled: 'итоги подведены' },
    more: (many) =>
      `и ещё ${count(many, { one: 'изменение', few: 'изменения', many: 'изменений', other: 'изменения' })}`,
  },
  board: {
    title: 'Сводка',
    next: 'Ближайшее закрытие',
    noneOpen: 'Открытых чтений нет.',
    lanes: 'Корзины по стадиям',
    ended: { ratified: 'Ратифицированы', shelved: 'Отложены' },
    heard: 'Заняли позицию',
    unheard: 'Ещё не заняли',
    notCounted: 'Участников слишком много, чтобы считать их здесь. Их число\u00a0— на странице чтения.',
    blocked: 'Чего не хватает',
    by: {
      consent: 'согласия всех сторон с предложенным решением',
      'chairs-texts': 'согласия всех сторон с текстами председателя',
      quorum: 'кворума (пока)',
    },
    settling: 'Подводятся итоги.',
    lead: 'Вести это чтение',
    stopped: 'Раунд остановился. Ничего не потеряно. Продолжите его здесь.',
    answer: 'Ответить',
    resume: 'Продолжить раунд',
    publication: 'Перейти к публикации',
  },
}
