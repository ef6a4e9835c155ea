import type { order as english } from '../../en/pages/order.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('ru')

/** What the page for the order of the texts says, in Russian. */
export const order: typeof english = {
  order: {
    title: 'Порядок текстов',
    link: 'Установить порядок текстов',
    means:
      'На страницах и в документах тексты расположены в этом порядке. Чтобы переместить текст, измените его номер и сохраните порядок. Новые тексты добавляются в конец.',
    place: (words) => `Номер текста «${words}»`,
    alternatives: (texts) =>
      count(texts, {
        one: 'текст',
        few: 'конкурирующих текста',
        many: 'конкурирующих текстов',
        other: 'конкурирующего текста',
      }),
    decided: 'Согласовано в одном из предыдущих чтений',
    save: 'Сохранить порядок',
    saved: 'Порядок сохранён.',
    back: 'Вернуться к чтению',
    wrong: (most) => `Укажите для каждого текста целое число от 1 до ${most}.`,
    together: 'Порядок действует, когда сопредседатели всех сторон выбрали один и тот же порядок.',
    chosen: {
      same: (side) => `${side}: выбран этот порядок.`,
      other: (side) => `${side}: выбран другой порядок.`,
      none: (side) => `${side}: порядок не выбран.`,
    },
    take: (side) => `Выбрать порядок стороны: ${side}`,
  },
}
