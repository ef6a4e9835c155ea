import type { LastCallNotice, Notice } from '../../../notice.ts'

/** What the pages say of a last call, and of a position that is taken back, in English. */
export const lastCall = {
  lastCall: {
    title: 'Last call',
    given: ['This reading closes on', 'Everything that is recorded before then counts.'] as readonly [string, string],
    closesWith: (decision: string) => `It closes with the decision: ${decision}.`,
    closesSoon: 'Last call was given.',
    when: 'When does the reading close?',
    notice: {
      now: 'Now',
      '10 minutes': 'In ten minutes',
      '1 hour': 'In one hour',
      '1 day': 'Tomorrow, in 24 hours',
    } satisfies Record<Notice, string>,
    at: {
      now: 'The reading closes at once. You cannot undo this.',
      end: (moment: string) =>
        `Everybody is told that the reading closes on ${moment}. Until then you can call it off.`,
      deadline: (moment: string) =>
        `The deadline is earlier: the reading closes on ${moment}, with this decision. Until then you can call it off.`,
    },
    together: {
      now: 'With the last consent, the reading closes at once. Nobody can undo this.',
      end: {
        '10 minutes': 'With the last consent, everybody is told that the reading closes in ten minutes.',
        '1 hour': 'With the last consent, everybody is told that the reading closes in one hour.',
        '1 day': 'With the last consent, everybody is told that the reading closes in 24 hours.',
      } satisfies Record<LastCallNotice, string>,
      callOff: 'Until then, one co-chair of each side can call it off together.',
    },
    confirm: (decision: string) => `Confirm: ${decision}`,
    callOff: 'Call it off: the reading stays open',
    callOffMeans: 'The reading stays open until the deadline that it had before.',
    proposeCallOff: 'Propose to call it off',
    first: 'To close the reading in another way, or to move its deadline, call the last call off first.',
    mayAct: {
      facilitators:
        'You are a facilitator. Last call was given. To close the reading otherwise, or to move its deadline, call the last call off first.',
      'co-chairs':
        'Last call was given. To close the reading otherwise, or to move its deadline, call the last call off first; one co-chair of each side must consent.',
    },
    callOffFirst: 'Where last call was given, it has to be called off first.',
    wasGivenAt: 'Last call was given',
    said: {
      given: 'Last call is given. Everybody sees when the reading closes. You can call it off until then.',
      calledOff: 'The last call is called off. The reading stays open.',
    },
  },
  takenBack: {
    takeBack: 'Take my position back',
    takeBackMeans: 'You then count as somebody who has not answered this proposal.',
    underSilence: {
      takeObjectionBack: 'Take my objection back',
      objection: 'Your objection then ends. Your silence counts as agreement.',
      other: 'You then count as silent. Silence counts as agreement.',
    },
    isTakenBack: (ordinal: string) =>
      `You took your position back (${ordinal} revision). You have no position on this text now.`,
    said: 'Your position is taken back. You can take another one while the reading is open.',
  },
}
