import type { standing as english } from '../../en/pages/standing.ts'
import { countFormat } from '../../format/plural.ts'
import { standing as words } from '../documents/standing.ts'

const count = countFormat('es')

/** What the pages say of the standing text, in Spanish. */
export const standing: typeof english = {
  standing: {
    ...words,
    link: 'Texto vigente: lo que han aprobado las rondas publicadas',
    downloads: 'Texto vigente como archivo',
    here: (texts) => `Lo que está vigente: ${count(texts, { one: 'texto', other: 'textos' })} de rondas anteriores`,
    hereMeans:
      'Estos textos los aprobaron rondas anteriores. Siguen vigentes tal como están, y nadie adopta una posición sobre ellos. Para cambiar uno, enmiéndelo.',
    basketsMean:
      'Estas cestas las aprobaron rondas anteriores. Siguen vigentes tal como están. Para cambiar el texto de una, propóngala para examen: si todas las partes están de acuerdo, recibe una línea de trabajo, en la que su forma y sus cláusulas siguen vigentes mientras no se enmienden.',
    end: 'Ponerle fin',
    ends: 'Pone fin a lo vigente',
    endTitle: 'Poner fin a lo vigente',
    endMeans:
      'Si todas las partes están de acuerdo, este texto deja de estar vigente. El texto vigente lo conserva en su historial, con el motivo.',
    endReason: 'Por qué debería dejar de estar vigente',
    sendEnd: 'Presentar el fin de este texto',
    takeUp: 'Proponer para examen',
    reviews: 'Propuestas para examen en esta lectura:',
    review: (round) => `Examen de la cesta que aprobó la ronda ${round}. Lo que aquí no se enmiende sigue vigente.`,
    amendments: 'Enmiendas en esta lectura:',
    amends: 'Enmienda lo vigente',
    toAmend: 'Enmendar lo vigente',
  },
}
