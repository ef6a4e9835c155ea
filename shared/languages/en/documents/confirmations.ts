import type { Wording } from '../../../instrument/wording.ts'

const EFFECT = { ends: 'ends', stands: 'stands all the same' }
const accepted = (sides: number) => `${sides === 1 ? 'a side' : `${sides} sides`} that had accepted ad referendum`

/** What documents say of confirmations, in English. */
export const confirmations: Pick<Wording, 'confirmation'> = {
  confirmation: {
    edition: (date) => `Edition of ${date}, with what was confirmed since the adoption`,
    until: (date) => `What was accepted ad referendum may be confirmed until ${date}, unless this date is moved.`,
    outcome: {
      confirmed: (side, date) => `Confirmed by ${side} on ${date}.`,
      declined: (side, date) => `Not confirmed: declined by ${side} on ${date}.`,
      lapsed: (side, date) => `Not confirmed by ${side} by ${date}.`,
    },
    outcomeOfSides: {
      confirmed: (sides, date) => `Confirmed on ${date}, by ${accepted(sides)}.`,
      declined: (sides, date) => `Not confirmed: declined on ${date}, by ${accepted(sides)}.`,
      lapsed: (sides, date) => `Not confirmed by ${date}, by ${accepted(sides)}.`,
    },
    effect: {
      ends: 'By the rules of the dialogue, this basket is no longer in force.',
      stands: 'By the rules of the dialogue, this basket stands all the same.',
    },
    link: 'Last link of the confirmations, which came after this hash (SHA-256):',
    linkExplained: 'The verifier takes this link in the place of the hash, and then checks the confirmations too.',
    rule: (days, share, { declined, lapsed }) =>
      `A side of which somebody accepts a basket ad referendum has ${days === 1 ? '1 day' : `${days} days`} from the publication to confirm it, by a quorum of ${share} of its members and two thirds of those who answer. If it declines, the basket ${EFFECT[declined]}. If it does neither, the basket ${EFFECT[lapsed]}.`,
  },
}
