import type { sideInEnglish } from './english-side.ts'

/** What the page of a participant's own side says, in Russian. */
export const sideInRussian: typeof sideInEnglish = {
  side: {
    title: 'Ваша сторона',
    what: 'Здесь все, кто входит в вашу сторону, и все, кто в неё входил. Участников в список включают и исключают из него организаторы. Каждое изменение остаётся здесь навсегда. Если вы кого-то не знаете, спросите свою сторону, прежде чем писать на её внутреннем совещании.',
    left: 'Больше не входят в вашу сторону',
    erased: 'Участник, чьё имя стёрто',
    joined: (day) => `В списке участников с ${day}.`,
    corrected: (day) => `Имя или статус исправлены ${day}.`,
    admittedAnew: (day) => `Доступ восстановлен ${day}.`,
    leftOn: (day) => `Исключён из списка ${day}.`,
    who: 'Кто входит в вашу сторону',
  },
}
