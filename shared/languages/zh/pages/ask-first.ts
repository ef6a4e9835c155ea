import type { askFirst as english } from '../../en/pages/ask-first.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('zh', '')

/** What pages say before something that cannot be undone, in Chinese. */
export const askFirst: typeof english = {
  askFirst: {
    notYet: '尚未执行任何操作。请阅读将要发生的事项，然后确认。',
    final: '此操作无法撤销。',
    back: '返回，不执行',
    close: (decision) => `结束审读：${decision}`,
    closeNow: (decision) => `立即结束：${decision}`,
    counts: (texts) => `本次审读有${count(texts, { other: '项提案' })}。审读结束后，任何人都不能再提出案文或表态。`,
    turnout: '已表态人数',
    beforeDeadline: (left) => `距离截止时间还有${left}。在此之前，参与者仍可表态。`,
    propose: (decision) => `提议：${decision}`,
    consent: (decision) => `同意：${decision}`,
    proposeNow: (decision) => `确认：${decision}`,
    carried: '各方各有一名共同主席同意后，即刻生效。在此之前，您可以收回。',
    last: '您的同意是最后一项。决定即刻生效。',
    start: '启动本轮',
    startAnyway: '仍然启动本轮',
    onRoster: '目前名册上的人数',
    people: (number) => count(number, { other: '名参与者' }),
    nobodyElse: '此后受邀的人从下一次审读起参加。',
    withdraw: '撤回此提案',
    withdrawMeans: '任何人都不能再对它表态，它也不会获得通过。它作为已撤回的提案保留在记录中。',
    itsAmendments: (amendments) => `仍予保留的对该提案的修正案：${amendments}项。`,
  },
}
