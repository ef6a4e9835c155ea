import type { ReadingWords } from '../../../named-reading.ts'

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth']
const ordinal = (number: number) => ORDINALS[number - 1] ?? `${number}th`

/** How stages and readings are named, in English. */
export const readings: ReadingWords = {
  stages: {
    terms: 'Define terms',
    baskets: 'Split into baskets',
    modality: 'Choose a modality',
    commitments: 'Draft commitments',
    ratification: 'Ratify',
  },
  name: ({ stage, sitting, passage, basket }) =>
    [
      basket === undefined ? '' : `${basket}: `,
      `${readings.stages[stage]}, ${ordinal(sitting)} reading`,
      passage > 1 ? `, ${ordinal(passage)} pass` : '',
    ].join(''),
}
