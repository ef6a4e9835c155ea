import type { letters as english } from '../../en/pages/letters.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('zh', '')
const people = (number: number) => count(number, { other: '人' })

/** What the pages say about inviting many people, and what a letter says, in Chinese. */
export const letters: typeof english = {
  letters: {
    heading: '邀请所有尚未进入的人',
    means: '每人都有自己的邀请：印在您打印的信函上，或通过电子邮件发送。',
    whom: '邀请对象',
    print: '打印信函',
    mail: '通过电子邮件邀请',
    makeLetters: (number) => `制作${people(number)}的信函`,
    sendMail: (number) => `向${people(number)}发送电子邮件`,
    renews: (number) =>
      `将为尚未进入的人制作新邀请：${people(number)}。Parley不保存链接：持有旧链接的人不能再使用旧链接，需要新链接。`,
    onlySome: (number, of) => `这是${of}人中的${number}人。此后您可以制作其余的邀请。`,
    onlyNow: '信函只显示一次。请在离开本页之前打印。',
    mailMeans: '邮件不载姓名，也不载对话名称，只有链接。最先阅读邮件的人就可以使用链接。如果这构成风险，请打印信函。',
    withoutAddress: (number) => `没有电子邮件地址：${people(number)}。请为其打印信函。`,
    nobody: '此处已没有须邀请的人：所有人都已进入，或没有电子邮件地址。',
    title: (number) => `${people(number)}的信函`,
    howToPrint: '请打印本页。每封信函占一页。请将每封信函亲自交给本人。',
    printNow: '要打印，请使用浏览器的菜单。',
    next: '其余邀请',
    mailed: (number) => `已通过电子邮件发送邀请：${people(number)}。`,
    notMailed: '未能向下列人员发送邮件：',
    letter: {
      invitation: '邀请函',
      what: '谨邀请您参加本对话。您的个人链接见下。',
      steps: ['请打开网址，或用手机摄像头对准二维码。', '页面会显示邀请对象。请在该页接受邀请。'],
      code: '网址的二维码',
      once: '链接只能使用一次，用于一次登录。有效期至',
      keep: '请像保管钥匙一样保管本函。持有本函的人可以代您进入。如果链接无效，请立即告知协调人。',
    },
  },
}
