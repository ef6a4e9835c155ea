import type { Expected } from '../expected.ts'

export const expected: Expected = {
  place: '日内瓦',
  openings: { undertake: /(应|承诺|打算|将|同意)$/, refrain: /避免$/, 'not-authorize': /不(得|应)?授权$/ },
  bracketMap: {
    before: '第1轮未予解决，已再次提交。',
    stands: '现行有效的内容（第1轮，审读1.terms.2）',
  },
}
