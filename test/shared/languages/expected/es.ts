import type { Expected } from '../expected.ts'

export const expected: Expected = {
  place: 'Ginebra',
  openings: {
    undertake: / (deberá|a|de|en) $/,
    refrain: / de $/,
    'not-authorize': /(?:no|[Nn]inguna parte) (debería )?autorizar(á)? $/,
  },
}
