import type { Act } from '../../../shared/motion.ts'

/** What the pages say where co-chairs decide, in English. */
export const coChairsInEnglish = {
  coChairs: {
    title: 'For the co-chairs',
    together: 'This takes the consent of one co-chair of each side. Until then nothing happens.',
    stands: 'What was moved',
    act: {
      settle: 'Settle',
      'another-reading': 'Another reading',
      silence: 'Another reading, under the silence procedure',
      adjourn: 'Adjourn',
      publish: 'Publish the instrument',
      release: 'Release the complete record',
    } as Record<Act, string>,
    movedBy: 'Moved by',
    consents: 'Consent given',
    missing: 'Still missing',
    noneMissing: 'none',
    carries: 'When the last side consents it is done at once, and cannot be undone.',
    consent: 'Consent',
    withdraw: 'Withdraw it',
    move: 'Move this',
    moveElse: 'Move something else in its place',
    replaces: 'This replaces what stands; the consents given to it do not carry over.',
    notYours: 'No side convened you: you invite, start rounds and extend deadlines; the co-chairs decide the rest.',
    onlyLater: 'With co-chairs a deadline is only moved later. To close sooner, settle together.',
    awaits: 'Every reading is settled. The instrument is published when a co-chair of each side consents.',
    publish: {
      title: 'Publish the instrument',
      means: 'The round ends, its document is no draft any more, and the record is closed.',
      done: (date: string) => `Every side consented on ${date}.`,
    },
    release: {
      title: 'Release the complete record',
      means:
        'Facilitators can then fetch the record with every position. On a small side it tells who stood where. That it was released stands in every edition of the record.',
      done: (date: string) => `Every side released it on ${date}.`,
      fetch: 'Fetch the complete record',
    },
    said: {
      moved: 'Moved. It is done when a co-chair of each side consents.',
      withdrawn: 'Withdrawn. Nothing stands.',
    },
    roster: {
      convenedBy: 'convened by',
      coChair: 'Co-chair',
      heading: 'Co-chairs of each side',
      none: 'none yet: a round does not start without one',
      own: 'Each side’s people are invited and revoked by its own co-chairs alone.',
    },
  },
}
