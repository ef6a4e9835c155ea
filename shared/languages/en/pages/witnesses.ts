/** What the pages say while an instrument waits for witnesses, in English. */
export const witnesses = {
  witnesses: {
    awaits: (sides: string) =>
      `Every reading is settled. The instrument waits until a witness of each side has signed the log with these outcomes. Still missing: ${sides}.`,
    until: 'If that does not happen, it is published without them on',
    ask: 'Ask the witnesses whether they run.',
    mayAct: 'The instrument waits for the witnesses of the sides. You do not need to do anything now.',
    without: (sides: string) =>
      `Published without the signature of a witness of these sides, because the time for it had passed: ${sides}.`,
  },
}
