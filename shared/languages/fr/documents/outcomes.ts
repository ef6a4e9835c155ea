import type { OutcomeWords } from '../../../outcome-words.ts'

/** What a text came to and why, in French. */
export const outcomes: OutcomeWords = {
  status: {
    agreed: 'Convenu',
    merged: 'Fusionné',
    bracketed: 'Entre crochets',
    waiting: 'Convenu, sans volet',
    dropped: 'Abandonné',
  },
  reason: {
    'every-side-agrees': 'toutes les parties sont d’accord',
    'some-sides-agree': 'les parties ne sont pas toutes d’accord',
    'no-side-agrees': 'aucune partie n’est d’accord',
    'quorum-not-met':
      'non décidé : trop peu de participants ont pris position sur ce texte (le quorum n’a pas été atteint)',
    outranked: 'un texte concurrent a plus d’appuis',
    consolidated:
      'composé à partir d’amendements sur lesquels toutes les parties sont d’accord ; personne n’a encore approuvé le texte dans son ensemble',
    merged: 'désormais intégré au texte retenu',
    amended: 'remplacé par son amendement',
    tied: 'toutes les parties sont d’accord, mais un autre libellé a exactement autant d’appuis : le libellé reste ouvert',
    'not-read-again':
      'toutes les parties étaient d’accord à la lecture précédente ; à celle-ci, le quorum n’a pas été atteint et personne n’a fait objection',
    withdrawn: 'retiré',
    'more-baskets-than-lanes':
      'il y a plus de corbeilles convenues que de volets ; le texte est déposé en premier dans le prochain cycle',
    'lacks-authentic-text':
      'toutes les parties sont d’accord, mais l’engagement n’a pas, dans l’une des langues faisant foi, de texte concordant : il ne peut pas encore être ratifié',
  },
}
