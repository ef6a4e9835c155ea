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
    acting: 'Действу­ющие долж­ностные лица',
    track: '«Трек 1,5»',
    fits: 'да',
    fitsNot: (percent) =>
      `нет: действующих должностных лиц может быть не более ${percent}, и у стороны должен быть хотя бы один участник`,
    on: 'В списке',
    name: 'Имя',
    capacity: 'Статус',
    invite: 'Пригласить',
    as: 'В качестве кого',
    inviteNow: 'Пригласить',
    reissue: 'Новое приглашение',
    reissueFor: (name) => `Новое приглашение: ${name}`,
    revoke: 'Исключить',
    revokeMeans:
      'Сеансы и приглашения этого человека прекращаются сразу; в списках чтений, которые откроются позже, его не будет. Сказанное сохраняется в записи раунда.',
    revokeFor: (name) => `Исключить: ${name}`,
    revoked: 'исключён из списка',
    revokedNow: (name) => `Исключено из списка будущих чтений: ${name}. Сеансы завершены.`,
    invited: (name) => `Приглашение: ${name}`,
    handOver: 'Передайте эту ссылку лично: она действует один раз, открывает один сеанс и показана только сейчас.',
    expires: 'Действует до',
    back: 'К списку',
    copy: 'Скопировать ссылку',
    copied: 'Скопировано',
    newOnes: 'Кто присоединится сейчас, участвует в чтениях, которые откроются после этого.',
    total: (number) => count(number, { one: 'человек', few: 'человека', many: 'человек', other: 'человека' }),
  },
}
