import type { Expected } from '../expected.ts'

export const expected: Expected = {
  place: 'Geneva',
  openings: {
    undertake: /\b(to|shall|will) $/,
    refrain: / from $/,
    'not-authorize': / not (to )?authorize $/,
  },
}
