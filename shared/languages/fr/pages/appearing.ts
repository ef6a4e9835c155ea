import type { appearing as english } from '../../en/pages/appearing.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('fr')

/** What the pages say where texts appear in batches, in French. */
export const appearing: typeof english = {
  appearing: {
    together: (minutes) =>
      `Les textes paraissent ensemble, à heures fixes, à intervalles de ${count(minutes, { one: 'minute', other: 'minutes' })} à compter de l’ouverture de cette lecture. Auparavant, seul leur auteur les voit.`,
    next: 'Un texte que vous déposez maintenant paraît le',
    tooLate:
      'Cette lecture sera close avant la parution des prochains textes. Personne d’autre ne pourra prendre position sur un texte que vous déposez maintenant : il paraîtra avec le résultat. S’il est important, déposez-le à la prochaine lecture ou demandez à la facilitation de modifier l’échéance.',
    onlyYou: 'Pour l’instant, ce texte n’est visible que de vous. Il paraît le',
    onlyChair: 'Pour l’instant, seule la facilitation voit ce texte. Il paraît le',
    withOutcome:
      'Personne d’autre ne voit ce texte avant la clôture de la lecture, car celle-ci sera close avant la parution des prochains textes. Il paraîtra avec le résultat.',
    withdrawal: 'Les autres ne voient pas encore que ce texte est retiré. Ils le verront à partir du',
    tabledNow: 'Votre texte est déposé. Jusqu’à sa parution, il n’est visible que de vous. Il paraîtra sans votre nom.',
    withdrawnNow:
      'Votre proposition est retirée. Elle reste au procès-verbal. Les autres le verront à la parution des prochains textes.',
    chairsNow: 'Les textes de la présidence sont déposés. Jusqu’à leur parution, seule la facilitation les voit.',
    withdrawMeans:
      'Si le texte n’a pas encore paru, personne d’autre ne le voit tant que la lecture est ouverte ; une fois la lecture conclue, il est indiqué comme retiré. S’il a paru, les autres verront qu’il est retiré à la parution des prochains textes.',
    unseen:
      'Les textes que les participants ont déposés depuis la dernière parution n’ont été vus que de leurs auteurs. Les prochains textes paraissent le',
    unseenLater:
      'Les textes que les participants ont déposés depuis la dernière parution n’ont été vus que de leurs auteurs. Aucun autre texte ne paraîtra avant la clôture de la lecture.',
  },
}
