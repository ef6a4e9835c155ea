import type { ReadingWords } from '../../../named-reading.ts'

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const ordinal = (number: number) => ORDINALS[number - 1] ?? String(number)

/** How stages and readings are named, in Chinese: a first reading is 一读, as in rules of procedure. */
export const readings: ReadingWords = {
  stages: {
    terms: '界定术语',
    baskets: '划分篮子',
    modality: '选定成果形式',
    commitments: '起草承诺',
    ratification: '批准',
  },
  name: ({ stage, sitting, passage, basket }) =>
    [
      basket === undefined ? '' : `${basket}：`,
      `${readings.stages[stage]}，${ordinal(sitting)}读`,
      passage > 1 ? `，第${ordinal(passage)}遍` : '',
    ].join(''),
}
