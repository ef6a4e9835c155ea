import type { pages as english } from '../../en/pages/pages.ts'
import { dateFormat, dayFormat, durationFormat } from '../../format/dates.ts'
import { countFormat } from '../../format/plural.ts'
import { readings } from '../documents/readings.ts'
import { dates, inWriting, signs } from '../format.ts'
import { amendments } from './amendments.ts'
import { appearing } from './appearing.ts'
import { askFirst } from './ask-first.ts'
import { awaits } from './awaits.ts'
import { candidates } from './candidates.ts'
import { caucus } from './caucus.ts'
import { chairsTexts } from './chairs-texts.ts'
import { clause } from './clause.ts'
import { coChairs } from './co-chairs.ts'
import { concordance } from './concordance.ts'
import { confirmations } from './confirmations.ts'
import { consultations } from './consultations.ts'
import { correction } from './correction.ts'
import { devices } from './devices.ts'
import { floor } from './floor.ts'
import { glossary } from './glossary.ts'
import { keys } from './keys.ts'
import { lastCall } from './last-call.ts'
import { letters } from './letters.ts'
import { messages } from './messages.ts'
import { model } from './model.ts'
import { objections } from './objections.ts'
import { open } from './open.ts'
import { order } from './order.ts'
import { programs } from './programs.ts'
import { reading } from './reading.ts'
import { receipt } from './receipt.ts'
import { refusals } from './refusals.ts'
import { roster } from './roster.ts'
import { rosterTable } from './roster-table.ts'
import { screen } from './screen.ts'
import { settings } from './settings.ts'
import { side } from './side.ts'
import { silence } from './silence.ts'
import { standing } from './standing.ts'
import { witnesses } from './witnesses.ts'
import { witnessing } from './witnessing.ts'

const count = countFormat('zh', '')
const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** Everything the pages say, in Chinese. */
export const pages: typeof english = {
  language: 'zh',
  signs,
  skip: '跳至主要内容',
  navigation: '菜单',
  nav: { dialogue: '对话', side: '贵方', roster: '名册', screens: '屏幕', glossary: '术语表' },
  signedInAs: '登录身份：',
  leave: '在此设备上退出登录',
  leaveEverywhere: '在所有设备上退出登录',
  left: [
    '您已退出登录',
    '要在此再次登录，请在另一台已登录的设备上生成登录码。如果没有这样的设备，请向协调人申请身份恢复。',
  ],
  chathamHouse: '查塔姆研究所规则：您可以使用在此了解的内容，但不得透露发言者是谁或其所属机构。',
  untranslated: (language) => `（未翻译；原文为${inWriting(language)}）`,
  inLanguage: (language) => inWriting(language),
  live: {
    restored: '您在此输入的文字已恢复。尚未发送。',
    unsent: '您在此输入了这些内容，但在审读结束之前Parley未予确认。只有下方标明已记录的内容才计入。',
    news: '本页已有变化。',
    look: '显示新版本',
    signedOut: '您已退出登录。您在此输入的内容不再保存。离开本页之前，请复制所需内容。',
    ended: '您的登录已失效。您输入的内容保存在此设备上。要继续，请向协调人索取新邀请。',
  },
  date: dateFormat(dates),
  day: dayFormat(dates),
  zone: undefined,
  span: durationFormat(dates.locale),
  ordinal: (number) => `第${ORDINALS[number - 1] ?? number}`,
  role: { participant: '参与者', facilitator: '协调人', observer: '观察员' },
  capacity: {
    'nongovernmental-expert': '非政府专家',
    'former-official': '前任官员',
    'acting-official': '现任官员，以个人身份',
  },
  stage: readings.stages,
  stageShort: { modality: '形式', commitments: '起草', ratification: '批准' },
  openUntil: '进行中，截止时间：',
  basket: (id) => `篮子${id.slice(1)}`,
  readingStatus: { open: '进行中', closed: '已结束，正在审结', settled: '已审结' },
  next: {
    'another-reading': '再次审读',
    'next-stage': '下一阶段',
    redraft: '退回起草',
    ratified: '已批准',
    shelve: '已搁置',
    adjourn: '已休会',
  },
  laneOutcome: { 'in-progress': '进行中', ratified: '已批准', shelved: '已搁置' },
  counts: {
    texts: (number) => count(number, { other: '份案文' }),
    agreed: (number) => `${count(number, { other: '份案文' })}已商定`,
    bracketed: (number) => `${count(number, { other: '份案文' })}在方括号内`,
    open: (number) => `其中${count(number, { other: '份' })}实质内容已商定`,
    waiting: (number) => `${count(number, { other: '个篮子' })}留待下一轮`,
    dropped: (number) => `${count(number, { other: '份案文' })}不再审议`,
  },
  invitation: {
    title: '您的邀请',
    what: '这是一个结构化对话。参与者界定术语，将难题划分为若干篮子（每个篮子涉及问题的一部分），并起草简短的承诺。各方均同意的案文提供给各国政府。这些案文不具约束力。',
    capacity: '所有人均以个人身份参加。',
    rule: '适用查塔姆研究所规则：您可以使用在此了解的内容，但不得透露发言者是谁或其所属机构。',
    convenes: '召集者',
    link: '邀请链接，或其中#之后的部分',
    look: '显示邀请',
    accept: '接受邀请',
    whom: '受邀者',
    as: '角色',
    ofSide: '所属方',
    inCapacity: '身份',
    howLong: '所需时间',
    logKey: '用于核验记录：本对话日志的密钥',
    logKeyMeans:
      '在此审结的一切内容均载入日志，日志用此密钥签名。请保存密钥。记录中载有密钥：载有另一密钥的记录不是本对话的记录。',
    course: (days) => `一轮对话有五个阶段。一次审读持续${days}，您可以在方便时答复。`,
    waits: (texts, readings) =>
      `目前${count(readings, { other: '次审读' })}中有${count(texts, { other: '份案文' })}等待您表态。`,
    nothingWaits: '目前没有案文等待您表态。',
    toRead: (minutes) => `阅读约需${count(minutes, { other: '分钟' })}。`,
    first: '其中最先截止的审读的截止时间：',
    once: '邀请只能使用一次，用于在此设备上登录。在您按下“接受邀请”之前，邀请不算使用。',
  },
  home: {
    agreed: '已商定的内容',
    nothingAgreed: '尚无。',
    agreedIn: (texts, readings) => `${count(readings, { other: '次审读' })}中的${count(texts, { other: '份案文' })}`,
    open: '进行中的内容',
    nothingOpen: '没有进行中的审读。',
    mayAct: '谁可以采取行动',
    mayActOpen: '参与者表态并提出案文。协调人延长和结束审读。',
    mayActYou: {
      participant: '您是参与者。您可以参加您加入之后开始的每次审读。',
      facilitator: '您是协调人。您可以延长和结束进行中的审读。',
      observer: '您是观察员。您可以阅读参与者所能阅读的内容。',
    },
    mayActStart: '由协调人启动下一轮。',
    mayActWait: '您现在无须采取任何行动。下一次审读即将开始。',
    until: '截止时间',
    untilFirst: '最先截止的审读',
    untilNothing: '目前没有截止时间。',
    left: (span) => `还有${span}`,
    mandate: '任务授权',
    convener: '召集者',
    noRound: '尚未启动任何一轮对话。',
  },
  round: {
    title: (round) => `第${round}轮`,
    picture: '本轮示意图',
    inWords: '本轮各阶段情况',
    running: '本轮正在进行。',
    published: '本轮结束日期：',
    stopped: '本轮已中断。没有丢失任何内容。协调人可在此恢复。',
    resume: '恢复本轮',
    start: '启动一轮对话',
    offersAgain: '下一轮将再次提交先前各轮留在方括号内、搁置或因休会而未决的内容，包括其所有备选案文。',
    offeredTerms: (number) => `术语和议题（${number}）`,
    offeredBaskets: (number) => `篮子（${number}）`,
    startMeans: '此操作将开始第一次审读，并采用现行规则和现有名册。',
    smallSides: '只有一两名成员的各方',
    smallSidesMean:
      '所有人都能看到每一方是否同意。对于人数这样少的一方，无论适用何种署名规则，这都会表明其成员持何立场。请先邀请更多的人加入该方，或提醒其成员。',
    instrument: '文书',
    textSoFar: '文书：目前的案文',
    notReached: { running: '尚未进行到', published: '未进行到' },
    form: '形式',
    legend:
      '圆圈：进行中。带勾的实心方块：已商定并审结。带方括号的方块：已审结，部分案文留在方括号内。横线：已审结，未商定任何内容。叉号：已搁置或休会。',
    noReadings: '第一次审读即将开始。',
  },
  instrument: {
    clean: '显示清洁案文',
    changes: '显示上一次审读以来的改动',
    downloads: '文件',
    archive: '全部内容打包为一个压缩文件（ZIP），包括公开记录',
    alone: '每份文件的各语文和各格式版本',
    together: '所有文件',
    record: '本轮记录，供核验之用',
    recordPart: (part, of) => `本轮记录，第${part}部分，共${of}部分`,
    recordParts: '记录过大，无法存为一个文件。请下载每一部分；npm run verify会将各部分合并处理。',
    form: { pdf: 'PDF', docx: 'Word', html: '供打印的网页', md: 'Markdown', json: 'JSON' },
  },
  beside: { title: '双语对照阅读', alone: '只以一种语言阅读' },
  ...reading,
  ...clause,
  ...amendments,
  ...objections,
  ...standing,
  ...confirmations,
  ...concordance,
  ...consultations,
  ...screen,
  ...silence,
  ...keys,
  ...lastCall,
  ...receipt,
  ...awaits,
  ...settings,
  ...programs,
  ...witnesses,
  ...witnessing,
  ...open,
  ...candidates,
  ...model,
  ...order,
  ...askFirst,
  ...appearing,
  ...floor,
  ...caucus,
  ...chairsTexts,
  ...messages,
  ...coChairs,
  ...roster,
  ...rosterTable,
  ...letters,
  ...correction,
  ...devices,
  ...side,
  ...refusals,
  ...glossary,
}
