import type { confirmations as english } from '../../en/pages/confirmations.ts'
import { countFormat } from '../../format/plural.ts'
import { shares } from '../documents/shares.ts'

const count = countFormat('fr')

/** What the pages say of confirmations of what was accepted ad referendum, in French. */
export const confirmations: typeof english = {
  confirmations: {
    title: 'Confirmations',
    titleOf: (basket) => `Confirmation : ${basket}`,
    link: 'Confirmations de ce qui a été accepté ad referendum',
    means:
      'Une corbeille a été adoptée, et quelqu’un, dans une partie, l’a acceptée ad referendum, c’est-à-dire sous réserve de confirmation dans son pays. Cette partie est invitée à confirmer la corbeille ou à la refuser.',
    follows: (span) =>
      `Ad referendum : si la corbeille est adoptée, votre partie est invitée à la confirmer ou à la refuser dans le délai suivant après la publication du cycle : ${span}. La facilitation peut reporter cette date, à plus tard seulement.`,
    nothing: 'Rien de ce qui a été adopté n’est à confirmer.',
    awaits: (baskets) =>
      baskets === 1
        ? 'Votre partie doit se prononcer sur la confirmation d’une corbeille.'
        : `Votre partie doit se prononcer sur la confirmation de ${count(baskets, { one: 'corbeille', other: 'corbeilles' })}.`,
    notAnswered: 'Vous n’avez pas répondu.',
    answered: 'Vous avez répondu.',
    until: 'Confirmation possible jusqu’au',
    over: 'La date limite était le',
    closed: 'La date limite est passée. Le résultat suivra dans quelques minutes.',
    inRound: (round) => `Adoptée au cycle ${round}`,
    instrument: 'Lire le texte dans l’instrument',
    yours: 'La réponse de votre partie',
    whose: {
      none: 'Personne ne voit votre réponse. Seuls les membres de votre partie savent que votre partie doit confirmer cette corbeille. Le résultat est visible de tous, sans indication de la partie.',
      side: 'Personne ne voit votre réponse. Tout le monde sait que votre partie doit confirmer cette corbeille, et connaît le résultat.',
      named:
        'Personne ne voit votre réponse tant que la confirmation est ouverte. Le procès-verbal l’indique ensuite, avec votre nom.',
    },
    rule: (quorum) =>
      `Votre partie confirme la corbeille si la proportion de ses membres qui la confirment est ${shares(quorum, 'genitive')} au moins, et si les deux tiers au moins des personnes qui répondent la confirment. Le résultat est établi dès que les réponses manquantes ne peuvent plus le changer, et au plus tard à la date limite. Après cela, personne ne peut changer sa réponse.`,
    effect: {
      declined: {
        ends: 'Si votre partie refuse, la corbeille prend fin.',
        stands:
          'Si votre partie refuse, la corbeille reste néanmoins en vigueur. Tout le monde voit qu’elle n’a pas été confirmée.',
      },
      lapsed: {
        ends: 'Si votre partie ne fait ni l’un ni l’autre à la date limite, la corbeille prend fin.',
        stands: 'Si votre partie ne fait ni l’un ni l’autre à la date limite, la corbeille reste néanmoins en vigueur.',
      },
    },
    decide: 'Votre réponse',
    decision: {
      confirm: ['Je confirme', 'ma partie peut s’en tenir à ce texte'],
      decline: ['Je refuse', 'ma partie ne peut pas s’en tenir à ce texte'],
    },
    record: 'Enregistrer ma réponse',
    recordAgain: 'Changer ma réponse',
    takeBack: 'Retirer ma réponse',
    recorded: 'Réponse enregistrée. Elle sera comptée avec certitude.',
    takenBack: 'Votre réponse est retirée. Vous comptez parmi les personnes qui n’ont pas répondu.',
    receipt: 'Récépissé',
    yourAnswer: { confirm: 'Votre réponse : je confirme', decline: 'Votre réponse : je refuse' },
    isCounted: 'Elle a été comptée.',
    notCounted: 'Elle est arrivée pendant l’établissement du résultat et n’a pas été comptée.',
    notOnRoll:
      'Vous avez rejoint le dialogue après la publication du cycle ; ce sont donc d’autres membres de votre partie qui répondent.',
    outcomes: 'Résultat',
    none: 'Pas encore de résultat.',
    stillOpen: 'Résultat non encore établi',
    aSide: 'Une partie qui a accepté ad referendum',
    outcome: { confirmed: 'confirmée', declined: 'refusée', lapsed: 'non confirmée à la date limite' },
    ends: 'La corbeille a pris fin.',
    extend: 'Reporter la date',
    extendMeans:
      'La date est reportée pour toutes les parties qui n’ont pas confirmé. Elle ne peut être que reportée à plus tard.',
    extendBy: 'Reporter de',
    spans: { 7: '7 jours', 30: '30 jours', 90: '90 jours' },
    extendNow: 'Reporter la date',
    moved: 'La date a été reportée.',
  },
}
