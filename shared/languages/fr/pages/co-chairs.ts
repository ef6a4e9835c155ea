import type { coChairs as english } from '../../en/pages/co-chairs.ts'

/** What the pages say where co-chairs decide, in French. */
export const coChairs: typeof english = {
  coChairs: {
    title: 'Pour la coprésidence',
    mayAct:
      'Vous pouvez prolonger les lectures ouvertes. Les coprésidences de toutes les parties les closent ensemble.',
    together:
      'Il faut le consentement d’un coprésident ou d’une coprésidente de chaque partie. Jusque-là, rien ne se passe.',
    stands: 'Motion en cours',
    act: {
      settle: 'Conclure',
      'another-reading': 'Nouvelle lecture',
      silence: 'Nouvelle lecture, selon la procédure d’approbation tacite',
      adjourn: 'Ajourner',
      'call-off': 'Annuler le préavis de clôture',
      publish: 'Publier l’instrument',
      release: 'Communiquer le procès-verbal complet',
      table: 'Déposer des textes de la présidence',
    },
    movedBy: 'Proposée par',
    consents: 'Ont consenti',
    missing: 'N’ont pas encore consenti',
    noneMissing: 'aucune',
    carries: 'Dès que la dernière partie consent, la décision prend effet. Elle est alors irréversible.',
    consent: 'Consentir',
    consented:
      'Votre partie a consenti. Vous pouvez retirer ce consentement tant que la dernière partie n’a pas consenti.',
    withdraw: 'Retirer la motion',
    takeBack: 'Retirer le consentement',
    move: 'Proposer cette décision',
    moveElse: 'Proposer autre chose à la place',
    replaces:
      'Cette motion remplace la motion en cours. Les consentements donnés à celle-ci ne sont pas reportés sur la nouvelle.',
    notYours:
      'Vous n’exercez pas la coprésidence. Vous pouvez inviter des personnes, ouvrir des cycles et prolonger des échéances. Le reste relève de la coprésidence.',
    onlyLater:
      'Dans un dialogue à coprésidence, une échéance ne peut être que reportée à plus tard. Pour clore la lecture plus tôt, les coprésidences doivent la conclure ensemble.',
    awaits:
      'Toutes les lectures sont conclues. L’instrument est publié lorsqu’un coprésident ou une coprésidente de chaque partie consent.',
    publish: {
      title: 'Publier l’instrument',
      means: 'Le cycle prend fin. Son document n’est plus un projet, et le procès-verbal est clos.',
      done: (date) => `Toutes les parties ont consenti le ${date}.`,
    },
    release: {
      title: 'Communiquer le procès-verbal complet',
      means:
        'La facilitation peut alors télécharger le procès-verbal avec toutes les positions. Pour une partie peu nombreuse, il montre quelle position chaque membre a prise. Toutes les éditions du procès-verbal indiquent qu’il a été communiqué.',
      done: (date) => `Toutes les parties ont consenti à le communiquer le ${date}.`,
      fetch: 'Télécharger le procès-verbal complet',
    },
    said: {
      moved:
        'Votre motion est enregistrée. Elle prend effet lorsqu’un coprésident ou une coprésidente de chaque partie consent.',
      consented:
        'Le consentement de votre partie est enregistré. La décision prend effet lorsque la dernière partie consent.',
      withdrawn: 'La motion est retirée. Aucune motion n’est en cours.',
      takenBack: 'Le consentement de votre partie est retiré. La motion reste en cours.',
    },
    roster: {
      convenedBy: 'désignée par :',
      coChair: 'Coprésidence',
      heading: 'Coprésidence de chaque partie',
      none: 'personne encore : un cycle ne peut pas s’ouvrir sans coprésidence',
      own: 'Seule la coprésidence d’une partie peut inviter les membres de cette partie et révoquer leur accès.',
    },
  },
}
