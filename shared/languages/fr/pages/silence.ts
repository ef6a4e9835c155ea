import type { silence as english } from '../../en/pages/silence.ts'

/** What the pages say of a reading under the silence procedure, in French. */
export const silence: typeof english = {
  silence: {
    title: 'Procédure d’approbation tacite',
    stands: ['chaque texte est convenu le', ', sauf si quelqu’un y fait objection auparavant.'],
    ends: 'Le silence prend fin le',
    endsAt: 'Quand le silence prend fin, en UTC (facultatif)',
    endsElse:
      'Uniquement pour la procédure d’approbation tacite. Si vous laissez ce champ vide, le silence dure aussi longtemps que les autres lectures de cette étape.',
    nothingToDo: 'Si vous êtes d’accord, vous n’avez rien à faire.',
    wasKept:
      'Cette lecture suivait la procédure d’approbation tacite. Chaque texte auquel personne n’avait fait objection à l’échéance est convenu.',
    closedEarly:
      'Cette lecture suivait la procédure d’approbation tacite et a été close avant son échéance. Aucun texte n’est convenu.',
    noAnswerDue: 'Vous n’avez pas à répondre. Le silence vaut accord.',
    silent: 'Vous n’avez pas répondu. Votre silence vaut accord.',
    counts: 'Votre silence vaut accord.',
    breaks: 'Faites-vous objection ?',
    others: 'Dire que vous êtes d’accord, ou vous abstenir (facultatif)',
    othersMean: 'Cela ne rompt pas le silence. Cela compte lorsque plusieurs libellés sont en concurrence.',
    nobodySees:
      'Personne ne voit qui a répondu, ni combien l’ont fait : dans la procédure d’approbation tacite, répondre revient presque toujours à faire objection.',
    noQuorum: 'Aucun quorum n’est requis. Le silence vaut accord.',
    whyNotClosed:
      'Cette lecture n’est conclue qu’à son échéance. L’échéance ne peut être que reportée à plus tard. Vous pouvez ajourner la lecture avant l’échéance ; dans ce cas, aucun texte n’est convenu.',
    nobodyThere: (side) =>
      `Cette partie n’a personne sur la liste d’appel ; son silence ne vaut donc pas accord : ${side}.`,
  },
}
