import type { ShelvedWording } from '../../../instrument/wording-shelved.ts'

/** What the pages of shelved baskets say, in English. */
export const shelved: ShelvedWording = {
  means:
    'A basket that was shelved is not adopted. This annex says how far the sides came, so that they can take it up again. Nothing in it binds a side, and no side gives up its position by it.',
  agreed: 'What every side agrees on',
  agreedBasket: 'This matter is a basket of its own, under this title.',
  agreedClauses: 'Each of these commitments was agreed by every side in drafting. They are not adopted.',
  notAgreed: 'What is not agreed',
  needed: 'What would remove the objections',
  neededInMap: (symbol) =>
    `The changes that would remove the objections are in the bracket map of the round (${symbol}). It is not for the public.`,
  noneNeeded: 'The record has no words of an objection to these texts.',
  takenUp: 'Where it is taken up again',
  takenUpNext:
    'The next round offers this basket again in its first reading of “Split into baskets”. If the sides take it up, the texts above are offered again too, with their alternatives. Everybody takes positions on them anew.',
}
