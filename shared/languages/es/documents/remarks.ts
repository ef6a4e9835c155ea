import type { Wording } from '../../../instrument/wording.ts'

const LIST = new Intl.ListFormat('es-ES')

/** The remarks on a text, in Spanish. */
export const remarks: Pick<
  Wording,
  'notInLine' | 'lacksAuthentic' | 'consolidated' | 'standing' | 'endedTexts' | 'endsText'
> = {
  notInLine: {
    here: (language) => `aún no ajustado al texto en ${language}`,
    elsewhere: (language) => `el texto en ${language} aún no está ajustado`,
  },
  lacksAuthentic: (languages) =>
    `no se somete a ratificación: sin texto auténtico ajustado en ${LIST.format(languages)}`,
  consolidated: 'consolidado a partir de enmiendas; aún no acordado en su conjunto',
  standing: {
    unchanged: (round) => `vigente sin cambios desde la ronda ${round}`,
    amends: (round) => `enmienda el texto de la ronda ${round}`,
    reviews: (round) => `examen de la cesta aprobada en la ronda ${round}`,
  },
  endedTexts: 'Ya no vigente',
  endsText: 'Fin de la vigencia',
}
