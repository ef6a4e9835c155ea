import type { open as english } from '../../en/pages/open.ts'

/** What the page for anybody says, in Russian. */
export const open: typeof english = {
  open: {
    title: 'Что может читать любой',
    what: 'Эти раунды опубликованы. По их правилам любой может читать итоговый документ и открытый протокол.',
    none: 'Без входа здесь читать нечего.',
    round: (round) => `раунд ${round}`,
    published: 'Опубликован',
    rule: 'После публикации раунда любой может читать его итоговый документ и открытый протокол без входа.',
    verify: 'Проверить протокол',
    link: 'Что может читать любой',
  },
}
