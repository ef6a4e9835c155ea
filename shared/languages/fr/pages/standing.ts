import type { standing as english } from '../../en/pages/standing.ts'
import { countFormat } from '../../format/plural.ts'
import { standing as words } from '../documents/standing.ts'

const count = countFormat('fr')

/** What the pages say of the standing text, in French. */
export const standing: typeof english = {
  standing: {
    ...words,
    link: 'Texte en vigueur : ce que les cycles publiés ont adopté',
    downloads: 'Texte en vigueur sous forme de fichier',
    here: (texts) => `En vigueur : ${count(texts, { one: 'texte', other: 'textes' })} de cycles antérieurs`,
    hereMeans:
      'Des cycles antérieurs ont adopté ces textes. Ils restent en vigueur tels quels, et personne ne prend position sur eux. Pour en changer un, amendez-le.',
    basketsMean:
      'Des cycles antérieurs ont adopté ces corbeilles. Elles restent en vigueur telles quelles. Pour changer le texte de l’une d’elles, proposez son réexamen : si toutes les parties sont d’accord, elle reçoit un volet, où sa forme et ses clauses restent en vigueur sauf si elles sont amendées.',
    end: 'Y mettre fin',
    ends: 'Met fin à ce qui est en vigueur',
    endTitle: 'Mettre fin à ce qui est en vigueur',
    endMeans:
      'Si toutes les parties sont d’accord, ce texte n’est plus en vigueur. Le document « Texte en vigueur » le garde dans son historique, avec le motif.',
    endReason: 'Pourquoi il ne devrait plus être en vigueur',
    sendEnd: 'Proposer de mettre fin à ce texte',
    takeUp: 'Proposer le réexamen',
    reviews: 'Proposées pour réexamen dans cette lecture :',
    review: (round) =>
      `Réexamen de la corbeille adoptée au cycle ${round}. Ce qui n’est pas amendé ici reste en vigueur.`,
    amendments: 'Amendements dans cette lecture :',
    amends: 'Amende ce qui est en vigueur',
    toAmend: 'Amender ce qui est en vigueur',
  },
}
