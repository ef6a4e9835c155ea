import type { invitation as english } from '../../en/letters/invitation.ts'

/** An invitation, as a mail, in Russian. */
export const invitation: typeof english = {
  subject: 'Приглашение',
  text: (day) =>
    `Вы получили приглашение. Ссылка ниже предназначена только для вас. Она действует один раз, до ${day}. ` +
    'Не передавайте её. Если она не работает, сразу сообщите тому, кто вас приглашает.',
}
