import type { awaits as english } from '../../en/pages/awaits.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('zh', '')

/** What the pages say of what awaits somebody, and on the facilitators' board, in Chinese. */
export const awaits: typeof english = {
  awaits: {
    title: '等待您处理的事项',
    texts: (texts, readings) =>
      `${count(readings, { other: '次审读' })}中有${count(texts, { other: '份案文' })}等待您表态。`,
    closes: (readings) => (readings === 1 ? '本次审读截止时间：' : '最先截止的审读的截止时间：'),
    nothing: '目前没有案文等待您表态。',
    next: '前往下一份案文',
    underSilence: (readings) => `${count(readings, { other: '次审读' })}采用默许程序。如果您同意，无须采取任何行动。`,
    back: '返回此案文',
    anotherReading: '下一份案文在另一次审读中。',
    toFirstPage: '前往首页',
    since: '您上次访问以来的变化',
    sinceWhen: '您上次在此设备上访问的时间：',
    nothingChanged: '没有审读开始、审结或改变截止时间。',
    is: { opened: '已开始', moved: '截止时间已改变', settled: '已审结' },
    more: (many) => `另有${count(many, { other: '项变化' })}`,
  },
  board: {
    title: '工作总览',
    next: '最先截止',
    noneOpen: '目前没有进行中的审读。',
    lanes: '各工作流所处阶段',
    ended: { ratified: '已批准', shelved: '已搁置' },
    heard: '已表态',
    unheard: '尚未表态',
    notCounted: '人数过多，此处无法统计。请查看该审读的页面。',
    blocked: '尚缺',
    by: {
      consent: '各方对当前动议的同意',
      'chairs-texts': '各方对主席案文的同意',
      quorum: '法定人数（截至目前）',
    },
    settling: '正在审结。',
    lead: '主持此次审读',
    stopped: '本轮已中断。没有丢失任何内容。请在此恢复。',
    answer: '答复',
    resume: '恢复本轮',
    publication: '前往公布页面',
  },
}
