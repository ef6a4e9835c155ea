import type { DateHabits } from '../format/dates.ts'

/** How dates are written in Chinese. */
export const dates: DateHabits = { locale: 'zh-Hans-CN' }

/** A written language, as documents of the United Nations name it: 英文 and not 英语. */
export function inWriting(language: string): string {
  return language.replace(/语$/, '文')
}
