import type { MemoWords } from '../../../memo/memo-words.ts'
import { momentFormat } from '../../format/dates.ts'
import { dates } from '../format.ts'

const moment = momentFormat(dates)

function some(parts: readonly (readonly [many: number, words: string])[]): string {
  return parts
    .filter(([many]) => many > 0)
    .map(([, words]) => words)
    .join('；')
}

/** What the memorandum of a delegation says, in Chinese. */
export const memo: MemoWords = {
  title: (side) => `代表团备忘录：${side}`,
  status: (date) => `截至${date}。仅供本代表团使用，不对外公开。`,
  summary: '概要',
  inForce: ({ definitions, topics, baskets, clauses }, symbol) =>
    `现行有效：${definitions}项定义、${topics}个议题，以及${baskets}个篮子，共${clauses}项承诺（现行案文，${symbol}）。`,
  nothingInForce: '没有现行有效的内容。各轮均未通过任何案文。',
  changed: ({ added, amended, ended, outcomes }, round, date) =>
    `自${date}公布第${round}轮以来的变化：${some([
      [added, `新增${added}项`],
      [amended, `修正${amended}项`],
      [ended, `不再有效${ended}项`],
      [outcomes, `${outcomes}项确认得出结果`],
    ])}。`,
  unchanged: (round, date) => `自${date}公布第${round}轮以来没有变化。`,
  adopted: (round, date) => `上述全部内容由第${round}轮通过，公布日期：${date}。`,
  asked: ({ confirmations, confirmBy, consultations, consultBy, readings, closes }) =>
    `待本方处理的事项：${some([
      [confirmations, `对待核准接受（ad referendum）的确认${confirmations}项（最早日期：${confirmBy}）`],
      [consultations, `须答复或结束的磋商${consultations}项（最早日期：${consultBy}）`],
      [readings, `在${readings}次进行中的审读中表态（最先截止时间：${closes}）`],
    ])}。`,
  nothingAsked: '目前没有待本方处理的事项。',
  remarks: ({ reservations, declarations }) =>
    `对现行有效的内容作出：${reservations}项保留和${declarations}项解释性声明。`,
  inBrackets: ({ matters, objections }, round, isRunning) =>
    `${isRunning ? `第${round}轮迄今` : `第${round}轮之后`}在方括号内：${matters}个事项${
      objections === 0 ? '' : `，有${objections}项反对意见未得到满足`
    }。`,
  nothingInBrackets: '方括号内没有任何内容。',
  consultations: ({ open, forReview }) => `磋商：${open}项未结束${forReview === 0 ? '' : `，${forReview}项转入复审`}。`,
  nonAdmission: '本备忘录的任何内容均不构成任何一方对任何行为的承认。接受案文并不意味着接受对过去事件的任何说法。',
  personalCapacity: '以个人身份商定的内容对任何国家均无约束力。',

  askedHeading: '待本方处理的事项',
  askedHead: ['事项', '期限', '后果'],
  confirmationOf: (basket) => `对待核准接受（ad referendum）的确认：${basket}`,
  confirmMeans: (share) => `如果至少${share}的成员予以确认，且至少占答复者的三分之二，该方即予确认。`,
  effect: {
    declined: { ends: '如果表示不予确认，该篮子即终止。', stands: '如果表示不予确认，该篮子仍然有效。' },
    lapsed: {
      ends: '如果既未确认也未表示不予确认，该篮子即终止。',
      stands: '如果既未确认也未表示不予确认，该篮子仍然有效。',
    },
  },
  over: '该日期已过。结果随后公布。',
  reading: '每名参与者对每份案文表态。',
  silence: '默许程序：届时未作表示者视为同意。',
  consultation: {
    answer: (name) => `答复：${name}`,
    closing: (name) => `结束：${name}`,
  },
  consultationMeans: {
    answer: '答复不构成任何承认。如果没有答复，则注明没有答复。',
    closing: '如果没有作出决定，则转入复审。',
  },
  undisclosed: '下列篮子仍可确认。哪一方须确认，只告知该方成员。',
  moment: (instant) => `${moment(instant)} UTC`,

  changesHeading: (round) => `第${round}轮以来的变化`,
  confirmationsHeading: '公布以来的变化',
  happened: {
    added: (round) => `第${round}轮新增。`,
    amended: (round) => `第${round}轮修正。`,
    ended: (round) => `第${round}轮终止。`,
  },
  reviewed: (round, date) => `经第${round}轮复审，所有各方于${date}再次批准。`,
  before: '此前',

  standsHeading: '现行有效的内容',
  standsMeans: (symbol) => `以下为概要。现行案文（${symbol}）载有全文及其沿革。编号以轮次开头：1/2.3即第1轮第2.3条。`,
  definitions: '定义',
  inBasket: (number, title) => `篮子${number}“${title}”`,

  remarksHeading: '保留和声明',
  remarksMean: {
    none: '按照本对话的署名规则，不披露作出保留和声明的一方。',
    side: '每项均注明作出的一方。',
    named: '每项均注明作出的一方。',
  },
  noRemarks: '对现行有效的内容没有作出任何保留或声明。',

  bracketsHeading: '方括号内的内容',
  bracketsMean: (symbol) =>
    `以下为概要：各种措辞、哪些方同意，以及可消除反对意见的修改。方括号案文一览（${symbol}）载有全部内容以及已作过的尝试。`,
  wouldRemove: '可消除反对意见的修改',
  agreedByNone: '没有任何一方同意。',
  onParts: '同意各个部分，尚未同意整份案文。',
  onlyWording: '各方均同意实质内容。只有措辞尚未确定。',

  consultationsHeading: '磋商',
  consultationsMean: (symbol) => `未结束的磋商和转入复审的磋商。磋商登记册（${symbol}）列有所有磋商。`,
  noConsultations: '没有未结束或转入复审的磋商。',

  references: '文件',
  referencesHead: ['文件', '文号', '日期'],
  standingText: '现行案文',
  bracketMap: '方括号案文一览',
  register: '磋商登记册',
  instrument: (round) => `第${round}轮文书`,
}
