import { countFormat } from '../../format/plural.ts'

const count = countFormat('en')

/** What pages say before something that cannot be undone, in English. */
export const askFirst = {
  askFirst: {
    notYet: 'Nothing has happened yet. Read what will happen, then confirm.',
    final: 'You cannot undo this.',
    back: 'Go back without doing it',
    close: (decision: string) => `Close the reading: ${decision}`,
    closeNow: (decision: string) => `Close it now: ${decision}`,
    counts: (texts: number) =>
      `This reading has ${count(texts, { one: 'proposal', other: 'proposals' })}. After it closes, nobody can table a text or take a position in it.`,
    turnout: 'Positions taken',
    beforeDeadline: (left: string) =>
      `The deadline is in ${left}. Until then, participants could still take positions.`,
    propose: (decision: string) => `Propose: ${decision}`,
    consent: (decision: string) => `Consent: ${decision}`,
    proposeNow: (decision: string) => `Confirm: ${decision}`,
    carried: 'It takes effect as soon as one co-chair of each side has consented. Until then, you can take it back.',
    last: 'Your consent is the last one. The decision takes effect at once.',
    start: 'Start the round',
    startAnyway: 'Start the round all the same',
    onRoster: 'On the roster now',
    people: (number: number) => count(number, { one: 'participant', other: 'participants' }),
    nobodyElse: 'People who are invited later take part from the next reading on.',
    withdraw: 'Withdraw this proposal',
    withdrawMeans:
      'Nobody can take a position on it any more, and it is not adopted. It stays in the record as a withdrawn proposal.',
    itsAmendments: (amendments: number) => `Amendments of it that stay on the table: ${amendments}.`,
  },
}
