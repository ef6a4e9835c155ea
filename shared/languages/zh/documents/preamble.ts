import type { Wording } from '../../../instrument/wording.ts'
import { inWriting } from '../format.ts'

const LIST = new Intl.ListFormat('zh-Hans-CN')
const listed = (languages: readonly string[]) => LIST.format(languages.map(inWriting))

/** The wording of the preamble and of the closing provisions, in Chinese. */
export const preamble: Pick<
  Wording,
  | 'languages'
  | 'contents'
  | 'actor'
  | 'recital'
  | 'quoted'
  | 'operative'
  | 'closing'
  | 'done'
  | 'doneAuthentic'
  | 'inWhichLanguages'
  | 'noPrecedence'
> = {
  languages: (languages) => `语文：${listed(languages)}`,
  contents: '目录',
  actor: (round, side) => (side === undefined ? `对话第${round}轮的参与者，` : `${side}，`),
  recital: {
    composed: (sides, acting, isDeclaration) => {
      const people =
        acting === undefined
          ? '非政府专家和前任官员'
          : `非政府专家、前任官员和现任官员（现任官员不超过一个代表团的${acting}）`
      return isDeclaration
        ? ['通过', `其参加对话的参与者发言，这些参与者是以个人身份参加的${people}，`]
        : ['作为', `以个人身份参加的${people}，组成下列各方的代表团：${sides}，`]
    },
    convened: ['注意到', '对话的召集者：'],
    mandate: ['回顾', '对话的任务授权：'],
    reaffirming: ['重申', '下列文书所载的承诺：'],
    personalCapacity: ['确认', '以个人身份商定的内容对任何国家均无约束力，'],
    nonAdmission: [
      '强调',
      '本案文的任何内容均不构成任何一方对任何行为的承认，且接受本案文并不意味着接受对过去事件的任何说法，',
    ],
  },
  quoted: (text) => `“${text.replace(/。$/, '')}”`,
  operative: {
    joint: {
      draft: '面前有下列案文：',
      adopted: '经所有各方按照本轮规则批准，已就下列案文达成一致，现将案文提交有关国家政府审议：',
      partly: '经所有各方按照本轮规则批准，已就下列案文中标明已通过的部分达成一致，现将这些部分提交有关国家政府审议：',
      none: '未通过任何案文，现提交本轮报告如下：',
    },
    declaration: {
      draft: '面前有下列声明草案，该声明与其他各方的声明平行：',
      adopted: '与其他各方的声明平行，声明如下：',
      partly: '与其他各方的声明平行，就下列案文中标明已通过的部分作出声明：',
      none: '因下列案文未获通过，不作任何声明：',
    },
  },
  closing: '最后条款',
  done: (place, date, languages) =>
    `${date}${place === undefined ? '订立' : `订于${place}`}，以${listed(languages)}写成。`,
  doneAuthentic: (place, date, languages) =>
    `${date}${place === undefined ? '订立' : `订于${place}`}，以${listed(languages)}写成，${
      languages.length === 1
        ? `${listed(languages)}文本为作准文本`
        : `${languages.length === 2 ? '两种文本' : '各种文本'}同等作准`
    }。`,
  inWhichLanguages: (isComplete) => [
    '每份案文均采用其提出时所用的一种或多种语文。',
    isComplete
      ? '每份获得通过的案文均有上述每种语文的文本。'
      : '本文件并非每份案文都有上述每种语文的文本。未翻译的案文已予标明。',
  ],
  noPrecedence: '本轮规则不规定任何一种语文优先于另一种语文。',
}
