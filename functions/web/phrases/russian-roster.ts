import type { rosterInEnglish } from './english-roster.ts'
import { counting } from './plural.ts'

const count = counting('ru')

/** What the roster says, in Russian. */
export const rosterInRussian: typeof rosterInEnglish = {
  roster: {
    title: 'Список участников',
    balance: 'Состав сторон',
    side: 'Сторона',
    people: 'Участники',
    acting: 'Действующие должностные лица',
    track: 'Формат 1.5',
    fits: 'да',
    fitsNot: (percent) =>
      `нет: действующих должностных лиц может быть не более ${percent}, и у стороны должен быть хотя бы один участник`,
    on: 'В списке',
    name: 'Имя',
    role: 'Роль',
    capacity: 'Качество',
    noSide: 'Вне сторон',
    invite: 'Пригласить',
    as: 'Кем',
    inviteNow: 'Пригласить',
    reissue: 'Новое приглашение',
    reissueFor: (name) => `Новое приглашение: ${name}`,
    revoke: 'Исключить',
    revokeFor: (name) => `Исключить: ${name}`,
    revoked: 'исключён из списка',
    revokedNow: (name) => `Исключено из списка будущих чтений: ${name}. Сеансы завершены.`,
    invited: (name) => `Приглашение: ${name}`,
    handOver: 'Передайте эту ссылку лично. Она открывает один сеанс, один раз, и показана только сейчас.',
    expires: 'Действует до',
    back: 'К списку',
    newOnes: 'Кто присоединится сейчас, участвует в чтениях, которые откроются после этого.',
    total: (number) => count(number, { one: 'человек', few: 'человека', many: 'человек', other: 'человека' }),
  },
}
