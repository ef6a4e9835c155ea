import type { reminders as english } from '../../en/letters/reminders.ts'

/** Mail that says that something closes, in French. */
export const reminders: typeof english = {
  reminder: {
    subject: 'Rappel',
    text: (moment) =>
      `Un processus auquel vous prenez part sera clos le ${moment} (UTC), et vous n’avez pas encore répondu. ` +
      'Pour répondre, retournez à la page qui figurait dans votre invitation. Pour votre sécurité, ce message ne contient pas de lien.',
  },
  'silence-ends': {
    subject: 'Rappel',
    text: (moment) =>
      `Un processus auquel vous prenez part sera clos le ${moment} (UTC). ` +
      'Pour répondre, ou pour changer votre réponse, retournez à la page qui figurait dans votre invitation. Pour votre sécurité, ce message ne contient pas de lien.',
  },
  'last-call': {
    subject: 'Clôture prochaine',
    text: (moment) =>
      `Un processus auquel vous prenez part doit être clos le ${moment} (UTC). ` +
      'Pour répondre, ou pour changer votre réponse, retournez à la page qui figurait dans votre invitation. Pour votre sécurité, ce message ne contient pas de lien.',
  },
}
