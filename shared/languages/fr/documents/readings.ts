import type { ReadingWords } from '../../../named-reading.ts'

const ORDINALS = ['deuxième', 'troisième', 'quatrième', 'cinquième', 'sixième', 'septième', 'huitième', 'neuvième']
const ordinal = (number: number) => ORDINALS[number - 2] ?? `${number}e`

/** How stages and readings are named, in French. */
export const readings: ReadingWords = {
  stages: {
    terms: 'Définition des termes',
    baskets: 'Répartition en corbeilles',
    modality: 'Choix de la forme',
    commitments: 'Rédaction des engagements',
    ratification: 'Ratification',
  },
  name: ({ stage, sitting, passage, basket }) =>
    [
      basket === undefined ? '' : `${basket} : `,
      `${readings.stages[stage]}, ${sitting === 1 ? 'première' : ordinal(sitting)} lecture`,
      passage > 1 ? `, ${ordinal(passage)} passage` : '',
    ].join(''),
}
