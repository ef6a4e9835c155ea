import type { Expected } from '../expected.ts'

export const expected: Expected = {
  place: 'جنيف',
  openings: {
    undertake: / (أن|بأن|سوف) $/,
    refrain: / عن $/,
    'not-authorize': / (ألا|لن) يجيز $/,
  },
  bracketMap: {
    before: 'تركته الجولة 1 مفتوحا، وعُرض من جديد.',
    stands: 'النص الساري (الجولة 1، القراءة \u20661.terms.2\u2069)',
  },
}
