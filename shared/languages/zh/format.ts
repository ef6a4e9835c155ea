import type { DateHabits } from '../format/dates.ts'
import type { Signs } from '../format/signs.ts'

/** How dates are written in Chinese: what is in parentheses has those of Chinese. */
export const dates: DateHabits = {
  locale: 'zh-Hans-CN',
  writtenOut: (date) => date.replace(/ \((.*)\)$/u, '（$1）'),
}

/** Full-width signs have no spaces beside them. */
export const signs: Signs = {
  space: '',
  stop: '。',
  end: '。',
  comma: '，',
  list: '、',
  names: '、',
  colon: '：',
  semicolon: '；',
  opens: '（',
  closes: '）',
  dash: '——',
  range: '至',
}

/** A written language, as documents of the United Nations name it: 英文 and not 英语. Several may stand in a list. */
export function inWriting(language: string): string {
  return language.replaceAll(/语(?=或|和|、|$)/g, '文')
}
