import type { OutcomeWords } from '../../../outcome-words.ts'

/** What a text came to, and why, in Chinese. */
export const outcomes: OutcomeWords = {
  status: {
    agreed: '已商定',
    merged: '已并入',
    bracketed: '方括号内',
    waiting: '已商定，但无工作流',
    dropped: '不再审议',
  },
  reason: {
    'every-side-agrees': '各方均同意',
    'some-sides-agree': '并非各方均同意',
    'no-side-agrees': '没有任何一方同意',
    'quorum-not-met': '未作决定：就此案文表态的参与者过少（未达到法定人数）',
    outranked: '与之竞争的一份案文得到更多支持',
    consolidated: '由各方均同意的修正案合并而成；尚无人同意整份案文',
    merged: '现已成为成立案文的一部分',
    amended: '由其修正案取代',
    tied: '各方均同意，但另一措辞得到的支持完全相同：措辞尚未确定',
    'not-read-again': '上一次审读中各方均同意；本次审读未达到法定人数，且无人反对',
    withdrawn: '已撤回',
    'more-baskets-than-lanes': '商定的篮子多于工作流；将在下一轮首先提出',
    'lacks-authentic-text': '各方均同意，但该承诺缺少其中一种作准语文的一致文本：尚不能批准',
  },
}
