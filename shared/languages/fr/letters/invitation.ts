import type { invitation as english } from '../../en/letters/invitation.ts'

/** An invitation, as a mail, in French. */
export const invitation: typeof english = {
  subject: 'Une invitation',
  text: (day) =>
    `Vous avez une invitation. Le lien ci-dessous vous est strictement personnel. Il sert une seule fois, jusqu’au ${day}. ` +
    'Ne le transmettez à personne. S’il ne fonctionne pas, prévenez aussitôt la personne qui vous invite.',
}
