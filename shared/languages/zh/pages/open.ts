import type { open as english } from '../../en/pages/open.ts'

/** What the page for anybody says, in Chinese. */
export const open: typeof english = {
  open: {
    title: '任何人均可阅读的内容',
    what: '以下各轮对话已公布。其规则允许任何人阅读文书和公开记录。',
    none: '没有无须登录即可阅读的内容。',
    round: (round) => `第${round}轮`,
    published: '公布日期：',
    rule: '一轮对话公布后，任何人无须登录即可阅读其文书和公开记录。',
    verify: '核验记录',
    link: '任何人均可阅读的内容',
  },
}
