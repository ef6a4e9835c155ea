import type { Expected } from '../expected.ts'

export const expected: Expected = {
  place: 'Genève',
  openings: {
    undertake: / (doit|à|entend) $/,
    refrain: / s’abst(enir|iendra) $/,
    'not-authorize': / (autoriser|n’autorisera( pas)?) $/,
  },
}
