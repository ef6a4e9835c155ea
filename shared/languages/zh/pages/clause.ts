import type { clause as english } from '../../en/pages/clause.ts'

/** What the form of a clause says, in Chinese. */
export const clause: typeof english = {
  clause: {
    preview: '该句在文书中的写法：',
    show: '显示该句',
    grammar: {
      action: {
        undertake: ['动词短语，例如', '在三天内答复请求'],
        refrain: ['动词短语，例如', '为竞选活动付款'],
        'not-authorize': ['动词短语，例如', '对选民名册发动攻击'],
      },
      condition: {
        until: ['谁已做何事，例如', '双方另有协议'],
        unless: ['谁做何事，例如', '另一方提出请求'],
      },
    },
  },
}
