import type { Act } from '../../../motion.ts'

/** What the pages say where co-chairs decide, in English. */
export const coChairs = {
  coChairs: {
    title: 'For the co-chairs',
    mayAct: 'You can extend the open readings. The co-chairs of every side close them together.',
    together: 'One co-chair of each side must consent. Until then, nothing happens.',
    stands: 'Current motion',
    act: {
      settle: 'Settle',
      'another-reading': 'Another reading',
      silence: 'Another reading, under the silence procedure',
      adjourn: 'Adjourn',
      'call-off': 'Call the last call off',
      publish: 'Publish the instrument',
      release: 'Release the complete record',
      table: 'Table chair’s texts',
    } satisfies Record<Act, string>,
    movedBy: 'Proposed by',
    consents: 'Have consented',
    missing: 'Have not consented yet',
    noneMissing: 'none',
    carries: 'When the last side consents, the decision takes effect at once. It cannot be undone.',
    consent: 'Consent',
    consented: 'Your side has consented. You can take the consent back until the last side consents.',
    withdraw: 'Withdraw the motion',
    takeBack: 'Take back the consent',
    move: 'Propose this',
    moveElse: 'Propose something else instead',
    replaces: 'This replaces the current motion. Consents given to that motion do not carry over.',
    notYours:
      'You are not a co-chair. You can invite people, start rounds and extend deadlines. The co-chairs decide the rest.',
    onlyLater:
      'In a dialogue with co-chairs, you can only move a deadline later. To close the reading sooner, the co-chairs must settle it together.',
    awaits: 'Every reading is settled. The instrument is published when a co-chair of each side consents.',
    publish: {
      title: 'Publish the instrument',
      means: 'The round ends. Its document is then no longer a draft, and the record is closed.',
      done: (date: string) => `Every side consented on ${date}.`,
    },
    release: {
      title: 'Release the complete record',
      means:
        'Facilitators can then download the record with every position. For a small side, it shows which position each member took. Every edition of the record says that it was released.',
      done: (date: string) => `Every side released it on ${date}.`,
      fetch: 'Download the complete record',
    },
    said: {
      moved: 'Your motion is recorded. It takes effect when a co-chair of each side consents.',
      consented: 'The consent of your side is recorded. The decision takes effect when the last side consents.',
      withdrawn: 'The motion is withdrawn. There is no current motion.',
      takenBack: 'The consent of your side is taken back. The motion is still current.',
    },
    roster: {
      convenedBy: 'convened by',
      coChair: 'Co-chair',
      heading: 'Co-chairs of each side',
      none: 'none yet: a round cannot start without one',
      own: 'Only a side’s own co-chairs can invite and revoke its people.',
    },
  },
}
