import type { Wording } from '../../../instrument/wording.ts'

const LIST = new Intl.ListFormat('fr-FR')

/** The words of the preamble and of the closing provisions, in French. A full stop inside a quotation gives way to the comma after it. */
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
  languages: (languages) => `Langues : ${LIST.format(languages)}`,
  contents: 'Table des matières',
  actor: (round, side) => (side === undefined ? `Les participants au cycle ${round} du dialogue,` : `${side},`),
  recital: {
    composed: (sides, acting, isDeclaration) => {
      const people = `des experts non gouvernementaux${
        acting === undefined
          ? ' et d’anciens responsables gouvernementaux'
          : `, d’anciens responsables gouvernementaux et, à concurrence ${acting} d’une délégation, des responsables gouvernementaux en exercice`
      }, prenant tous part au dialogue à titre personnel`
      return isDeclaration
        ? ['S’exprimant', ` par l’intermédiaire de ses participants au dialogue, qui sont ${people},`]
        : ['Étant', ` ${people}, au sein des délégations des parties suivantes : ${sides},`]
    },
    convened: ['Notant', ' par qui le dialogue a été convoqué : '],
    mandate: ['Rappelant', ' le mandat du dialogue : '],
    reaffirming: ['Réaffirmant', ' les engagements énoncés dans les instruments suivants :'],
    personalCapacity: ['Reconnaissant', ' que ce qui est convenu à titre personnel ne lie aucun État,'],
    nonAdmission: [
      'Soulignant',
      ' que rien dans le présent texte ne constitue la reconnaissance d’un acte quelconque par une partie quelconque, et que l’acceptation du présent texte n’implique l’acceptation d’aucune version d’événements passés,',
    ],
  },
  quoted: (text) => `« ${text.replace(/\.$/, '')} »`,
  operative: {
    joint: {
      draft: 'Sont saisis du texte suivant :',
      adopted:
        'Sont convenus, par la ratification de chaque partie selon les règles du cycle, du texte suivant, qui est soumis à l’examen des gouvernements intéressés :',
      partly:
        'Sont convenus, par la ratification de chaque partie selon les règles du cycle, des éléments du texte suivant qui portent la mention de leur adoption, lesquels sont soumis à l’examen des gouvernements intéressés :',
      none: 'N’ont adopté aucun texte et présentent le rapport suivant sur le cycle :',
    },
    declaration: {
      draft: 'Examine le projet de déclaration suivant, parallèle aux déclarations des autres parties :',
      adopted: 'Déclare ce qui suit, parallèlement aux déclarations des autres parties :',
      partly:
        'Déclare, parallèlement aux déclarations des autres parties, les éléments du texte suivant qui portent la mention de leur adoption :',
      none: 'Ne fait pas de déclaration, le texte suivant n’ayant pas été adopté :',
    },
  },
  closing: 'Dispositions finales',
  done: (place, date, languages) =>
    `Fait${place === undefined ? '' : ` à ${place}`} le ${date}, ${LIST.format(languages.map((one) => `en ${one}`))}.`,
  doneAuthentic: (place, date, languages) =>
    `Fait${place === undefined ? '' : ` à ${place}`} le ${date}, ${LIST.format(languages.map((one) => `en ${one}`))}, ${
      languages.length === 1
        ? `le texte en ${languages[0]} faisant foi`
        : `${languages.length === 2 ? 'les deux textes' : 'tous les textes'} faisant également foi`
    }.`,
  inWhichLanguages: (isComplete) => [
    'Chaque texte est dans la langue ou les langues dans lesquelles il a été proposé.',
    isComplete
      ? 'Tous les textes adoptés existent dans chacune de ces langues.'
      : 'Les textes du présent document n’existent pas tous dans chacune de ces langues. Un texte qui n’est pas traduit est signalé.',
  ],
  noPrecedence: 'Les règles du cycle ne donnent à aucune langue la primauté sur une autre.',
}
