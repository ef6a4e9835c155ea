import type { Wording } from '../../../instrument/wording.ts'

/** The words of the values that a text can have, in Arabic. */
export const values: Pick<Wording, 'modality' | 'scopeIs' | 'condition'> = {
  modality: {
    treaty: 'معاهدة',
    'code-of-conduct': 'مدونة قواعد سلوك ملزمة سياسيا',
    'joint-statement': 'بيان مشترك',
    'parallel-declarations': 'إعلانات انفرادية متوازية',
    'confidence-building-measure': 'تدبير لبناء الثقة',
    'consultation-channel': 'قناة تشاور دائمة',
  },
  scopeIs: { germane: 'داخل النطاق', 'not-germane': 'خارج النطاق', deferred: 'مرجأ' },
  condition: { until: ' إلى أن', unless: ' ما لم' },
}
