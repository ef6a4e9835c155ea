import type { candidates as english } from '../../en/pages/candidates.ts'

/** What the page of a mediator's drafts says, in Chinese. */
export const candidates: typeof english = {
  candidates: {
    title: '调解人的草案',
    link: '查看调解人为方括号内案文拟订的草案',
    means:
      '调解人用本次审读中提出的文字组成案文。它只知道参加对话的所有人都可阅读的内容。它不提出任何案文：您可以将草案作为主席案文提出，先行修改，或不予使用。',
    embedded: '这些草案由计算机程序拟订：它尝试了已提出文字的各种组合。未使用任何语言模型，也未使用网络。',
    nothing: '方括号内没有案文。',
    matter: (number) => `第${number}个事项`,
    draft: (number) => `草案${number}`,
    none: '没有草案',
    reads: '案文将如下',
    changes: '对方括号内案文的改动',
    toText: '前往方括号内的案文',
    why: '为何如此拟订',
    meets: '可能满足的反对意见',
    mayMeet: '草案删去了有一方不接受的所有文字。反对意见是否针对这些文字，只有反对者才能说明。',
    table: '作为主席案文提出',
    noReading: '没有可以提出草案的进行中的审读。',
    back: '返回审读',
  },
}
