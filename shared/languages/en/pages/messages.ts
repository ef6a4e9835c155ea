import { countFormat } from '../../format/plural.ts'

const count = countFormat('en')

/** What the pages say of messages for the facilitators, in English. */
export const messages = {
  messages: {
    title: { facilitators: 'Messages to the facilitators', 'co-chairs': 'Messages to the co-chairs of your side' },
    link: {
      facilitators: 'Leave a message for the facilitators alone',
      'co-chairs': 'Leave a message for the co-chairs of your side alone',
    },
    what: {
      facilitators:
        'Only the facilitators read what you write here. They can answer, and only you read the answer. It is in no record and no document, and is deleted with the dialogue.',
      'co-chairs':
        'Only the co-chairs of your side read what you write here. They can answer, and only you read the answer. It is in no record and no document, and is deleted with the dialogue.',
    },
    operator:
      'Whoever operates this dialogue’s servers can read messages and answers, and find out who wrote a message, because the answer has to reach its author.',
    encrypted: {
      operator:
        'Whoever operates this dialogue’s servers can read messages and answers that are not encrypted, and find out who wrote any message, because the answer has to reach its author.',
      who: 'Who can read it?',
      choice: {
        yes: [
          'Encrypted',
          'only these devices of your co-chairs can read it, and you read the answer on this device alone',
        ],
        no: [
          'Not encrypted',
          'your co-chairs can read it on any device, and whoever operates the servers can read it too',
        ],
      },
      devicesOf: 'devices of',
      needs:
        'You cannot encrypt a message here: that needs JavaScript and a browser that can encrypt and keep a key (WebCrypto and IndexedDB).',
      noChair:
        'You cannot encrypt a message here yet: no code of a co-chair’s device was typed on this device, which is done on the page “Keys of the caucus”.',
      is: { yes: 'encrypted', no: 'not encrypted' },
      otherDevice:
        'This message was encrypted on another device of yours. Only that device can open it and its answers.',
      notForThis:
        'This device cannot open this message. It was encrypted for other devices of co-chairs, whose codes its author had typed.',
      brokenMessage: 'This does not open. It was changed, or it belongs somewhere else.',
      doubtful: 'signed by {name}, as the server says; this device cannot confirm it',
    },
    none: 'You have not left a message yet.',
    yours: 'Your message',
    unsigned: 'not signed',
    signedBy: 'signed by',
    answer: 'Answer',
    noAnswer: 'Not answered yet.',
    write: { facilitators: 'A message to the facilitators', 'co-chairs': 'A message to the co-chairs of your side' },
    sign: 'Do you want to sign it?',
    signed: {
      no: ['Without my name', 'they are not told who wrote it; your style of writing can still identify you'],
      yes: ['Signed with my name', 'they see who wrote it'],
    },
    never: 'You cannot edit or delete it.',
    send: 'Send it',
    left: 'Your message is sent. The answer will appear here.',
    full: 'You have left as many messages as one person can. They stay here.',
    inbox: 'Messages for you',
    inboxMeans:
      'Participants left these messages for you. Nobody else reads them, and only the author reads your answer. A message is unsigned unless its author signed it.',
    noneForYou: 'Nobody has left a message yet.',
    number: (number: number) => `Message ${number}`,
    waiting: 'Waiting for an answer',
    pages: 'Pages of messages',
    page: (page: number) => `Page ${page}`,
    yourAnswer: 'Your answer',
    sendAnswer: 'Send the answer',
    answered: 'Your answer is sent. The author of the message can read it.',
    toAnswer: (many: number) =>
      `${count(many, { one: 'message waits', other: 'messages wait' })} for an answer from you`,
    answers: (many: number) => `${count(many, { one: 'new answer', other: 'new answers' })} to you`,
  },
}
