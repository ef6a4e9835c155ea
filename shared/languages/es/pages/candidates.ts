import type { candidates as english } from '../../en/pages/candidates.ts'

/** What the page of a mediator's drafts says, in Spanish. */
export const candidates: typeof english = {
  candidates: {
    title: 'Borradores del mediador',
    link: 'Ver qué ha redactado el mediador para los corchetes',
    means:
      'El mediador compone textos con las palabras que se presentaron en esta lectura. Solo conoce lo que puede leer cualquier persona del diálogo. No presenta nada: usted puede presentar un borrador como texto de la presidencia, cambiarlo antes o dejarlo.',
    embedded:
      'Estos borradores los ha hecho un programa, que ha probado combinaciones de las palabras presentadas. No se ha utilizado ningún modelo de lenguaje ni ninguna red.',
    nothing: 'No hay ningún texto entre corchetes.',
    matter: (number) => `Asunto ${number}`,
    draft: (number) => `Borrador ${number}`,
    none: 'Ningún borrador',
    reads: 'El texto diría',
    changes: 'Qué cambia en el texto entre corchetes',
    toText: 'Ir al texto entre corchetes',
    why: 'Por qué este texto',
    meets: 'Objeciones que puede atender',
    mayMeet:
      'El borrador omite todas las palabras que alguna parte no aceptó. Solo quienes formularon la objeción pueden decir si se refería a esas palabras.',
    table: 'Presentar como texto de la presidencia',
    noReading: 'No hay ninguna lectura abierta en la que se pueda presentar un borrador.',
    back: 'Volver a la lectura',
  },
}
