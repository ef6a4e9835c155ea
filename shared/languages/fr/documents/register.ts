import type { RegisterWords } from '../../../consultation/register-words.ts'

/** What pages and documents say of consultations, in French. */
export const register: RegisterWords = {
  title: 'Registre des consultations',
  confidential: 'Tenu entre les parties, non destiné au public.',
  admits:
    'Ni une demande d’éclaircissements ni une préoccupation ne signifient qu’un engagement n’a pas été respecté. Répondre ne vaut reconnaissance d’aucun fait. Rien de ce qui figure ici ne modifie le texte en vigueur.',
  none: 'Il n’y a aucune consultation.',
  kind: { clarification: 'Demande d’éclaircissements', concern: 'Préoccupation' },
  numbered: (number, kind) => `Consultation ${number} : ${kind.toLowerCase()}`,
  onClause: (number, basket) => `Sur la clause ${number} de la corbeille « ${basket} »`,
  onDefinition: (term) => `Sur la définition « ${term} »`,
  since: { amended: 'Le texte a été amendé depuis.', ended: 'Le texte n’est plus en vigueur.' },
  brought: (side, date) => `Engagée par : ${side}, le ${date}.`,
  transmitted: (date) => `Transmise aux autres parties le ${date}.`,
  notTransmitted: 'Pas encore transmise. La transmission incombe à la facilitation.',
  answerOf: (side, date) => `Réponse du ${date} : ${side}`,
  noAnswer: (side, date) => `Pas de réponse au ${date} : ${side}.`,
  toAnswer: (sides, until) => `Réponse attendue au plus tard le ${until} : ${sides}.`,
  toClose: (side, until) =>
    `À clore au plus tard le ${until} par : ${side}. Passé cette date, elle est renvoyée au réexamen.`,
  outcome: { clarified: 'éclaircie', 'not-agreed': 'sans accord', 'for-review': 'renvoyée au réexamen' },
  closed: (outcome, date) => `Close le ${date} : ${outcome}.`,
  closedByRule: (date) =>
    `Close le ${date} par application de la règle et renvoyée au réexamen : la partie qui l’avait engagée ne l’avait pas close.`,
  onAgenda: 'Elle est inscrite à l’ordre du jour du prochain cycle.',
  reviewedIn: (round) => `Elle était à l’ordre du jour du cycle ${round}.`,
  public: 'Publique : toutes les parties ont consenti.',
}
