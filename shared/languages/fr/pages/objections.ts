import type { objections as english } from '../../en/pages/objections.ts'
import { countFormat } from '../../format/plural.ts'
import { map } from '../documents/map.ts'

const count = countFormat('fr')

/** What the pages say of what became of objections, and of the bracket map, in French. */
export const objections: typeof english = {
  objections: {
    answers: 'Ce texte indique qu’il répond à :',
    earlier: 'Ouvrir cette lecture',
    choose: 'À quelles objections ce texte répond-il ? (facultatif)',
    under: 'Seul un texte portant cet intitulé peut y répondre :',
    chooseMeans:
      'Tout le monde voit ce que vous cochez. Une objection est considérée comme levée lorsque ce texte est convenu et que personne n’y fait objection.',
  },
  brackets: {
    ...map,
    many: (number) => count(number, { one: 'point est entre crochets', other: 'points sont entre crochets' }),
    downloads: 'Relevé des crochets sous forme de fichier',
  },
}
