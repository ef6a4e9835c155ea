import type { messages as english } from '../../en/pages/messages.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('zh', '')

/** What the pages say of messages for the facilitators, in Chinese. */
export const messages: typeof english = {
  messages: {
    title: { facilitators: '给协调人的留言', 'co-chairs': '给贵方共同主席的留言' },
    link: { facilitators: '只给协调人留言', 'co-chairs': '只给贵方共同主席留言' },
    what: {
      facilitators:
        '只有协调人能阅读您在此书写的内容。协调人可以答复，只有您能阅读答复。留言不列入任何记录或文件，并将随对话一并删除。',
      'co-chairs':
        '只有贵方的共同主席能阅读您在此书写的内容。共同主席可以答复，只有您能阅读答复。留言不列入任何记录或文件，并将随对话一并删除。',
    },
    operator: '运行本对话服务器的人能够阅读留言和答复，并查出留言是谁写的，因为答复须送达留言者。',
    none: '您尚未留言。',
    yours: '您的留言',
    unsigned: '未署名',
    signedBy: '署名：',
    answer: '答复',
    noAnswer: '尚未答复。',
    write: { facilitators: '给协调人的留言', 'co-chairs': '给贵方共同主席的留言' },
    sign: '您要署名吗？',
    signed: {
      no: ['不署名', '对方不会得知是谁写的；但您的文风仍可能暴露您的身份'],
      yes: ['署名', '对方会看到是谁写的'],
    },
    never: '留言不能修改或删除。',
    send: '发送',
    left: '您的留言已发送。答复将显示在此处。',
    full: '您的留言已达到每人上限。留言仍保留在此处。',
    inbox: '给您的留言',
    inboxMeans:
      '以下是参与者给您的留言。其他人都看不到，您的答复也只有留言者能看到。留言均不署名，除非留言者自行署名。',
    noneForYou: '尚无人留言。',
    number: (number) => `留言${number}`,
    waiting: '等待答复',
    pages: '留言页',
    page: (page) => `第${page}页`,
    yourAnswer: '您的答复',
    sendAnswer: '发送答复',
    answered: '您的答复已发送。留言者可以阅读。',
    toAnswer: (many) => `${count(many, { other: '条留言' })}等待您答复`,
    answers: (many) => `您有${count(many, { other: '条新答复' })}`,
  },
}
