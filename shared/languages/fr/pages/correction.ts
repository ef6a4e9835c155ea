import type { correction as english } from '../../en/pages/correction.ts'

/** What the roster says about corrections, in French. */
export const correction: typeof english = {
  correction: {
    correct: 'Corriger l’inscription',
    correctFor: (name) => `Corriger l’inscription : ${name}`,
    save: 'Enregistrer la correction',
    saved: (name) => `Inscription corrigée : ${name}. L’invitation et les sessions de cette personne restent valables.`,
    title: 'Est-ce la même personne ?',
    there: 'Sur la liste nominative à présent',
    asked: 'Vous avez saisi',
    same: 'La même personne : corriger l’inscription',
    another: 'Une autre personne du même nom : l’inviter',
    otherSide:
      'Si c’est la même personne : la partie ne peut pas être corrigée. Révoquez l’accès, puis invitez la personne de nouveau.',
    noCoChair:
      'Une correction ne confère à personne la coprésidence, car la facilitation des autres parties peut établir des invitations pour cette inscription. Inscrivez la personne encore une fois sur la liste nominative, à la coprésidence de votre partie, remettez-lui cette invitation-là, et révoquez l’accès lié à la présente inscription.',
    notYours:
      'Si c’est la même personne : seule la coprésidence de cette partie peut modifier cette inscription ou révoquer cet accès. Adressez-vous à elle.',
    backToForm: 'Retour au formulaire',
    notYet: 'Personne n’a été ajouté. Indiquez qui est cette personne.',
  },
}
