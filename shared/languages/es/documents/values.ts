import type { Wording } from '../../../instrument/wording.ts'

/** The words of the values that a text can have, in Spanish. */
export const values: Pick<Wording, 'modality' | 'scopeIs' | 'condition'> = {
  modality: {
    treaty: 'Tratado',
    'code-of-conduct': 'Código de conducta políticamente vinculante',
    'joint-statement': 'Declaración conjunta',
    'parallel-declarations': 'Declaraciones unilaterales paralelas',
    'confidence-building-measure': 'Medida de fomento de la confianza',
    'consultation-channel': 'Canal permanente de consultas',
  },
  scopeIs: { germane: 'Pertinente', 'not-germane': 'No pertinente', deferred: 'Diferido' },
  condition: { until: ' hasta que', unless: ' a menos que' },
}
