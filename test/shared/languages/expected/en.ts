import type { Expected } from '../expected.ts'

export const expected: Expected = {
  place: 'Geneva',
  openings: {
    undertake: /\b(to|shall|will) $/,
    refrain: / from $/,
    'not-authorize': / not (to )?authorize $/,
  },
  bracketMap: {
    before: 'Round 1 left it open, and it was offered again.',
    stands: 'What stands (round 1, reading 1.terms.2)',
  },
}
