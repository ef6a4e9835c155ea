import type { floor as english } from '../../en/pages/floor.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('zh', '')

/** What the floor of a reading says, in Chinese. */
export const floor: typeof english = {
  floor: {
    title: '讨论',
    what: '要求澄清的问题、对问题的答复以及理由。这些均列入记录。',
    onReading: '关于整个审读',
    ofReading: '关于整个审读的讨论',
    statements: (many) => `讨论：${count(many, { other: '次发言' })}`,
    nothing: '此处尚无人发言。',
    speak: '提问、答复或说明理由',
    read: '阅读讨论',
    back: '返回审读',
    kind: { question: '问题', answer: '答复', reason: '理由' },
    kindMeans: {
      question: '某个用语或条款意在涵盖什么',
      reason: '为何应通过、修改或不再审议某一案文',
    },
    fromThoseWhoTabled: '来自此案文的提出者',
    asThoseWhoTabled: '表明这是案文提出者的答复',
    asMeans: '所有人都将由此得知，提出案文的人与写此答复的人是同一人。不披露其他任何信息。',
    notYet: '目前只有您能看到。发表时间：',
    mine: '由您撰写。只有您能看到这一点。',
    setAside: '已由协调人收起',
    because: '原因',
    folded: { question: '显示问题', answer: '显示答复', reason: '显示发言内容' },
    putAside: '收起',
    asideReason: '收起的原因',
    asideMeans: '所有人都能看到原因。发言会折叠，但不会删除：它保留在记录中。此操作无法撤销。',
    answer: '答复此问题',
    answering: '您的答复',
    say: '您的发言',
    choose: '发言类别',
    text: '内容',
    send: '发送',
    appears: '发言在固定时间一并发表。您现在发送的发言的发表时间：',
    never: '发言不能修改或删除。',
    left: (many) => `您在本次审读中还可作${count(many, { other: '次发言' })}。`,
    noneLeft: '您在本次审读中的发言次数已用完。',
    covered: {
      none: '发言不显示您的姓名，也不显示您所属的一方。您的文风仍可能暴露您的身份，因此请采用中性文风。',
      side: '发言显示您所属的一方，但不显示您的姓名。您的文风仍可能暴露您的身份，因此请采用中性文风。',
      named: '发言显示您的姓名。这是本对话的规则。',
    },
    everyLanguage: '请用对话的每种语文填写。',
    made: '已记录。发表之前只有您能看到。',
    asideNow: '该发言已收起。',
    mistake: { text: '请填写内容。', kind: '请选择问题或理由。', reason: '请填写收起的原因。' },
  },
}
