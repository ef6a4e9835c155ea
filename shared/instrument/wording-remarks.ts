import type { Language } from '../localized-text.ts'
import type { Wording } from './wording.ts'

/** The remarks on a text, in each language. */
export const REMARKS: Readonly<
  Record<Language, Pick<Wording, 'notInLine' | 'consolidated' | 'standing' | 'endedTexts' | 'endsText'>>
> = {
  en: {
    notInLine: {
      here: {
        en: 'not yet aligned with the English text',
        ru: 'not yet aligned with the Russian text',
      },
      elsewhere: {
        en: 'the English text is not yet aligned',
        ru: 'the Russian text is not yet aligned',
      },
    },
    consolidated: 'consolidated from amendments; not yet agreed as a whole',
    standing: {
      unchanged: (round) => `stands unchanged since round ${round}`,
      amends: (round) => `amends the text of round ${round}`,
      reviews: (round) => `review of the basket adopted in round ${round}`,
    },
    endedTexts: 'No longer in force',
    endsText: 'Ended',
  },
  ru: {
    notInLine: {
      here: {
        en: 'ещё не приведено в соответствие с английским текстом',
        ru: 'ещё не приведено в соответствие с русским текстом',
      },
      elsewhere: {
        en: 'английский текст ещё не приведён в соответствие',
        ru: 'русский текст ещё не приведён в соответствие',
      },
    },
    consolidated: 'сводный текст из поправок; целиком ещё не согласован',
    standing: {
      unchanged: (round) => `действует без изменений с раунда ${round}`,
      amends: (round) => `поправка к тексту раунда ${round}`,
      reviews: (round) => `пересмотр корзины, принятой в раунде ${round}`,
    },
    endedTexts: 'Больше не действует',
    endsText: 'Действие прекращено',
  },
}
