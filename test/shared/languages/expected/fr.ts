import type { Expected } from '../expected.ts'

export const expected: Expected = {
  place: 'Genève',
  openings: {
    undertake: / (doit|à|entend) $/,
    refrain: / s’abst(enir|iendra) $/,
    'not-authorize': / (autoriser|n’autorisera( pas)?) $/,
  },
  bracketMap: {
    before: 'Ce point, laissé ouvert par le cycle 1, a été proposé de nouveau.',
    stands: 'Ce qui est en vigueur (cycle 1, lecture 1.terms.2)',
  },
}
