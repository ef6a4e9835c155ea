/** What the page of a participant's own side says, in English. */
export const sideInEnglish = {
  side: {
    title: 'Your side',
    what: 'Everybody who is on your side, and everybody who was. Facilitators put people on the roster and take them off. You see each change here, for good. If you do not know somebody, ask your side before you write in its caucus.',
    left: 'No longer on your side',
    erased: 'Somebody whose name was erased',
    joined: (day: string) => `Put on the roster on ${day}.`,
    corrected: (day: string) => `Name or capacity corrected on ${day}.`,
    admittedAnew: (day: string) => `Admitted anew on ${day}, with a recovery.`,
    leftOn: (day: string) => `Taken off the roster on ${day}.`,
    who: 'Who is on your side',
    memo: 'Memorandum of your delegation',
    memoMeans:
      'To take home: what stands, what changed, what is asked of your side and until when, and what is in brackets. Only your delegation can open it. It names no person.',
    memoDownloads: 'Memorandum as a file',
  },
}
