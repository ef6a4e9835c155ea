import type { candidates as english } from '../../en/pages/candidates.ts'

/** What the page of a mediator's drafts says, in French. */
export const candidates: typeof english = {
  candidates: {
    title: 'Projets du médiateur',
    link: 'Voir ce que le médiateur a rédigé pour les crochets',
    means:
      'Le médiateur compose des textes avec les mots qui ont été déposés dans cette lecture. Il ne connaît que ce que tout le monde dans le dialogue peut lire. Il ne dépose rien : vous pouvez déposer un projet comme texte de la présidence, le modifier d’abord, ou le laisser de côté.',
    embedded:
      'Ces projets sont l’œuvre d’un programme, qui a essayé des combinaisons des mots déposés. Aucun modèle de langage et aucun réseau n’a été utilisé.',
    nothing: 'Aucun texte n’est entre crochets.',
    matter: (number) => `Point ${number}`,
    draft: (number) => `Projet ${number}`,
    none: 'Aucun projet',
    reads: 'Le texte se lirait ainsi',
    changes: 'Ce qu’il change dans le texte entre crochets',
    toText: 'Vers le texte entre crochets',
    why: 'Pourquoi ce texte',
    meets: 'Objections que ce texte peut lever',
    mayMeet:
      'Le projet laisse de côté tous les mots qu’une partie a refusés. Seules les personnes qui ont fait objection peuvent dire si leur objection portait sur ces mots.',
    table: 'Déposer comme texte de la présidence',
    noReading: 'Aucune lecture n’est ouverte dans laquelle un projet puisse être déposé.',
    back: 'Retour à la lecture',
  },
}
