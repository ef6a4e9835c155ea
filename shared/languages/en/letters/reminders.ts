/** Mail that says that something closes, in English. */
export const reminders = {
  reminder: {
    subject: 'A reminder',
    text: (moment: string): string =>
      `Something you take part in closes on ${moment} (UTC), and you have not answered yet. ` +
      'To answer, go back to the page you were invited to. For your security, this message has no link.',
  },
  'silence-ends': {
    subject: 'A reminder',
    text: (moment: string): string =>
      `Something you take part in closes on ${moment} (UTC). ` +
      'To answer, or to change your answer, go back to the page you were invited to. For your security, this message has no link.',
  },
  'last-call': {
    subject: 'It closes soon',
    text: (moment: string): string =>
      `Something you take part in is to close on ${moment} (UTC). ` +
      'To answer, or to change your answer, go back to the page you were invited to. For your security, this message has no link.',
  },
}
