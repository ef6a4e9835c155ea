import type { Wording } from '../../../instrument/wording.ts'

/** The words of the values that a text can have, in English. */
export const values: Pick<Wording, 'modality' | 'scopeIs' | 'condition'> = {
  modality: {
    treaty: 'Treaty',
    'code-of-conduct': 'Politically binding code of conduct',
    'joint-statement': 'Joint statement',
    'parallel-declarations': 'Parallel unilateral declarations',
    'confidence-building-measure': 'Confidence-building measure',
    'consultation-channel': 'Standing consultation channel',
  },
  scopeIs: { germane: 'Germane', 'not-germane': 'Not germane', deferred: 'Deferred' },
  condition: { until: ' until', unless: ' unless' },
}
