import type { order as english } from '../../en/pages/order.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('zh', '')

/** What the page for the order of the texts says, in Chinese. */
export const order: typeof english = {
  order: {
    title: '案文的顺序',
    link: '排列案文顺序',
    means: '页面和文件按此顺序显示案文。要移动一份案文，请更改其编号，然后保存。新案文添加在末尾。',
    place: (words) => `“${words}”的编号`,
    alternatives: (texts) =>
      texts === 1 ? count(texts, { other: '份案文' }) : count(texts, { other: '份相互竞争的案文' }),
    decided: '已在先前的审读中商定',
    save: '保存此顺序',
    saved: '顺序已保存。',
    back: '返回审读',
    wrong: (most) => `请为每份案文填写1至${most}的整数。`,
    together: '各方各有一名共同主席选定同一顺序后，该顺序即适用。',
    chosen: {
      same: (side) => `${side}：已选定此顺序。`,
      other: (side) => `${side}：已选定另一顺序。`,
      none: (side) => `${side}：尚未选定顺序。`,
    },
    take: (side) => `选定该方的顺序：${side}`,
  },
}
