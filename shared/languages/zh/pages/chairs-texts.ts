import type { chairsTexts as english } from '../../en/pages/chairs-texts.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('zh', '')
const texts = (many: number) => count(many, { other: '份案文' })

/** What the pages say of chair's texts, in Chinese. */
export const chairsTexts: typeof english = {
  chairsTexts: {
    mark: '主席案文',
    title: '提出主席案文',
    link: '提出主席案文',
    means:
      '主席案文不属于任何一方。所有人都可像对其他案文一样表态和提出修正案。要一次提出整个篮子，请将其中的案文逐一列入清单，包括新案文和修正案：要么全部提出，要么全不提出。',
    list: '您的清单',
    empty: '清单上还没有案文。',
    notYet: '清单上的案文均未提出。请检查案文，然后提出。',
    notKept: '离开本页后，清单不会保留。',
    amendsWhich: '修正的案文（可选）',
    amendsNone: '无：这是新案文',
    amendsShow: '显示其表格',
    draftWhich: '调解人的草案（可选）',
    draftNone: '无',
    draftShow: '填入表格',
    amends: '修正的案文',
    add: '列入清单',
    remove: '从清单中删去',
    tableNow: (many) => (many === 1 ? '提出此案文' : `提出这${texts(many)}`),
    move: (many) => (many === 1 ? '提议提出此案文' : `提议提出这${texts(many)}`),
    drafted: '如果案文由机器拟订：何种机器（可选）',
    draftedNote: '所有人都能看到，并列入记录。',
    draftedTooLong: (most) => `机器名称最多${most}个字符。`,
    tooMany: (most) => `一次最多可提出${most}份案文。`,
    amend: '以主席案文修正',
    withdraw: '撤回主席案文',
    withdrawMeans: '案文保留在记录中，并标明已撤回。任何人都不能再对它表态。对它的修正案仍然保留。',
    tabledNow: '主席案文已提出。',
    tabledAtOnce: '最后一方同意后，所有这些案文即刻一并提出。',
    moved: '由一名共同主席提议',
    onlyCoChairs: '案文提出之前，只有共同主席能看到。',
    finish: '各方均已同意。立即提出',
    awaits: (many) => `${count(many, { other: '份主席案文草案' })}等待贵方同意`,
    said: {
      moved: '您的动议已记录。各方各有一名共同主席同意后，案文即提出。',
      consented: '贵方的同意已记录。最后一方同意后，案文即提出。',
      withdrawn: '动议已撤回。所涉案文不予提出。',
      'taken-back': '贵方的同意已收回。动议仍待处理。',
    },
    back: '返回审读',
  },
}
