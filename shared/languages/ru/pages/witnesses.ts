import type { witnesses as english } from '../../en/pages/witnesses.ts'

/** What the pages say while an instrument waits for witnesses, in Russian. */
export const witnesses: typeof english = {
  witnesses: {
    awaits: (sides) =>
      `Все чтения завершены. Итоговый документ будет опубликован, когда журнал с этими итогами подпишет свидетель каждой стороны. Пока не подписали: ${sides}.`,
    until: 'Если этого не произойдёт, он будет опубликован без их подписи',
    ask: 'Спросите свидетелей, работают ли их программы.',
    mayAct: 'Итоговый документ ждёт подписи свидетелей сторон. Сейчас от вас ничего не требуется.',
    without: (sides) => `Опубликовано без подписи свидетелей этих сторон, поскольку срок для неё истёк: ${sides}.`,
  },
}
