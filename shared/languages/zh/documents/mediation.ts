const LIST = new Intl.ListFormat('zh-Hans-CN')

/** The sentences by which the embedded mediator explains itself, in Chinese. */
export const explain = {
  list: (names: readonly string[]) => LIST.format(names),
  takes: (words: string) => `草案采用${words}。各方均同意某一份有此内容的案文。`,
  weaker: (words: string) => `草案采用${words}。这是某些方所同意内容的较弱形式。`,
  weakerFor: (sides: string) => `下列各方同意较强的形式：${sides}。`,
  leavesOut: (words: string, refusedBy: string) =>
    `草案删去${words}。载有这些文字的案文，下列各方均不同意：${refusedBy}。`,
  leavesOutCondition: (words: string) => `草案不设条件。下列条件均有一方不接受：${words}。`,
  broader: '不设条件，该条款在任何时候都有约束力。这超出任何一方所同意的内容：请仔细阅读。',
  wantedBy: (sides: string) => `下列各方所同意的每份案文都有删去的文字：${sides}。`,
  away: (side: string, points: number) =>
    points === 0
      ? `${side}：草案与该方同意的一份案文内容相同。`
      : `${side}：与该方同意的最接近的案文相比，有${points}处不同。`,
  cut: '文字组合过多，无法逐一尝试。可能存在更好的草案。',
  open: '各方均已同意此事项的一份案文。只有措辞尚未确定：由各方立场在不同措辞之间作出取舍。',
  noneAgrees: (sides: string) => `没有找到折中案文。下列各方不同意此事项的任何案文：${sides}。`,
  objectionsSay: '对这些案文的反对意见说明了何种修改可予消除。',
  tooDifferent: '这些案文的共同文字过少。一份案文的文字无法用于另一份案文。',
  deadlock: '没有一份案文的每个部分都得到各方接受。',
  nothing: '没有这些文字',
  refused: (words: string, accepted: string, refused: string) =>
    `${words}：接受者：${accepted}；不接受者：${refused}。`,
  nobody: '没有任何一方',
  limiting: '这些文字限制句子的含义或使其相反，因此没有删去。',
  alreadyTabled: '去掉一方不接受的文字后，案文与一份已提出的案文相同，而有一方不同意该案文。',
}

/** Words that reverse the meaning of a sentence or limit it. */
export const limiting =
  '不 不得 不能 不应 不会 不可 不再 不须 不必 未 未经 没有 没 无 无须 无需 非 并非 并不 决不 绝不 从不 从未 永不 勿 否 除 除非 除外 除了 外 以外 例外 直至 直到 之前 以前 只 只有 仅 仅仅 唯一 如果 若 禁止 避免'.split(
    ' ',
  )

export const quotes = ['“', '”'] as const
export const forms = { undertake: '承诺', refrain: '避免', 'not-authorize': '不授权' }
export const each = '各方'

export const drafted = {
  ranks: (places: string, drafts: number) => `模型预测了各方如何排列这${drafts}份草案的先后。本草案的名次：${places}。`,
  revised: '第一次尝试中最好的草案修改了一次。模型从各方角度对它提出的意见：',
  cut: '此事项的案文和反对意见过多，没有全部发送给模型。',
  repeated: '模型只是重复了已提出的案文。',
}
