import type { Wording } from '../../../instrument/wording.ts'

const LIST = new Intl.ListFormat('en-GB')

/** The remarks on a text, in English. */
export const remarks: Pick<
  Wording,
  'notInLine' | 'lacksAuthentic' | 'consolidated' | 'standing' | 'endedTexts' | 'endsText'
> = {
  notInLine: {
    here: (others) => `not yet aligned with the ${others} text`,
    elsewhere: (language) => `the ${language} text is not yet aligned`,
  },
  lacksAuthentic: (languages) => `not put to ratification: no authentic text in line in ${LIST.format(languages)}`,
  consolidated: 'consolidated from amendments; not yet agreed as a whole',
  standing: {
    unchanged: (round) => `stands unchanged since round ${round}`,
    amends: (round) => `amends the text of round ${round}`,
    reviews: (round) => `review of the basket adopted in round ${round}`,
  },
  endedTexts: 'No longer in force',
  endsText: 'Ended',
}
