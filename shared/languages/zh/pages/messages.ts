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
    encrypted: {
      operator: '运行本对话服务器的人能够阅读未加密的留言和答复，并查出任何留言是谁写的，因为答复须送达留言者。',
      who: '谁能阅读？',
      choice: {
        yes: ['加密', '只有贵方共同主席的以下设备能够阅读；您只能在本设备上阅读答复'],
        no: ['不加密', '贵方共同主席可在任何设备上阅读，运行服务器的人也能阅读'],
      },
      devicesOf: '设备主人：',
      needs: '您在此无法加密留言：这需要JavaScript，以及能够加密和保存密钥的浏览器（WebCrypto和IndexedDB）。',
      noChair: '您在此尚无法加密留言：本设备上尚未输入任何共同主席设备的核对码。请在“内部会商密钥”页面输入。',
      is: { yes: '已加密', no: '未加密' },
      otherDevice: '这条留言是在您的另一台设备上加密的。只有那台设备能够打开留言及其答复。',
      notForThis: '本设备无法打开这条留言。它是为共同主席的其他设备加密的，留言者输入过那些设备的核对码。',
      brokenMessage: '此内容无法打开：它已被改动，或不属于此处。',
      doubtful: '据服务器称署名者为{name}；本设备无法确认',
    },
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
