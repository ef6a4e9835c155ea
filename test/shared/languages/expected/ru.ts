import type { Expected } from '../expected.ts'

export const expected: Expected = {
  place: 'Женева',
  openings: {
    undertake: /(ся|намеревается|намерении|обязательство) $/,
    refrain: / от $/,
    'not-authorize': / не (будет )?санкционир(ует|овать) $/,
  },
  bracketMap: {
    before: 'Вопрос остался открытым в раунде 1 и предложен снова.',
    stands: 'Что действует (раунд 1, чтение 1.terms.2)',
  },
}
