import type { amendments as english } from '../../en/pages/amendments.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('fr')

/** What the pages say of amendments and of texts composed of them, in French. */
export const amendments: typeof english = {
  amendments: {
    preview: 'Voici ce qui change',
    notYet:
      'Votre amendement n’est pas encore déposé. Vérifiez les modifications, puis déposez-le ou revenez en arrière pour le corriger.',
    legend: 'Les mots ajoutés sont soulignés ; les mots supprimés sont barrés.',
    stays: 'Ce qui reste inchangé',
    nothingStays: 'Rien.',
    confirm: 'Déposer cet amendement',
    change: 'Revenir en arrière et corriger',
    notInLine: (language) => `Pas encore aligné sur le texte en ${language}`,
    willBeMarked:
      'Cette mention sera visible des autres tant que personne n’aura amendé aussi ce texte. Vous pouvez encore le modifier vous-même.',
  },
  authentic: {
    title: 'Textes faisant foi',
    state: { 'in-line': 'aligné', missing: 'manquant', 'out-of-line': 'à aligner', proposed: 'proposé' },
    agreed: 'convenu',
    textIn: (language) => `Le texte en ${language}, faisant également foi`,
    propose: (language) => `Proposer le texte en ${language}`,
  },
  consolidated: {
    title: 'Texte consolidé',
    composed: 'Parley a composé ce texte automatiquement à partir de :',
    nobodyTabled: 'Personne ne l’a déposé.',
    notYetAgreed: 'Personne n’a encore approuvé le texte dans son ensemble.',
    agreesOnParts: 'd’accord avec chaque élément',
    agreedNow: 'Toutes les parties ont approuvé le texte dans son ensemble.',
    part: (number) => `proposition ${number}`,
    parts: (number) => `De quoi il est composé : ${count(number, { one: 'proposition', other: 'propositions' })}`,
    partsAgain:
      'Elles font aussi l’objet d’une nouvelle lecture, pour le cas où les parties n’approuveraient pas le texte dans son ensemble.',
  },
}
