import type { MapWords } from '../../../bracket-map/map-words.ts'

const LIST = new Intl.ListFormat('fr-FR')

/** What pages and documents say of objections and of the bracket map, in French. */
export const map: MapWords = {
  disposition: { met: 'Levée', 'heard-not-accommodated': 'Entendue et non retenue', stands: 'Subsiste' },
  why: {
    answered: 'le texte retenu y répond, et personne ne fait objection à ce texte',
    'no-longer-objected-to': 'plus personne ne fait objection au texte retenu',
    'agreed-over-objection': 'le texte retenu fait l’objet d’une objection',
    'not-answered': 'le texte retenu n’y répond pas',
    dropped: 'le texte a été abandonné',
    'left-in-brackets': 'l’étape s’est achevée, et le texte est resté entre crochets',
    shelved: 'la corbeille a été mise en suspens ou le cycle ajourné, et le texte est resté entre crochets',
    'read-again': 'le texte est entre crochets et fait l’objet d’une nouvelle lecture',
  },
  title: 'Relevé des crochets',
  means:
    'Tous les textes entre crochets : quelles parties sont d’accord avec quel libellé, ce qui lèverait les objections, quels textes y répondent et ce qui a été tenté.',
  confidential: 'Réservé à ce dialogue, non destiné au public.',
  none: 'Rien n’est entre crochets.',
  state: {
    'read-again': 'Entre crochets ; le texte fait l’objet d’une nouvelle lecture.',
    left: 'Resté entre crochets à la fin de l’étape.',
    waiting:
      'Toutes les parties sont d’accord. Le texte attend le prochain cycle, car il y a plus de corbeilles convenues que de volets.',
    shelved: 'Resté entre crochets lorsque la corbeille a été mise en suspens ou le cycle ajourné.',
  },
  before: (rounds) =>
    rounds.length === 1
      ? `Ce point, laissé ouvert par le cycle ${rounds[0]}, a été proposé de nouveau.`
      : `Ce point, laissé ouvert par les cycles ${LIST.format(rounds.map(String))}, a été proposé de nouveau.`,
  offeredAgain: 'laissé ouvert, et proposé de nouveau dans ce cycle',
  stands: 'Ce qui est en vigueur',
  ends: 'Met fin à ce qui est en vigueur. Motif',
  clause: (number) => `Clause ${number}`,
  wording: (letter) => `Libellé ${letter}`,
  theText: 'Le texte',
  agree: 'Accord',
  agrees: 'd’accord',
  agreesOnParts: 'd’accord avec chaque élément',
  doesNot: 'pas d’accord',
  notShown: 'non indiqué',
  notShownMeans:
    'Les parties qui sont d’accord ne sont pas indiquées : à côté des objections, cela révélerait de quelle partie elles viennent.',
  objections: 'Ce qui lèverait les objections',
  noObjections: 'Aucune objection n’est affichée.',
  onEarlier: 'Sur un texte qui n’est plus entre crochets',
  madeIn: 'Formulée dans',
  answeredBy: 'Y répond',
  unanswered: 'Aucun texte n’indique qu’il répond à cette objection.',
  tried: 'Ce qui a été tenté',
  triedHead: ['Lecture', 'Texte', 'Résultat'],
  now: 'Déposé dans la lecture ouverte',
  wholeText: 'Le texte soumis à ratification',
}
