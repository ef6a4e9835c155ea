/** The names of the stages, and of readings, in Chinese. */
export const stages = {
  terms: '界定术语',
  baskets: '划分篮子',
  modality: '选定成果形式',
  commitments: '起草承诺',
  ratification: '批准',
}

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

export const readingWords = {
  sat: (sitting: number) => `${ORDINALS[sitting - 1] ?? sitting}读`,
  passed: (passage: number) => `第${ORDINALS[passage - 1] ?? passage}遍`,
}
