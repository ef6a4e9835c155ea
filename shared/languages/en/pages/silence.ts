/** What the pages say of a reading under the silence procedure, in English. */
export const silence = {
  silence: {
    title: 'Silence procedure',
    stands: ['each text stands on', ' unless somebody objects before then.'] as readonly [string, string],
    ends: 'The silence ends',
    endsAt: 'When the silence ends, in UTC (optional)',
    endsElse:
      'Only for the silence procedure. If you leave it empty, the silence lasts as long as other readings of this stage.',
    nothingToDo: 'If you agree, you do not need to do anything.',
    wasKept:
      'This reading was under the silence procedure. Each text that nobody had objected to at the deadline stands.',
    closedEarly: 'This reading was under the silence procedure and was closed before its deadline. No text stands.',
    noAnswerDue: 'You do not have to answer. Silence counts as agreement.',
    silent: 'You have not answered. Your silence counts as agreement.',
    counts: 'Your silence counts as agreement.',
    breaks: 'Do you object?',
    others: 'Say that you agree, or abstain (optional)',
    othersMean: 'This does not break the silence. It counts when several wordings compete.',
    nobodySees:
      'Nobody sees who has answered, or how many: under the silence procedure, to answer is nearly always to object.',
    noQuorum: 'No quorum is needed. Silence counts as agreement.',
    whyNotClosed:
      'This reading is settled only at its deadline. You can only move the deadline later. You can adjourn the reading before the deadline; then no text stands.',
    nobodyThere: (side: string) =>
      `This side has nobody on the roll, so its silence does not count as agreement: ${side}.`,
  },
}
