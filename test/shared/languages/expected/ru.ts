import type { Expected } from '../expected.ts'

export const expected: Expected = {
  place: 'Женева',
  openings: {
    undertake: /(ся|намеревается|намерении|обязательство) $/,
    refrain: / от $/,
    'not-authorize': / не (будет )?санкционир(ует|овать) $/,
  },
}
