import type { caucus as english } from '../../en/pages/caucus.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('zh', '')

/** What a side's caucus says, in Chinese. */
export const caucus: typeof english = {
  caucus: {
    title: '内部会商',
    what: '仅供贵方使用的便笺。其他各方、协调人和观察员都看不到。便笺不列入任何记录或文件，并将随对话一并删除。',
    empty: '贵方尚无人添加便笺。',
    note: (number) => `便笺${number}`,
    unsigned: '未署名',
    signedBy: '署名：',
    pages: '便笺页',
    page: (page) => `第${page}页`,
    write: '写给贵方的便笺',
    sign: '您要署名吗？',
    signed: {
      no: ['不署名', '任何人都不会得知是谁写的，包括贵方；但您的文风仍可能暴露您的身份'],
      yes: ['署名', '贵方会看到是谁写的'],
    },
    never: '便笺不能修改或删除。',
    send: '添加便笺',
    left: '您的便笺已添加。贵方可在此阅读。',
    places: (left) => `还可添加${count(left, { other: '条便笺' })}。`,
  },
}
