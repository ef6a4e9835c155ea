import type { clause as english } from '../../en/pages/clause.ts'

/** What the form of a clause says, in Spanish. */
export const clause: typeof english = {
  clause: {
    preview: 'La oración, tal como figurará en el instrumento:',
    show: 'Mostrar la oración',
    grammar: {
      action: {
        undertake: ['un verbo en infinitivo, por ejemplo:', 'responder a una solicitud en un plazo de tres días'],
        refrain: ['un verbo en infinitivo o un sustantivo, por ejemplo:', 'financiar campañas'],
        'not-authorize': ['un sustantivo, por ejemplo:', 'ataques contra los padrones electorales'],
      },
      condition: {
        until: [
          'quién ha hecho qué, con el verbo en subjuntivo, por ejemplo:',
          'ambas partes hayan acordado otra cosa',
        ],
        unless: ['quién hace qué, con el verbo en subjuntivo, por ejemplo:', 'la otra parte lo solicite'],
      },
    },
  },
}
