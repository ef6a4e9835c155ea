import type { side as english } from '../../en/pages/side.ts'

/** What the page of a participant's own side says, in Chinese. */
export const side: typeof english = {
  side: {
    title: '贵方',
    what: '贵方现有的和曾有的所有人员。协调人将人员列入名册或从名册除名。每次变动都会永久显示在此处。如果您不认识某人，请先询问贵方成员，再在内部会商中书写。',
    left: '已不属于贵方',
    erased: '姓名已抹去的人',
    joined: (day) => `列入名册日期：${day}。`,
    corrected: (day) => `姓名或身份更正日期：${day}。`,
    admittedAnew: (day) => `通过身份恢复重新获准加入日期：${day}。`,
    leftOn: (day) => `从名册除名日期：${day}。`,
    who: '贵方成员',
    waiting: '等待获准加入',
    waitingMeans:
      '协调人将这些人列入贵方。贵方过半数成员准许后，他们才属于贵方。在此之前，他们只能阅读观察员所能阅读的内容：不能阅读贵方的内部会商，不能阅读贵方的草案，任何审读都不计入其立场。任何人都看不到是谁准许的。如果您不认识某人，请先询问贵方成员。',
    admit: (name) => `准许加入：${name}`,
    admitted: (admit, needed) => `已有${admit}人准许；需要${needed}人。`,
    admittedByYou: '您是其中之一。',
    youWait: (side) => `贵方（${side}）成员尚未准许您加入。在过半数成员准许之前，您只能阅读观察员所能阅读的内容。`,
    toAdmit: (people) => (people === 1 ? '有人等待获准加入贵方' : `${people}人等待获准加入贵方`),
    waits: '等待该方准许加入',
    memo: '贵方代表团备忘录',
    memoMeans:
      '供带回国内：现行有效的内容、已发生的变化、待贵方处理的事项及期限，以及方括号内的内容。只有贵方代表团能打开。其中不指明任何个人。',
    memoDownloads: '备忘录文件',
  },
}
