import type { Wording } from '../../../instrument/wording.ts'
import { withArticle } from '../format.ts'

const LIST = new Intl.ListFormat('es-ES')

/** The words of the preamble and of the closing provisions, in Spanish. */
export const preamble: Pick<
  Wording,
  | 'languages'
  | 'contents'
  | 'actor'
  | 'recital'
  | 'quoted'
  | 'operative'
  | 'closing'
  | 'done'
  | 'doneAuthentic'
  | 'inWhichLanguages'
  | 'noPrecedence'
> = {
  languages: (languages) => `Idiomas: ${LIST.format(languages)}`,
  contents: 'Índice',
  actor: (round, side) =>
    side === undefined ? `Los participantes en la ronda ${round} del diálogo,` : `${withArticle(side)},`,
  recital: {
    composed: (sides, acting, isDeclaration) => {
      const people = `expertos no gubernamentales${
        acting === undefined
          ? ' y exfuncionarios'
          : `, exfuncionarios y, hasta ${acting} de cada delegación, funcionarios en activo`
      }`
      return isDeclaration
        ? [
            'Pronunciándose',
            ` por conducto de sus participantes en el diálogo, que son ${people}, y que actúan todos a título personal,`,
          ]
        : [
            'Actuando',
            ` todos a título personal, como ${people}, en las delegaciones de las partes siguientes: ${sides},`,
          ]
    },
    convened: ['Tomando nota', ' de quién convocó el diálogo: '],
    mandate: ['Recordando', ' el mandato del diálogo: '],
    reaffirming: ['Reafirmando', ' los compromisos contenidos en los instrumentos siguientes:'],
    personalCapacity: ['Reconociendo', ' que lo acordado a título personal no obliga a ningún Estado,'],
    nonAdmission: [
      'Subrayando',
      ' que nada de lo contenido en el presente texto constituye un reconocimiento de acto alguno por ninguna de las partes, y que la aceptación del presente texto no implica la aceptación de versión alguna de hechos pasados,',
    ],
  },
  quoted: (text) => `«${text}»`,
  operative: {
    joint: {
      draft: 'Tienen ante sí el texto siguiente:',
      adopted:
        'Han acordado, mediante la ratificación de todas las partes conforme a las reglas de la ronda, el texto siguiente, que se somete a la consideración de los Gobiernos interesados:',
      partly:
        'Han acordado, mediante la ratificación de todas las partes conforme a las reglas de la ronda, las secciones del texto siguiente marcadas como aprobadas, que se someten a la consideración de los Gobiernos interesados:',
      none: 'No han aprobado ningún texto y presentan el siguiente informe de la ronda:',
    },
    declaration: {
      draft: 'Tiene ante sí el siguiente proyecto de declaración, paralela a las declaraciones de las demás partes:',
      adopted: 'Declara lo siguiente, en paralelo con las declaraciones de las demás partes:',
      partly:
        'Declara, en paralelo con las declaraciones de las demás partes, lo que figura en las secciones del texto siguiente marcadas como aprobadas:',
      none: 'No formula declaración alguna, porque el texto siguiente no fue aprobado:',
    },
  },
  closing: 'Disposiciones finales',
  done: (place, date, languages) =>
    `Hecho${place === undefined ? '' : ` en ${place}`} el ${date}, en ${LIST.format(languages)}.`,
  doneAuthentic: (place, date, languages) =>
    `Hecho${place === undefined ? '' : ` en ${place}`} el ${date}, en ${LIST.format(languages)}, siendo ${
      languages.length === 1
        ? `auténtico el texto en ${languages[0]}`
        : `${languages.length === 2 ? 'ambos textos' : 'todos los textos'} igualmente auténticos`
    }.`,
  inWhichLanguages: (isComplete) => [
    'Cada texto figura en el idioma o los idiomas en que se propuso.',
    isComplete
      ? 'Todos los textos aprobados existen en cada uno de estos idiomas.'
      : 'No todos los textos del presente documento existen en cada uno de estos idiomas. Los textos sin traducir llevan una indicación.',
  ],
  noPrecedence: 'Las reglas de la ronda no dan a ningún idioma precedencia sobre otro.',
}
