import type { lastCall as english } from '../../en/pages/last-call.ts'

/** What the pages say of a last call, and of a position that is taken back, in French. */
export const lastCall: typeof english = {
  lastCall: {
    title: 'Préavis de clôture',
    given: ['Cette lecture sera close le', 'Tout ce qui est enregistré auparavant compte.'],
    closesWith: (decision) => `Elle sera close avec la décision suivante : ${decision}.`,
    closesSoon: 'Le préavis de clôture a été donné.',
    when: 'Quand la lecture sera-t-elle close ?',
    notice: {
      now: 'Maintenant',
      '10 minutes': 'Dans dix minutes',
      '1 hour': 'Dans une heure',
      '1 day': 'Demain, dans 24 heures',
    },
    at: {
      now: 'La lecture est close aussitôt. Cette opération est irréversible.',
      end: (moment) =>
        `Tout le monde est informé que la lecture sera close le ${moment}. Jusque-là, vous pouvez annuler le préavis.`,
      deadline: (moment) =>
        `L’échéance est antérieure : la lecture sera close le ${moment}, avec cette décision. Jusque-là, vous pouvez annuler le préavis.`,
    },
    together: {
      now: 'Au dernier consentement, la lecture est close aussitôt. Cette opération est irréversible.',
      end: {
        '10 minutes': 'Au dernier consentement, tout le monde est informé que la lecture sera close dans dix minutes.',
        '1 hour': 'Au dernier consentement, tout le monde est informé que la lecture sera close dans une heure.',
        '1 day': 'Au dernier consentement, tout le monde est informé que la lecture sera close dans 24 heures.',
      },
      callOff:
        'Jusque-là, le préavis peut être annulé d’un commun accord par un coprésident ou une coprésidente de chaque partie.',
    },
    confirm: (decision) => `Confirmer : ${decision}`,
    callOff: 'Annuler le préavis : la lecture reste ouverte',
    callOffMeans: 'La lecture reste ouverte jusqu’à l’échéance antérieurement fixée.',
    proposeCallOff: 'Proposer d’annuler le préavis',
    first: 'Pour clore la lecture autrement, ou pour modifier son échéance, annulez d’abord le préavis de clôture.',
    mayAct: {
      facilitators:
        'Vous êtes membre de la facilitation. Le préavis de clôture a été donné. Pour clore la lecture autrement, ou pour modifier son échéance, annulez d’abord le préavis.',
      'co-chairs':
        'Le préavis de clôture a été donné. Pour clore la lecture autrement, ou pour modifier son échéance, annulez d’abord le préavis ; il y faut le consentement d’un coprésident ou d’une coprésidente de chaque partie.',
    },
    callOffFirst: 'Lorsqu’un préavis de clôture a été donné, il faut d’abord l’annuler.',
    wasGivenAt: 'Le préavis de clôture a été donné le',
    said: {
      given:
        'Le préavis de clôture est donné. Tout le monde voit quand la lecture sera close. Vous pouvez l’annuler jusque-là.',
      calledOff: 'Le préavis de clôture est annulé. La lecture reste ouverte.',
    },
  },
  takenBack: {
    takeBack: 'Retirer ma position',
    takeBackMeans: 'Vous comptez alors parmi les personnes qui n’ont pas répondu à cette proposition.',
    underSilence: {
      takeObjectionBack: 'Retirer mon objection',
      objection: 'Votre objection prend alors fin. Votre silence vaut accord.',
      other: 'Vous comptez alors parmi les personnes qui gardent le silence. Le silence vaut accord.',
    },
    isTakenBack: (ordinal) =>
      `Vous avez retiré votre position (${ordinal} version). Vous n’avez plus de position sur ce texte.`,
    said: 'Votre position est retirée. Vous pouvez en prendre une autre tant que la lecture est ouverte.',
  },
}
