import type { Wording } from '../../../instrument/wording.ts'

/** The words of the values that a text can have, in Chinese. */
export const values: Pick<Wording, 'modality' | 'scopeIs' | 'condition'> = {
  modality: {
    treaty: '条约',
    'code-of-conduct': '具有政治约束力的行为守则',
    'joint-statement': '联合声明',
    'parallel-declarations': '平行单方面声明',
    'confidence-building-measure': '建立信任措施',
    'consultation-channel': '常设磋商渠道',
  },
  scopeIs: { germane: '属于对话范围', 'not-germane': '不属于对话范围', deferred: '推后处理' },
  condition: { until: '，直至', unless: '，除非' },
}
