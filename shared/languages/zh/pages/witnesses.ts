import type { witnesses as english } from '../../en/pages/witnesses.ts'

/** What the pages say while an instrument waits for witnesses, in Chinese. */
export const witnesses: typeof english = {
  witnesses: {
    awaits: (sides) => `所有审读均已审结。各方均有一个见证方对载有这些结果的日志签名后，即公布文书。尚缺：${sides}。`,
    until: '如果未能如此，文书将不待见证方签名即予公布，时间：',
    ask: '请询问各见证方的程序是否在运行。',
    mayAct: '文书正在等待各方的见证方。您现在无须采取任何行动。',
    without: (sides) => `下列各方没有见证方签名，因期限已过而发布：${sides}。`,
  },
}
