import { STANDING_WORDS } from '../../../shared/standing/standing-words.ts'
import type { standingInEnglish } from './english-standing.ts'

/** What the pages say of the standing text, in Russian. */
export const standingInRussian: typeof standingInEnglish = {
  standing: {
    ...STANDING_WORDS.ru,
    link: 'Действующий текст: что принято в опубликованных раундах',
    downloads: 'Действующий текст в виде файла',
  },
}
