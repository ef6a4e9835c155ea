import type { consultations as english } from '../../en/pages/consultations.ts'
import { countFormat } from '../../format/plural.ts'
import { register } from '../documents/register.ts'
import { shares } from '../documents/shares.ts'

const count = countFormat('zh', '')
const days = (many: number) => count(many, { other: '天' })

/** What the pages say of consultations, in Chinese. */
export const consultations: typeof english = {
  consultations: {
    ...register,
    title: '磋商',
    link: '就现行有效内容进行的磋商',
    downloads: '磋商登记册文件',
    means:
      '一方可以询问另一方某一现行案文涵盖什么，或表示认为某一行为不符合该案文。其他各方予以答复，由提起磋商的一方予以结束。即使没有进行中的一轮对话，也可以磋商。',
    nothing: '没有您可以查看的磋商。',
    draftTitle: '贵方的草案',
    overTitle: '贵方未提起的草案',
    open: '打开',
    bring: '提起磋商',
    about: '所涉内容',
    kindAsked: '贵方提起的事项',
    kindMeans: {
      clarification: '贵方询问案文涵盖什么。',
      concern: '贵方认为某一行为不符合案文。请说明该行为，不要提及任何人的姓名。',
    },
    words: '内容',
    answerWords: '答复内容',
    closingWords: '贵方如有说明，请写在此处',
    whoSees: ({ by, transmission, quorum }) =>
      `起初只有贵方能看到这份草案，且看不到起草人。${
        by === 'quorum'
          ? `贵方至少${shares(quorum)}的成员支持时，即为贵方提起。`
          : '贵方的共同主席作出表示时，即为贵方提起。'
      }${
        transmission === 'at-once'
          ? '其他各方随即可以看到。'
          : '协调人随即可以看到，其他各方则在协调人转交之后可以看到。'
      }将指明贵方的名称。不向任何人指明任何个人。`,
    whoSeesDecision: ({ by, quorum }) =>
      `在${
        by === 'quorum' ? `贵方至少${shares(quorum)}的成员支持` : '贵方的共同主席作出决定'
      }之前，只有贵方能看到这份草案，且看不到起草人。此后，它即为贵方的意见，各方均可看到。将指明贵方的名称，不指明任何个人。`,
    daysToMake: (many) => `如果贵方在${days(many)}内没有提起，其他任何人都不会得知。`,
    draftIt: '为我方起草',
    supportedByDrafting: '起草即表示支持。',
    drafted: '已起草，并计入您的支持。贵方现在可以表示支持。',
    until: '贵方可作决定的截止日期：',
    draftsOf: {
      request: '贵方是否提起这项磋商',
      answer: '贵方起草的答复',
      closing: '贵方如何结束磋商',
      publication: '是否公开',
    },
    noDrafts: '贵方尚无人起草。',
    theDraft: '上述磋商',
    publication: '如果各方均同意，磋商全部内容将予以公开。',
    publicationMeans: '各方均同意之前，连存在这项磋商一事也不公开。',
    support: '支持这份草案',
    takeBack: '收回我的支持',
    youSupport: '您支持这份草案。',
    supported: '已记录。必定计入。',
    takenBack: '您的支持已收回。',
    notOnRoll: '您是在贵方开始就此作出决定之后加入的，因此由贵方其他成员表示支持。',
    byCoChair: '由贵方的共同主席决定。',
    make: '代表召集您的一方作出此决定',
    madeNow: '贵方已作出决定。',
    receipt: '回执',
    draftAnother: {
      request: '起草',
      answer: '为我方起草答复',
      closing: '起草我方如何结束磋商',
      publication: '向我方提议予以公开',
    },
    closeAs: '结束方式',
    closeMeans: {
      clarified: '答复说明了案文涵盖什么',
      'not-agreed': '各方看法不一',
      'for-review': '列入下一轮对话的议程',
    },
    transmit: '转交其他各方',
    transmitMeans: '其他各方随即可以看到，并在其规则所定的天数内答复。',
    passedOn: '已转交其他各方。',
    extend: '推迟日期',
    extendMeans: '对每一方，日期都随之推迟。日期只能推迟，不能提前。',
    extendBy: '推迟',
    spans: { 7: '7天', 30: '30天', 90: '90天' },
    extendNow: '推迟日期',
    moved: '日期已推迟。',
    phase: {
      draft: '贵方正在起草',
      over: '贵方没有提起',
      made: '已提起，尚未转交',
      transmitted: '其他各方可以答复',
      answered: '待提起方结束',
      closed: '已结束',
      public: '已公开',
    },
    agenda: '列入本轮议程',
    agendaMeans: '本轮启动时尚未结束的磋商，或转入复审的磋商。',
    stillOpen: '未结束',
    runsUntil: '截止日期：',
    stillToAnswer: (sides) => `尚待答复：${sides}，截止日期：`,
    stillToClose: (side) => `应予结束的一方：${side}，截止日期：`,
    awaits: {
      draft: '贵方正在起草。',
      answer: '贵方可以答复。',
      closing: '贵方可以结束磋商。',
      transmission: '等待协调人转交。',
    },
    consented: (sides) => `已同意公开：${sides}。`,
    mistake: {
      kind: '请选择贵方提起的事项。',
      clause: '请选择所涉内容。',
      words: '请至少用一种语文填写内容。',
      outcome: '请选择贵方如何结束磋商。',
    },
  },
}
