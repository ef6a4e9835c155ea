import { STANDING_WORDS } from '../../../shared/standing/standing-words.ts'
import type { standingInEnglish } from './english-standing.ts'
import { countFormat } from './plural.ts'

const count = countFormat('ru')

/** What the pages say of the standing text, in Russian. */
export const standingInRussian: typeof standingInEnglish = {
  standing: {
    ...STANDING_WORDS.ru,
    link: 'Действующий текст: что принято в опубликованных раундах',
    downloads: 'Действующий текст в виде файла',
    here: (texts) =>
      `Что действует: ${count(texts, { one: 'текст', few: 'текста', many: 'текстов', other: 'текста' })} из прошлых раундов`,
    hereMeans:
      'Эти тексты приняты в прошлых раундах. Они действуют, как есть, и позиций по ним не занимают. Чтобы изменить текст, внесите к нему поправку.',
    basketsMean:
      'Эти корзины приняты в прошлых раундах и действуют, как есть. Чтобы изменить текст корзины, предложите её пересмотр: если согласны все стороны, её рассматривают отдельно, и её форма и пункты действуют, пока их не изменят поправками.',
    takeUp: 'Предложить пересмотр',
    reviews: 'Предложены к пересмотру в этом чтении:',
    review: (round) => `Пересмотр корзины, принятой в раунде ${round}. То, к чему нет поправок, действует.`,
    amendments: 'Поправки в этом чтении:',
    amends: 'Поправка к действующему тексту',
    toAmend: 'Внести поправку к действующему тексту',
  },
}
