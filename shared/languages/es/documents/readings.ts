import type { ReadingWords } from '../../../named-reading.ts'

const ORDINALS = ['primera', 'segunda', 'tercera', 'cuarta', 'quinta', 'sexta', 'séptima', 'octava', 'novena']
const ordinal = (number: number) => ORDINALS[number - 1] ?? `${number}.ª`

/** How stages and readings are named, in Spanish. */
export const readings: ReadingWords = {
  stages: {
    terms: 'Definición de términos',
    baskets: 'División en cestas',
    modality: 'Elección de la modalidad',
    commitments: 'Redacción de compromisos',
    ratification: 'Ratificación',
  },
  name: ({ stage, sitting, passage, basket }) =>
    [
      basket === undefined ? '' : `${basket}: `,
      `${readings.stages[stage]}, ${ordinal(sitting)} lectura`,
      passage > 1 ? `, ${ordinal(passage)} vuelta` : '',
    ].join(''),
}
