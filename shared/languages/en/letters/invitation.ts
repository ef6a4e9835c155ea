/** An invitation, as a mail, in English. */
export const invitation = {
  subject: 'An invitation',
  text: (day: string): string =>
    `You have an invitation. The link below is for you alone. It works once, until ${day}. ` +
    'Do not pass it on. If it does not work, tell the person who invites you at once.',
}
