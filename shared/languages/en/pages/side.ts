/** What the page of a participant's own side says, in English. */
export const side = {
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
    waiting: 'Waiting to be admitted',
    waitingMeans:
      'Facilitators put these people on your side. They belong to it when more than half of its members admit them. Until then they read what observers read: not your caucus, not your drafts, and no reading counts their positions. Nobody sees who admits them. If you do not know somebody, ask your side first.',
    admit: (name: string) => `Admit ${name}`,
    admitted: (admit: number, needed: number) => `Admitted by ${admit}; ${needed} are needed.`,
    admittedByYou: 'You are one of them.',
    youWait: (side: string) =>
      `The members of your side (${side}) have not admitted you yet. Until more than half of them have, you read what observers read.`,
    toAdmit: (people: number) =>
      people === 1 ? 'Somebody waits to be admitted to your side' : `${people} people wait to be admitted to your side`,
    waits: 'waits to be admitted by the side',
    memo: 'Memorandum of your delegation',
    memoMeans:
      'To take home: what stands, what changed, what is asked of your side and until when, and what is in brackets. Only your delegation can open it. It names no person.',
    memoDownloads: 'Memorandum as a file',
  },
}
