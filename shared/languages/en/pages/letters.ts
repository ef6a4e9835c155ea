import { countFormat } from '../../format/plural.ts'

const count = countFormat('en')
const people = (number: number) => count(number, { one: 'person', other: 'people' })

/** What the pages say about inviting many people, and what a letter says, in English. */
export const letters = {
  letters: {
    heading: 'Invite everybody who has not come in',
    means: 'Each person gets an invitation of their own: on a letter that you print, or by mail.',
    whom: 'Whom to invite',
    print: 'Letters to print',
    mail: 'Invitations by mail',
    makeLetters: (number: number) => `Make letters for ${people(number)}`,
    sendMail: (number: number) => `Send mail to ${people(number)}`,
    renews: (number: number) =>
      `New invitations are made for people who have not come in: ${people(number)}. Parley keeps no links: whoever holds an earlier link can no longer use it, and needs the new one.`,
    onlySome: (number: number, of: number) => `These are ${number} of ${of}. You can make the next ones after these.`,
    onlyNow: 'The letters are shown only once. Print them before you leave the page.',
    mailMeans:
      'The mail has no name and no title, only the link. Whoever reads the mail first can use the link. If this is a risk, print letters.',
    withoutAddress: (number: number) => `Without a mail address: ${people(number)}. Print letters for them.`,
    nobody: 'Nobody is left to invite here: everybody has come in, or has no mail address.',
    title: (number: number) => `Letters for ${people(number)}`,
    howToPrint: 'Print this page. Each letter is one page. Hand each letter to its person yourself.',
    printNow: 'To print, use the menu of your browser.',
    next: 'The next ones',
    mailed: (number: number) => `Invitations were sent by mail to ${people(number)}.`,
    notMailed: 'The mail could not be sent to:',
    letter: {
      invitation: 'Invitation',
      what: 'You are invited to take part in this dialogue. Your personal link is below.',
      steps: [
        'Open the address, or point the camera of your phone at the code.',
        'The page shows whom the invitation is for. Accept it there.',
      ],
      code: 'QR code of the address',
      once: 'The link works once and opens one session. It is valid until',
      keep: 'Keep this letter like a key. Whoever has it can come in instead of you. If the link does not work, tell the facilitator at once.',
    },
  },
}
