export const invitation = {
  subject: 'Una invitación',
  text: (day) =>
    `Usted tiene una invitación. El enlace que figura a continuación es solo para usted. Funciona una vez, hasta el ${day}. ` +
    'No lo comparta. Si no funciona, dígalo de inmediato a la persona que le invita.',
}
export const reminder = {
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
