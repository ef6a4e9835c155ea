import type { ExplainWords } from '../../../mediation/explain-words.ts'
import { countFormat } from '../../format/plural.ts'

const LIST = new Intl.ListFormat('zh-Hans-CN')
const count = countFormat('zh', '')

/** How the mediator that Parley has explains itself, in Chinese. */
export const mediation: ExplainWords = {
  list: (names) => LIST.format(names),
  takes: (words) => `草案采用${words}。每一方都同意某份载有这一内容的案文。`,
  weaker: (words) => `草案采用${words}。这是某些方所同意内容的较弱形式。`,
  weakerFor: (sides) => `下列各方同意较强的形式：${sides}。`,
  leavesOut: (words, refusedBy) => `草案删去${words}。载有这些文字的案文，下列各方均不同意：${refusedBy}。`,
  leavesOutCondition: (words) => `草案不设条件。下列条件均有一方不接受：${words}。`,
  broader: '不设条件，该条款在任何时候都有约束力。这超出任何一方所同意的内容：请仔细阅读。',
  wantedBy: (sides) => `下列各方所同意的每份案文都有删去的文字：${sides}。`,
  away: (side, points) =>
    points === 0
      ? `${side}：草案与该方同意的一份案文内容相同。`
      : `${side}：与该方同意的最接近的案文相比，有${count(points, { other: '处' })}不同。`,
  cut: '文字组合过多，无法逐一尝试。可能存在更好的草案。',
  open: '每一方均已同意此事项的某份案文。只有措辞尚未确定：由各方立场在不同措辞之间作出取舍。',
  noneAgrees: (sides) => `没有找到折中案文。下列各方不同意此事项的任何案文：${sides}。`,
  objectionsSay: '对这些案文的反对意见说明了何种修改可予消除。',
  tooDifferent: '这些案文的共同文字过少。一份案文的文字无法用于另一份案文。',
  deadlock: '没有一份案文的每个部分都得到所有各方接受。',
  nothing: '没有这些文字',
  refused: (words, accepted, refused) => `${words}：接受者：${accepted}；不接受者：${refused}。`,
  nobody: '没有任何一方',
  unnamedSide: (number) => `未具名的第${number}方`,
  unnamed: '不指明哪些方同意：与反对意见并列会透露反对意见出自哪一方。各方的编号只用于本事项。',
  limiting: '这些文字限制句子的含义或使其相反，因此没有删去。',
  alreadyTabled: '去掉一方不接受的文字后，案文与一份已提出的案文相同，而有一方不同意该案文。',
  quotes: ['“', '”'],
  form: { undertake: '承诺', refrain: '避免', 'not-authorize': '不授权' },
  eachSide: '各方',
  limitingWords:
    '不 不得 不能 不应 不会 不可 不再 不须 不必 未 未经 没有 没 无 无须 无需 非 并非 并不 决不 绝不 从不 从未 永不 勿 否 除 除非 除外 除了 外 以外 例外 直至 直到 之前 以前 只 只有 仅 仅仅 唯一 如果 若 禁止 避免'.split(
      ' ',
    ),
}
