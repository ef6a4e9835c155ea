import type { floor as english } from '../../en/pages/floor.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('fr')

/** What the floor of a reading says, in French. */
export const floor: typeof english = {
  floor: {
    title: 'Discussion',
    what: 'Demandes de précision, réponses à ces demandes et motifs. Elles figurent au procès-verbal.',
    onReading: 'Sur la lecture dans son ensemble',
    ofReading: 'Discussion sur la lecture dans son ensemble',
    statements: (many) => `Discussion : ${count(many, { one: 'intervention', other: 'interventions' })}`,
    nothing: 'Personne n’est encore intervenu ici.',
    speak: 'Poser une question, répondre ou exposer un motif',
    read: 'Lire la discussion',
    back: 'Retour à la lecture',
    kind: { question: 'Question', answer: 'Réponse', reason: 'Motif' },
    kindMeans: {
      question: 'ce qu’un mot ou une clause est censé couvrir',
      reason: 'pourquoi un texte devrait être adopté, modifié ou abandonné',
    },
    fromThoseWhoTabled: 'de la personne qui a déposé ce texte',
    asThoseWhoTabled: 'Indiquer que la réponse émane de la personne qui a déposé le texte',
    asMeans:
      'Tout le monde sait alors que la même personne a déposé le texte et écrit cette réponse. Rien d’autre n’est divulgué.',
    notYet: 'Pour l’instant, cela n’est visible que de vous. Parution le',
    mine: 'Écrit par vous. Personne d’autre ne voit que c’est de vous.',
    setAside: 'Écartée par la facilitation',
    because: 'Pourquoi',
    folded: { question: 'Afficher la question', answer: 'Afficher la réponse', reason: 'Afficher ce qui a été dit' },
    putAside: 'Écarter',
    asideReason: 'Pourquoi elle est écartée',
    asideMeans:
      'Tout le monde voit le motif. L’intervention est repliée, non supprimée : elle reste au procès-verbal. Cette opération est irréversible.',
    answer: 'Répondre à cette question',
    answering: 'Votre réponse',
    say: 'Votre intervention',
    choose: 'De quoi s’agit-il ?',
    text: 'Texte',
    send: 'Envoyer',
    appears:
      'Les interventions paraissent ensemble, à heures fixes. Si vous envoyez la vôtre maintenant, elle paraît le',
    never: 'Une intervention ne peut être ni modifiée ni supprimée.',
    left: (many) =>
      `Vous pouvez encore faire ${count(many, { one: 'intervention', other: 'interventions' })} dans cette lecture.`,
    noneLeft: 'Vous avez atteint votre part des interventions dans cette lecture.',
    covered: {
      none: 'Elle est affichée sans votre nom et sans votre partie. Votre style peut toutefois permettre de vous identifier : écrivez donc dans un style neutre.',
      side: 'Elle est affichée avec votre partie, mais sans votre nom. Votre style peut toutefois permettre de vous identifier : écrivez donc dans un style neutre.',
      named: 'Elle est affichée avec votre nom. C’est la règle de ce dialogue.',
    },
    everyLanguage: 'Écrivez-la dans toutes les langues du dialogue.',
    made: 'Intervention enregistrée. Jusqu’à sa parution, elle n’est visible que de vous.',
    asideNow: 'L’intervention est écartée.',
    mistake: {
      text: 'Écrivez le texte.',
      kind: 'Choisissez une question ou un motif.',
      reason: 'Écrivez pourquoi elle est écartée.',
    },
  },
}
