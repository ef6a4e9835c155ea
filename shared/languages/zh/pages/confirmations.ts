import type { confirmations as english } from '../../en/pages/confirmations.ts'
import { countFormat } from '../../format/plural.ts'
import { shares } from '../documents/shares.ts'

const count = countFormat('zh', '')

/** What the pages say of confirmations of what was accepted ad referendum, in Chinese. */
export const confirmations: typeof english = {
  confirmations: {
    title: '确认',
    titleOf: (basket) => `确认：${basket}`,
    link: '对待核准接受（ad referendum）的确认',
    means:
      '一个篮子已获通过，而一方有人作了待核准接受（ad referendum），即须经国内确认。现请该方确认或不予确认这一篮子。',
    follows: (span) =>
      `待核准接受（ad referendum）：如果该篮子获得通过，将请贵方在本轮公布后${span}内予以确认或不予确认。协调人可以推迟这一日期。`,
    nothing: '已通过的内容中没有须确认的事项。',
    awaits: (baskets) =>
      baskets === 1 ? '贵方须确认一个篮子。' : `贵方须确认${count(baskets, { other: '个篮子' })}。`,
    notAnswered: '您尚未答复。',
    answered: '您已答复。',
    until: '确认截止日期：',
    over: '截止日期为：',
    closed: '日期已过。结果将在几分钟内得出。',
    inRound: (round) => `第${round}轮通过`,
    instrument: '阅读文书中的案文',
    yours: '贵方的答复',
    whose: {
      none: '任何人都看不到您的答复。只有贵方成员会得知贵方须确认这一篮子。结果向所有人显示，但不指明是哪一方。',
      side: '任何人都看不到您的答复。所有人都会得知贵方须确认这一篮子，以及结果。',
      named: '确认进行期间，任何人都看不到您的答复。此后记录会显示您的答复和姓名。',
    },
    rule: (quorum) =>
      `如果贵方至少${shares(quorum)}的成员予以确认，且至少占答复者的三分之二，贵方即确认这一篮子。一旦尚缺的答复不能改变结果，即得出结果，最迟在截止日期得出。此后任何人都不能更改答复。`,
    effect: {
      declined: {
        ends: '如果贵方表示不予确认，该篮子即终止。',
        stands: '如果贵方表示不予确认，该篮子仍然有效。所有人都会看到它未获确认。',
      },
      lapsed: {
        ends: '如果贵方到期既未确认也未表示不予确认，该篮子即终止。',
        stands: '如果贵方到期既未确认也未表示不予确认，该篮子仍然有效。',
      },
    },
    decide: '您的答复',
    decision: {
      confirm: ['确认', '我方能够遵守这一案文'],
      decline: ['不予确认', '我方不能遵守这一案文'],
    },
    record: '记录我的答复',
    recordAgain: '更改我的答复',
    takeBack: '收回我的答复',
    recorded: '已记录。必定计入。',
    takenBack: '您的答复已收回。您视为未答复。',
    receipt: '回执',
    yourAnswer: { confirm: '您的答复：确认', decline: '您的答复：不予确认' },
    isCounted: '已计入。',
    notCounted: '答复送达时正在得出结果，因此未计入。',
    notOnRoll: '您是在本轮公布之后加入的，因此由贵方其他成员答复。',
    outcomes: '结果',
    none: '尚无结果。',
    stillOpen: '尚无结果',
    aSide: '作了待核准接受的一方',
    outcome: { confirmed: '已确认', declined: '已表示不予确认', lapsed: '到期未确认' },
    ends: '该篮子已终止。',
    extend: '推迟日期',
    extendMeans: '对尚未确认的每一方，日期都随之推迟。日期只能推迟，不能提前。',
    extendBy: '推迟',
    spans: { 7: '7天', 30: '30天', 90: '90天' },
    extendNow: '推迟日期',
    moved: '日期已推迟。',
  },
}
