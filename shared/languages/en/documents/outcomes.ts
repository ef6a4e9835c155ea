import type { OutcomeWords } from '../../../outcome-words.ts'

/** What a text came to and why, in English. */
export const outcomes: OutcomeWords = {
  status: {
    agreed: 'Agreed',
    merged: 'Merged',
    bracketed: 'In brackets',
    waiting: 'Agreed, without a lane',
    dropped: 'Dropped',
  },
  reason: {
    'every-side-agrees': 'every side agrees',
    'some-sides-agree': 'not every side agrees',
    'no-side-agrees': 'no side agrees',
    'quorum-not-met': 'not decided: too few participants took a position on it (the quorum was not met)',
    outranked: 'a competing text has more support',
    consolidated: 'made from amendments that every side agrees on; nobody has agreed to the whole text yet',
    merged: 'it is now part of the text that stands',
    amended: 'its amendment replaces it',
    tied: 'every side agrees, but another wording has exactly as much support: the wording is still open',
    'not-read-again':
      'every side agreed in the previous reading; in this one the quorum was not met and nobody objected',
    withdrawn: 'it was withdrawn',
    'more-baskets-than-lanes': 'more baskets are agreed than there are lanes; it is tabled first in the next round',
    'lacks-authentic-text':
      'every side agrees, but the clause lacks a text in line in one of the authentic languages: it cannot be ratified yet',
  },
}
