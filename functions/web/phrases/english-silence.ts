/** What the pages say of a reading under the silence procedure, in English. */
export const silenceInEnglish = {
  silence: {
    title: 'Silence procedure',
    stands: ['each text stands on', ' unless somebody objects before then.'] as readonly [string, string],
    ends: 'The silence ends',
    endsAt: 'When the silence ends, in UTC (optional)',
    endsElse: 'Only for the silence procedure. Left empty, the silence lasts as long as other readings of this stage.',
    nothingToDo: 'If you agree you need not do anything.',
    wasKept: 'This reading was held under the silence procedure: what nobody objected to at its deadline stands.',
    closedEarly: 'This reading was under the silence procedure and was closed before its deadline: no text stands.',
    noAnswerDue: 'No answer is due: who says nothing agrees.',
    silent: 'You have said nothing here: your silence agrees.',
    breaks: 'Do you object?',
    others: 'Say that you agree, or abstain (optional)',
    othersMean: 'It breaks no silence. It counts where several wordings compete.',
    noQuorum: 'No quorum is needed here: who says nothing agrees.',
    whyNotClosed:
      'Only the deadline settles this reading, and it is moved later only. You can adjourn before; then no text stands.',
    nobodyThere: (side: string) => `Nobody of this side is on the roll, and an empty side keeps no silence: ${side}.`,
  },
}
