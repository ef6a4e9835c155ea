import type { RegisterWords } from '../../../consultation/register-words.ts'

/** What pages and documents say of consultations, in Chinese. */
export const register: RegisterWords = {
  title: '磋商登记册',
  confidential: '仅在各方之间保存，不对外公开。',
  admits: '澄清请求和关切均不表示某项承诺未得到遵守。答复不构成任何承认。其中任何内容均不改变现行案文。',
  none: '没有磋商。',
  kind: { clarification: '澄清请求', concern: '关切' },
  numbered: (number, kind) => `磋商${number}：${kind}`,
  onClause: (number, basket) => `关于篮子“${basket}”第${number}条`,
  onDefinition: (term) => `关于定义“${term}”`,
  since: { amended: '此后已经修正。', ended: '已不再有效。' },
  brought: (side, date) => `提起方：${side}，提起日期：${date}。`,
  transmitted: (date) => `已于${date}转交其他各方。`,
  notTransmitted: '尚未转交。由协调人转交。',
  answerOf: (side, date) => `${date}的答复：${side}`,
  noAnswer: (side, date) => `至${date}未答复：${side}。`,
  toAnswer: (sides, until) => `至迟于${until}答复：${sides}。`,
  toClose: (side, until) => `至迟于${until}予以结束：${side}。逾期转入复审。`,
  outcome: { clarified: '已澄清', 'not-agreed': '未达成一致', 'for-review': '转入复审' },
  closed: (outcome, date) => `已于${date}结束：${outcome}。`,
  closedByRule: (date) => `已于${date}按照规则结束，转入复审：提起方未予结束。`,
  onAgenda: '列入下一轮对话的议程。',
  reviewedIn: (round) => `曾列入第${round}轮议程。`,
  public: '已公开：各方均已同意。',
}
