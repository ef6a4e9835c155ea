import type { reminders as english } from '../../en/letters/reminders.ts'

/** Mail that says that something closes, in Spanish. */
export const reminders: typeof english = {
  reminder: {
    subject: 'Un recordatorio',
    text: (moment) =>
      `Algo en lo que usted participa se cierra el ${moment} (UTC), y usted aún no ha respondido. ` +
      'Para responder, vuelva a la página a la que se le invitó. Por su seguridad, este mensaje no contiene ningún enlace.',
  },
  'silence-ends': {
    subject: 'Un recordatorio',
    text: (moment) =>
      `Algo en lo que usted participa se cierra el ${moment} (UTC). ` +
      'Para responder, o para cambiar su respuesta, vuelva a la página a la que se le invitó. Por su seguridad, este mensaje no contiene ningún enlace.',
  },
  'last-call': {
    subject: 'Se cierra pronto',
    text: (moment) =>
      `Algo en lo que usted participa va a cerrarse el ${moment} (UTC). ` +
      'Para responder, o para cambiar su respuesta, vuelva a la página a la que se le invitó. Por su seguridad, este mensaje no contiene ningún enlace.',
  },
}
