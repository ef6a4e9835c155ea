import type { order as english } from '../../en/pages/order.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('fr')

/** What the page for the order of the texts says, in French. */
export const order: typeof english = {
  order: {
    title: 'Ordre des textes',
    link: 'Mettre les textes en ordre',
    means:
      'Les pages et les documents présentent les textes dans cet ordre. Pour déplacer un texte, changez son numéro, puis enregistrez. Les nouveaux textes s’ajoutent à la fin.',
    place: (words) => `Numéro de « ${words} »`,
    alternatives: (texts) => count(texts, { one: 'texte', other: 'textes concurrents' }),
    decided: 'Convenu lors d’une lecture antérieure',
    save: 'Enregistrer cet ordre',
    saved: 'L’ordre est enregistré.',
    back: 'Retour à la lecture',
    wrong: (most) => `Écrivez pour chaque texte un nombre entier de 1 à ${most}.`,
    together: 'L’ordre s’applique lorsqu’un coprésident ou une coprésidente de chaque partie a choisi le même.',
    chosen: {
      same: (side) => `${side} : a choisi cet ordre.`,
      other: (side) => `${side} : a choisi un autre ordre.`,
      none: (side) => `${side} : n’a pas choisi d’ordre.`,
    },
    take: (side) => `Choisir l’ordre de cette partie : ${side}`,
  },
}
