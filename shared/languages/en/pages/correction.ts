/** What the roster says about corrections, in English. */
export const correction = {
  correction: {
    correct: 'Correct the entry',
    correctFor: (name: string) => `Correct the entry of ${name}`,
    save: 'Save the correction',
    saved: (name: string) => `The entry of ${name} is corrected. Their invitation and sessions still work.`,
    title: 'Is this the same person?',
    there: 'On the roster now',
    asked: 'You entered',
    same: 'The same person: correct the entry',
    another: 'Another person with this name: invite them',
    otherSide: 'If it is the same person: a side cannot be corrected. Revoke the entry, then invite the person again.',
    noCoChair:
      'A correction makes nobody a co-chair, because facilitators of the other sides can make invitations for this entry. Put the person on the roster once more, as a co-chair of your side, give them that invitation, and revoke this entry.',
    notYours: 'If it is the same person: only the co-chairs of that side can change or revoke this entry. Ask them.',
    backToForm: 'Back to the form',
    notYet: 'Nobody was added. Say who this is.',
  },
}
