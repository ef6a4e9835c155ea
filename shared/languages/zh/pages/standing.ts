import type { standing as english } from '../../en/pages/standing.ts'
import { countFormat } from '../../format/plural.ts'
import { standing as documents } from '../documents/standing.ts'

const count = countFormat('zh', '')

/** What the pages say of the standing text, in Chinese. */
export const standing: typeof english = {
  standing: {
    ...documents,
    link: '现行案文：已公布的各轮对话所通过的内容',
    downloads: '现行案文文件',
    here: (texts) => `现行有效的内容：先前各轮的${count(texts, { other: '份案文' })}`,
    hereMeans: '这些案文由先前各轮通过，照现有文本有效，任何人都无须对其表态。要改动，请提出修正案。',
    basketsMean:
      '这些篮子由先前各轮通过，照现有文本有效。要改动其案文，请将其提交复审：如果各方均同意，它将获得一个工作流，其形式和条款在该工作流中继续有效，除非经过修正。',
    end: '终止其效力',
    ends: '终止现行有效的内容',
    endTitle: '终止现行有效的内容',
    endMeans: '如果各方均同意，此案文即不再有效。现行案文会在其沿革中保留此案文和终止理由。',
    endReason: '为何应不再有效',
    sendEnd: '提议终止此案文',
    takeUp: '提交复审',
    reviews: '提议在本次审读中复审：',
    review: (round) => `复审第${round}轮通过的篮子。未在此修正的内容继续有效。`,
    amendments: '本次审读中的修正案：',
    amends: '修正现行有效的内容',
    toAmend: '修正现行有效的内容',
  },
}
