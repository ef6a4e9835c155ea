import type { concordance as english } from '../../en/pages/concordance.ts'

/** What the pages say of the concordance, in Chinese. */
export const concordance: typeof english = {
  concordance: {
    title: '术语使用对照',
    link: '术语使用对照：各语文在何处使用每个已定义的术语',
    means: '对每个已定义的术语，列出各语文使用该术语的条款，以及其他语文使用而本语文未使用的条款。',
    method:
      'Parley按该语文的常见词形查找术语的字词，查不到同义词、代词和内部发生变化的词，也可能把其他字词当作该术语。修改条款前请先阅读该条款。',
    differences: (number) => (number === 0 ? '未发现各语文之间有差异。' : `发现各语文之间有${number}处差异。`),
    noTerms: '尚未定义任何术语。',
    noClauses: '尚无条款。',
    state: { stands: '现行', agreed: '已商定', 'in-brackets': '在方括号内' },
    language: '语文',
    name: '本语文的术语',
    unnamed: '本语文无此术语',
    uses: '使用该术语的条款',
    lacks: '未找到该术语的条款',
    nowhere: '无',
  },
}
