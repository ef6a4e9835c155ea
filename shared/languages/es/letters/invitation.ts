import type { invitation as english } from '../../en/letters/invitation.ts'

/** An invitation, as a mail, in Spanish. */
export const invitation: typeof english = {
  subject: 'Una invitación',
  text: (day) =>
    `Usted tiene una invitación. El enlace que figura a continuación es solo para usted. Funciona una vez, hasta el ${day}. ` +
    'No lo comparta. Si no funciona, dígalo de inmediato a la persona que le invita.',
}
