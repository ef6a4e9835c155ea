import type { glossary as english } from '../../en/pages/glossary.ts'

/** The glossary, in French. */
export const glossary: typeof english = {
  glossary: {
    title: 'Glossaire',
    agreed: 'Les termes tels que ce dialogue les définit',
    noneAgreed: 'Aucune définition n’a encore été convenue.',
    scope: 'Champ du dialogue',
    noScope: 'Aucun sujet n’est encore inscrit au champ du dialogue.',
    words: 'Les mots employés sur ces pages',
    entries: [
      ['Dialogue', 'L’ensemble du processus sur un sujet, des termes jusqu’au texte.'],
      [
        'Partie',
        'Une partie au dialogue, avec sa délégation. Les positions de parties différentes ne sont jamais additionnées : un texte est convenu lorsque toutes les parties sont d’accord.',
      ],
      ['Participant', 'Membre de la délégation d’une partie, à titre personnel.'],
      [
        'Facilitation',
        'Les facilitateurs et facilitatrices. La facilitation invite les personnes, ouvre les cycles, prolonge et clôt les lectures. Elle n’appartient à aucune partie.',
      ],
      [
        'Coprésidence',
        'Les facilitateurs et facilitatrices désignés par une partie. Dans un dialogue à coprésidence, il faut le consentement d’un coprésident ou d’une coprésidente de chaque partie pour clore une lecture, déposer un texte de la présidence, publier l’instrument et communiquer le procès-verbal complet.',
      ],
      [
        'Observateur',
        'Lit les propositions et les résultats comme les participants, mais pas les notes des concertations internes. Ne peut ni déposer de texte ni prendre position.',
      ],
      [
        'Cycle',
        'Un parcours des cinq étapes : définition des termes, répartition en corbeilles, choix de la forme, rédaction des engagements, ratification.',
      ],
      ['Étape', 'L’une des cinq phases d’un cycle. Elle demande une ou plusieurs lectures.'],
      [
        'Corbeille',
        'Un élément précis du problème. À partir de la troisième étape, la corbeille a son propre volet, à côté de ceux des autres corbeilles.',
      ],
      [
        'Lecture',
        'Une séance d’une étape. Tant qu’elle est ouverte, personne ne voit la position d’un autre participant.',
      ],
      [
        'Liste d’appel',
        'Les participants habilités à prendre position dans une lecture. Elle est arrêtée à l’ouverture de la lecture.',
      ],
      [
        'Quorum',
        'Le nombre de membres d’une partie qui doivent prendre position pour qu’un texte fasse l’objet d’une décision. Toute position compte, quelle qu’elle soit.',
      ],
      [
        'Proposition',
        'Un texte déposé dans une lecture. Il ne peut pas être modifié : un texte modifié est un amendement.',
      ],
      [
        'Position',
        'Votre avis sur une proposition, du plein appui à la ligne rouge. Vous pouvez la changer ou la retirer tant que la lecture est ouverte ; la dernière version compte.',
      ],
      [
        'Préavis de clôture',
        'L’annonce qu’une lecture va être close : quand, et avec quelle décision. Jusque-là, tout ce qui est enregistré compte, et le préavis peut être annulé.',
      ],
      [
        'Conclusion',
        'Le résultat d’une lecture close : chaque proposition est convenue, entre crochets, fusionnée ou abandonnée.',
      ],
      [
        'Texte consolidé',
        'Un texte que Parley compose automatiquement à partir d’amendements sur lesquels toutes les parties sont d’accord et qui ne modifient pas les mêmes mots. Personne ne l’a déposé. Il est lu, peut faire l’objet d’objections et est ratifié comme tout autre texte.',
      ],
      [
        'Texte de la présidence',
        'Un texte que la facilitation dépose, au nom d’aucune partie ; dans un dialogue à coprésidence, il y faut le consentement d’un coprésident ou d’une coprésidente de chaque partie. Prenez position sur ce texte ou amendez-le comme tout autre texte.',
      ],
      [
        'Texte unique de négociation',
        'Plusieurs textes de la présidence déposés ensemble, par exemple une corbeille entière : tous ou aucun.',
      ],
      [
        'Bons offices',
        'Vous laissez un message à la seule facilitation (dans un dialogue à coprésidence, à la seule coprésidence de votre partie), qui vous répond. Personne d’autre ne le lit. Il ne figure dans aucun procès-verbal.',
      ],
      [
        'Procédure d’approbation tacite',
        'Une lecture dans laquelle chaque texte est convenu à l’échéance, sauf si quelqu’un y fait objection auparavant. Aucun quorum n’est requis. Le silence d’une partie qui n’a personne sur la liste d’appel ne vaut pas accord.',
      ],
      [
        'Entre crochets',
        'Non convenu. Au moins une partie est d’accord et une autre ne l’est pas ; ou le quorum n’est pas atteint, de sorte que rien n’est encore décidé ; ou toutes les parties sont d’accord, mais des textes concurrents sont à égalité ou les corbeilles sont plus nombreuses que les volets. Le texte reste, entre crochets.',
      ],
      [
        'Suite donnée',
        'Ce qu’il est advenu d’une objection. Elle est levée lorsque personne ne fait objection au texte retenu et que ce texte répond à l’objection ou est issu du texte sur lequel elle portait. Elle est entendue et non retenue lorsque le point s’est conclu autrement. Elle subsiste tant que le texte est entre crochets et fait l’objet d’une nouvelle lecture.',
      ],
      [
        'Relevé des crochets',
        'Tout ce qui, dans un cycle, est entre crochets : les libellés, les parties qui sont d’accord, ce qui lèverait les objections, les textes qui y répondent et ce qui a été tenté.',
      ],
      ['Forme', 'La forme du résultat, du traité au mécanisme permanent de consultation.'],
      [
        'Intervention',
        'Une question, une réponse ou un motif dans la discussion d’une lecture. Tout le monde dans le dialogue peut la lire. Elle figure au procès-verbal et ne change aucun résultat.',
      ],
      ['Question', 'Une intervention qui demande ce qu’un mot ou une clause est censé couvrir.'],
      [
        'Réponse',
        'Une intervention qui répond à une question. La personne qui a déposé le texte peut indiquer que la réponse émane d’elle.',
      ],
      ['Motif', 'Une intervention qui dit pourquoi un texte devrait être adopté, modifié ou abandonné.'],
      [
        'Concertation interne',
        'Un espace réservé à votre partie dans une lecture. Personne d’autre ne peut en lire les notes. Elles ne figurent dans aucun procès-verbal.',
      ],
      [
        'Engagement',
        'Une clause : qui s’engage à quoi, s’abstient de quoi ou n’autorise pas quoi, jusqu’à quel moment ou sauf dans quel cas.',
      ],
      [
        'Champ du dialogue',
        'La liste des sujets jugés dans le champ du dialogue, hors du champ, ou différés, chacun avec son motif.',
      ],
      ['Ratification', 'L’acceptation du texte d’une corbeille par une partie, par ses membres à titre personnel.'],
      [
        'Passage',
        'Un parcours d’une corbeille par la rédaction et la ratification. Un texte qui n’est pas ratifié peut y repasser : c’est le deuxième passage.',
      ],
      ['Réserve', 'Exclut ou modifie l’effet d’une clause pour le participant qui la formule.'],
      ['Déclaration interprétative', 'Indique comment un participant comprend une clause, sans en modifier l’effet.'],
      ['Ad referendum', 'Accepté sous réserve de confirmation dans son pays.'],
      [
        'Instrument',
        'Le document auquel aboutit un cycle. Il est soumis aux gouvernements et n’a pas force obligatoire.',
      ],
      [
        'Texte en vigueur',
        'Ce que les cycles publiés ont adopté, en un seul document : définitions, champ du dialogue et corbeilles, chaque élément avec le cycle dont il provient.',
      ],
      [
        'Concordance',
        'Pour chaque terme défini : les clauses où chaque langue l’emploie, et celles où une autre langue l’emploie et celle-ci non. Elle est établie par une règle et ne trouve pas les synonymes.',
      ],
      [
        'Procès-verbal',
        'Tout ce qui a été compté dans un cycle. Ce qui ne doit pas être divulgué n’y figure que sous forme d’empreinte. Le reste peut être vérifié par quiconque. Tout résultat peut être recalculé à partir du procès-verbal complet.',
      ],
      [
        'Empreinte',
        'Un nombre calculé à partir d’un texte (SHA-256). Si un seul caractère du texte change, l’empreinte change. Elle montre que le texte est inchangé.',
      ],
      [
        'Règle de Chatham House',
        'Vous pouvez utiliser ce que vous apprenez, mais vous ne devez révéler ni qui l’a dit, ni l’affiliation de cette personne.',
      ],
    ],
  },
}
