import type { Expected } from '../expected.ts'

export const expected: Expected = {
  place: 'Ginebra',
  openings: {
    undertake: / (deberá|a|de|en) $/,
    refrain: / de $/,
    'not-authorize': /(?:no|[Nn]inguna parte) (debería )?autorizar(á)? $/,
  },
  bracketMap: {
    before: 'La ronda 1 lo dejó abierto, y se ofreció de nuevo.',
    stands: 'Lo que está vigente (ronda 1, lectura 1.terms.2)',
  },
}
