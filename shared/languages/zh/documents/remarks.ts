import type { Wording } from '../../../instrument/wording.ts'
import { inWriting } from '../format.ts'

const LIST = new Intl.ListFormat('zh-Hans-CN')

/** The remarks on a text, in Chinese. */
export const remarks: Pick<
  Wording,
  'notInLine' | 'lacksAuthentic' | 'consolidated' | 'standing' | 'endedTexts' | 'endsText'
> = {
  notInLine: {
    here: (others) => `尚未与${inWriting(others)}文本取得一致`,
    elsewhere: (language) => `${inWriting(language)}文本尚未取得一致`,
  },
  lacksAuthentic: (languages) => `不提交批准：缺少${LIST.format(languages.map(inWriting))}的一致作准文本`,
  consolidated: '由修正案合并而成；整份案文尚未商定',
  standing: {
    unchanged: (round) => `自第${round}轮以来有效，未作改动`,
    amends: (round) => `修正第${round}轮的案文`,
    reviews: (round) => `复审第${round}轮通过的篮子`,
  },
  endedTexts: '不再有效',
  endsText: '已终止',
}
