import type { Wording } from '../../../instrument/wording.ts'

const LIST = new Intl.ListFormat('fr-FR')

/** The remarks on a text, in French. */
export const remarks: Pick<
  Wording,
  'notInLine' | 'lacksAuthentic' | 'consolidated' | 'standing' | 'endedTexts' | 'endsText'
> = {
  notInLine: {
    here: (language) => `pas encore aligné sur le texte en ${language}`,
    elsewhere: (language) => `le texte en ${language} n’est pas encore aligné`,
  },
  lacksAuthentic: (languages) =>
    `non soumis à la ratification : pas de texte faisant foi et aligné ${LIST.format(languages.map((one) => `en ${one}`))}`,
  consolidated: 'texte consolidé à partir d’amendements ; pas encore convenu dans son ensemble',
  standing: {
    unchanged: (round) => `en vigueur sans changement depuis le cycle ${round}`,
    amends: (round) => `amende le texte du cycle ${round}`,
    reviews: (round) => `réexamen de la corbeille adoptée au cycle ${round}`,
  },
  endedTexts: 'Textes qui ne sont plus en vigueur',
  endsText: 'A pris fin',
}
