import type { Expected } from '../expected.ts'

export const expected: Expected = {
  place: 'جنيف',
  openings: {
    undertake: / (أن|بأن|سوف) $/,
    refrain: / عن $/,
    'not-authorize': / (ألا|لن) يجيز $/,
  },
}
