import type { appearing as english } from '../../en/pages/appearing.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('zh', '')

/** What the pages say where texts appear in batches, in Chinese. */
export const appearing: typeof english = {
  appearing: {
    together: (minutes) =>
      `案文在固定时间一并分发：自本次审读开始起，每${count(minutes, { other: '分钟' })}一次。分发之前，只有提出者能看到。`,
    next: '您现在提出的案文的分发时间：',
    tooLate:
      '本次审读将在下一批案文分发之前结束。您现在提出的案文，其他人都无法表态：它将与结果一并分发。如果案文重要，请在下一次审读中提出，或请协调人推迟截止时间。',
    onlyYou: '目前只有您能看到这份案文。分发时间：',
    onlyChair: '目前只有协调人能看到这份案文。分发时间：',
    withOutcome: '本次审读在下一批案文分发之前结束，因此在结束之前其他人看不到这份案文。它将与结果一并分发。',
    withdrawal: '其他人尚看不到它已撤回，自下列时间起才能看到：',
    tabledNow: '您的案文已提出。分发之前只有您能看到。分发时不显示您的姓名。',
    withdrawnNow: '您的提案已撤回。它仍保留在记录中。其他人将在下一批案文分发时看到撤回。',
    chairsNow: '主席案文已提出。分发之前只有协调人能看到。',
    withdrawMeans:
      '如果案文尚未分发，审读进行期间其他人都看不到；审读审结时，它会列为已撤回。如果案文已经分发，其他人将在下一批案文分发时看到它已撤回。',
    unseen: '上一批案文分发之后参与者提出的案文，只有提出者能看到。下一批案文的分发时间：',
    unseenLater: '上一批案文分发之后参与者提出的案文，只有提出者能看到。本次审读结束之前不再分发案文。',
  },
}
