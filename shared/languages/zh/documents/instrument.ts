import type { Wording } from '../../../instrument/wording.ts'
import { inWriting, signs } from '../format.ts'
import { brackets } from './brackets.ts'
import { confirmations } from './confirmations.ts'
import { preamble } from './preamble.ts'
import { readings } from './readings.ts'
import { remarks } from './remarks.ts'
import { shares } from './shares.ts'
import { values } from './values.ts'

const LIST = new Intl.ListFormat('zh-Hans-CN')
const DATE = new Intl.DateTimeFormat('zh-Hans-CN', { dateStyle: 'long', timeZone: 'UTC' })

/** What the instrument says, in Chinese. */
export const instrument: Wording = {
  language: 'zh',
  signs,
  untranslated: (language) => `未译成中文；案文为${inWriting(language)}`,
  untranslatedText: (language) => `未翻译；案文为${inWriting(language)}`,
  ...remarks,
  date: (instant) => DATE.format(new Date(instant)),
  list: (names) => LIST.format(names),
  share: shares,

  ...values,
  severalForms: '由若干部分组成的最后文件，每一部分有其自身的形式',
  noForm: '本轮报告',
  declarationOf: (side) => `单方面声明：${side}`,
  draft: (last) => (last === undefined ? '一读之前的草案' : `“${readings.name(last)}”之后的草案`),
  adoptedOn: (date) => `${date}通过`,
  notAdopted: '未通过：没有任何案文获得所有各方批准。',
  pendingPackage: '未通过：在每个篮子均获批准之前，任何事项均不算商定。',
  changesShown: '上一次审读以来的改动：增加的文字带下划线，删去的文字带删除线。',

  ...preamble,

  definitions: '定义',
  noDefinitions: '未商定任何定义。',
  scope: {
    germane: '属于对话范围的议题',
    'not-germane': '不属于对话范围的议题',
    deferred: '推后处理的议题',
  },
  contestedScope: '是否属于对话范围尚未商定的议题',
  form: (modality) => `形式：${modality}。`,
  noClauses: '尚未起草任何承诺。',
  inDeclarations: '本部分的承诺载于平行声明，各方一份。',
  subject: (side) => side ?? '各方',
  clause: {
    treaty: {
      undertake: ({ name }) => `${name}应`,
      refrain: ({ name }) => `${name}应避免`,
      'not-authorize': ({ name }) => `${name}不得授权`,
    },
    'code-of-conduct': {
      undertake: ({ name }) => `${name}承诺`,
      refrain: ({ name }) => `${name}应当避免`,
      'not-authorize': ({ name }) => `${name}不应授权`,
    },
    'joint-statement': {
      undertake: ({ name }) => `${name}打算`,
      refrain: ({ name }) => `${name}打算避免`,
      'not-authorize': ({ name }) => `${name}打算不授权`,
    },
    'parallel-declarations': {
      undertake: ({ name }) => `${name}声明将`,
      refrain: ({ name }) => `${name}声明将避免`,
      'not-authorize': ({ name }) => `${name}声明将不授权`,
    },
    'confidence-building-measure': {
      undertake: ({ name }) => `为建立信任，${name}将`,
      refrain: ({ name }) => `为建立信任，${name}将避免`,
      'not-authorize': ({ name }) => `为建立信任，${name}将不授权`,
    },
    'consultation-channel': {
      undertake: ({ name }) => `${name}同意`,
      refrain: ({ name }) => `${name}同意避免`,
      'not-authorize': ({ name }) => `${name}同意不授权`,
    },
  },

  ...brackets,
  tabledBy: (who) => `提出者：${who}。`,
  chairsText: '主席案文。',
  offeredAgain: (round) => `由第${round}轮转来，再次提交。`,
  draftedWith: (machine) =>
    machine === undefined ? '由Parley自带的调解人（计算机程序）协助拟订。' : `由机器拟订：${machine}。`,
  agreedBy: (sides) => `表示同意者：${sides}。`,

  ratification: '批准',
  nameHead: '姓名',
  erasedName: '（姓名已抹去）',
  ratificationHead: ['各方', '决定', '日期'],
  endorsed: '已以个人身份批准',
  notEndorsed: '未批准',
  ratifiedWords: '所批准案文的本语文文本的SHA-256数字摘要：',
  ratifiedOn: (date) => `${date}由所有各方以个人身份批准。`,
  notRatifiedOn: (date) => `${date}提交批准；未获所有各方批准。`,
  notYetRatified: '尚未提交批准。',
  formsNotShown: '本版不说明案文以何种形式接受，也不说明附有哪些保留和声明，因为可能作出这些保留和声明的人数很少。',
  someForms: (forms) =>
    `在各项接受中，${forms
      .map((form) => (form === 'ad-referendum' ? '有些是待核准接受（ad referendum）' : '有些附有保留'))
      .join('，')}。`,
  stance: {
    ratify: '批准',
    'ratify-with-reservation': '附保留批准',
    'ad-referendum': '待核准接受（ad referendum）',
    abstain: '弃权',
    decline: '不接受',
  },
  statement: { reservation: '保留', declaration: '解释性声明' },
  ...confirmations,
  inSentence: (side) => side,

  annex: '附件：未商定的要点',
  annexMeans: '下列要点不是案文的一部分。承诺沿用案文获批准时的编号。',
  annexMap: (symbol) =>
    `本轮的方括号案文一览（${symbol}）列有各项反对意见、其处理结果以及已作过的尝试。该文件不对外公开。`,
  clausesInAnnex: '每项承诺的措辞均未确定。各项承诺载于附件。',

  shelved: '附件：搁置的篮子',
  shelving: {
    'no-modality': (_, date) => `没有任何成果形式得到所有各方同意（${date}）。`,
    'no-commitments': (_, date) => `没有任何承诺得到所有各方同意（${date}）。`,
    'not-ratified': (_, date) => `案文未获所有各方批准（${date}）。`,
    adjourned: (stage, date) => `由协调人在“${stage}”阶段宣布休会（${date}）。`,
    'adjourned-together': (stage, date) => `由所有各方的共同主席在“${stage}”阶段宣布休会（${date}）。`,
  },
  notTakenUp: {
    'some-sides-agree': '未列为篮子：并非各方均同意。',
    'quorum-not-met': '未列为篮子：未达到法定人数。',
    tied: '未列为篮子：另一案文排序与之相同。',
    'more-baskets-than-lanes': '留待下一轮：商定的篮子多于可以并行处理的篮子。',
  },
  sentBack: (date) => `案文在${date}未获批准，退回重新起草。`,

  rulesAnnex: '附件：本案文如何商定',
  participantsAnnex: '附件：参与者',
  rulesHead: ['阶段', '一方同意的规则', '每一方的法定人数', '审读次数上限'],
  stage: readings.stages,
  rule: ({ rule, threshold }, stage) =>
    stage === 'ratification'
      ? '在表示接受或不接受者中，三分之二接受'
      : rule === 'consensus'
        ? '协商一致：无人反对'
        : rule === 'silence'
          ? '默许程序：截止时间之前无人反对；不要求法定人数'
          : `充分共识：无人提出红线，且赞成或反对者中至少${shares(threshold)}赞成`,
  underSilence: (silent) =>
    `经决定采用默许程序进行的审读：${silent.map((one) => `“${readings.name(one)}”`).join('、')}。按照这一程序，除非有参与者反对，案文到截止时间即告商定。`,
  everySide: '各方均同意，案文才算商定。各方的立场不合并计算。',
  coChairs: (chairsTexts) =>
    chairsTexts
      ? '在截止时间之前结束审读、提出主席案文以及公布文书，均须各方各有一名共同主席同意。'
      : '在截止时间之前结束审读以及公布文书，均须各方各有一名共同主席同意。',
  packageRule: {
    'early-harvest': '一揽子规则：早期收获。每个获得批准的篮子均予通过，不论其他篮子结果如何。',
    'single-undertaking': '一揽子规则：一揽子承诺。在所有事项商定之前，任何事项均不算商定。',
  },
  attribution: {
    none: '查塔姆研究所规则：不披露任何发言者的身份或其所属机构。',
    side: '披露所属方，不披露姓名。',
    named: '披露所属方和姓名。',
  },
  counted: (readings, submissions) =>
    `记录载有${readings}次已审结的审读${submissions === undefined ? '' : `和${submissions}项已计入的提交内容`}。`,
  head: '记录的根散列值：',
  headInGroups: '同一散列值，每四个字符一组，供朗读：',
  headExplained: '根据完整版记录，可以重新计算每项结果。根据记录的每个版本，都可以重新计算此散列值。',
  logKey: '签名日志的密钥：',
  logKeyExplained:
    '记录的每一环都载入用此密钥签名的日志。如果同一轮有两份不同的记录，且都载于用此密钥签名的日志，即证明有人看到的是另一份记录。',
  witnesses: '各方的见证方。日志如延续见证方此前所见的全部内容，见证方即在服务器之外对日志签名：',
  unwitnessed: (sides) => `文书发布时，见证方签名的期限已过，下列各方没有见证方对载有全部读次的日志签名：${sides}。`,
  witness: (name, side, at) =>
    at === undefined
      ? `${name}（${side}）：制作本文件时尚未对日志的这一部分签名。密钥：`
      : `${name}（${side}）：已于${at}对日志的这一部分签名。密钥：`,
}
