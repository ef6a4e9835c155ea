import type { Wording } from '../../../instrument/wording.ts'
import { textIn, withTextIn } from '../format.ts'

/** The remarks on a text, in Russian. */
export const remarks: Pick<Wording, 'notInLine' | 'consolidated' | 'standing' | 'endedTexts' | 'endsText'> = {
  notInLine: {
    here: (others) => `ещё не приведено в соответствие ${withTextIn(others)}`,
    elsewhere: (language) => `${textIn(language)} ещё не приведён в соответствие`,
  },
  consolidated: 'сводный текст из поправок; целиком ещё не согласован',
  standing: {
    unchanged: (round) => `действует без изменений с раунда ${round}`,
    amends: (round) => `поправка к тексту раунда ${round}`,
    reviews: (round) => `пересмотр корзины, принятой в раунде ${round}`,
  },
  endedTexts: 'Больше не действует',
  endsText: 'Действие прекращено',
}
