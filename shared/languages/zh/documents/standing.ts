import type { StandingWords } from '../../../standing/standing-words.ts'

/** What pages and documents say of the standing text, in Chinese. */
export const standing: StandingWords = {
  title: '现行案文',
  after: (round) =>
    round === 1
      ? '第1轮之后的现行案文'
      : round === 2
        ? '第1轮和第2轮之后的现行案文'
        : `第1轮至第${round}轮之后的现行案文`,
  means: '本对话各轮所通过的内容及其中现行有效的部分。本文件根据各轮记录制作。各轮的文书即为所通过的案文。',
  none: '没有现行有效的内容：各轮均未通过任何案文。',
  numbers: '编号以轮次开头：1/2.3即第1轮的第2.3条。',
  from: (round, reading) => `第${round}轮，审读${reading}`,
  amended: (round) => `经第${round}轮修正。`,
  reviewed: (round) => `经第${round}轮复审。`,
  before: (round) => `第${round}轮商定的文本`,
  ended: '不再有效',
  endedIn: (round, reading) => `在第${round}轮审读${reading}中终止。`,
  endedByRules: '已按照该轮规则终止。',
  noClauses: '该篮子没有商定任何承诺。',
  rounds: '附件：各轮对话',
  roundsMean: '根散列值是该轮记录的根散列值。根据这些记录，可以重新制作上述全部内容。',
  roundsHead: ['轮次', '公布日期', '记录的根散列值'],
}
