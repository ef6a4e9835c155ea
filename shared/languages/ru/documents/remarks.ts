import type { Wording } from '../../../instrument/wording.ts'
import { inLanguages, textIn, withTextIn } from '../format.ts'

/** The remarks on a text, in Russian. */
export const remarks: Pick<
  Wording,
  'notInLine' | 'lacksAuthentic' | 'consolidated' | 'standing' | 'endedTexts' | 'endsText'
> = {
  notInLine: {
    here: (others) => `ещё не приведено в соответствие ${withTextIn(others)}`,
    elsewhere: (language) => `${textIn(language)} ещё не приведён в соответствие`,
  },
  lacksAuthentic: (languages) =>
    `не вынесено на ратификацию: нет приведённого в соответствие аутентичного текста ${inLanguages(languages)}`,
  consolidated: 'сводный текст из поправок; целиком ещё не согласован',
  standing: {
    unchanged: (round) => `действует без изменений с раунда ${round}`,
    amends: (round) => `поправка к тексту раунда ${round}`,
    reviews: (round) => `пересмотр корзины, принятой в раунде ${round}`,
  },
  endedTexts: 'Больше не действует',
  endsText: 'Действие прекращено',
}
