/** What the page of a mediator's drafts says, in English. */
export const candidates = {
  candidates: {
    title: 'Drafts of the mediator',
    link: 'See what the mediator drafted for the brackets',
    means:
      'The mediator composes texts from the words that were tabled in this reading. It knows only what everybody in the dialogue may read. It tables nothing: you can table a draft as the chair’s text, change it first, or leave it.',
    embedded:
      'A program made these drafts: it tried combinations of the words that were tabled. No language model and no network was used.',
    nothing: 'No text is in brackets.',
    matter: (number: number) => `Matter ${number}`,
    draft: (number: number) => `Draft ${number}`,
    none: 'No draft',
    reads: 'The text would read',
    changes: 'What it changes in the text in brackets',
    toText: 'To the text in brackets',
    why: 'Why this text',
    meets: 'Objections that it may meet',
    mayMeet:
      'The draft leaves out every word that a side refused. Only those who objected can say whether their objection was about these words.',
    table: 'Table as the chair’s text',
    noReading: 'There is no open reading in which a draft could be tabled.',
    back: 'Back to the reading',
  },
}
