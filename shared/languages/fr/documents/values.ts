import type { Wording } from '../../../instrument/wording.ts'

/** The words of the values that a text can have, in French. */
export const values: Pick<Wording, 'modality' | 'scopeIs' | 'condition'> = {
  modality: {
    treaty: 'Traité',
    'code-of-conduct': 'Code de conduite politiquement contraignant',
    'joint-statement': 'Déclaration commune',
    'parallel-declarations': 'Déclarations unilatérales parallèles',
    'confidence-building-measure': 'Mesure de confiance',
    'consultation-channel': 'Mécanisme permanent de consultation',
  },
  scopeIs: { germane: 'Dans le champ', 'not-germane': 'Hors du champ', deferred: 'Différé' },
  condition: { until: ', jusqu’au moment où', unless: ', sauf dans le cas où' },
}
