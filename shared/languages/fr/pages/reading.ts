import type { reading as english } from '../../en/pages/reading.ts'
import { countFormat } from '../../format/plural.ts'
import { outcomes } from '../documents/outcomes.ts'

const count = countFormat('fr')

/** What the pages of a reading say, in French. */
export const reading: typeof english = {
  reading: {
    opened: 'Ouverte le',
    closes: 'Clôture le',
    closed: 'Close le',
    closedBy: {
      facilitator: 'par décision de la facilitation',
      'co-chairs': 'par décision des coprésidences de toutes les parties',
      deadline: 'à son échéance',
    },
    extended: (times) => `Échéance modifiée ${count(times, { one: 'fois', other: 'fois' })}.`,
    timeLeft: (span) => `temps restant : ${span}`,
    beingSettled:
      'La lecture est close et son résultat est en cours d’établissement. Il paraîtra ici dans quelques instants.',
    ledTo: 'La suite',
    proposals: 'Propositions',
    sealed: 'Empreinte SHA-256 de ce texte. L’instrument et le procès-verbal portent la même :',
    bracketsInAnnex:
      'Ce qui est entre crochets ne fait pas partie du texte que vous ratifiez. Si le texte est ratifié, cela figure dans une annexe, « points non convenus ».',
    compete: (texts) =>
      `Les ${texts} textes qui suivent sont concurrents. Un seul d’entre eux au plus est adopté, ou un texte composé à partir de leurs amendements.`,
    noProposals: 'Aucun texte n’a encore été déposé.',
    unanswered: (number) =>
      `Il vous reste à répondre à ${count(number, { one: 'proposition', other: 'propositions' })}.`,
    answeredAll: 'Vous avez répondu à toutes les propositions.',
    toNext: 'Aller à la prochaine proposition à laquelle vous n’avez pas répondu',
    one: 'Afficher les propositions une à une',
    list: 'Tout afficher en liste',
    previous: 'Précédente',
    following: 'Suivante',
    covered: {
      none: 'Personne ne voit votre position, ni tant que la lecture est ouverte, ni ensuite. Une fois la lecture conclue, ce que vous écrivez est affiché sans votre nom et sans votre partie. Votre style peut toutefois permettre de vous identifier : écrivez donc dans un style neutre.',
      side: 'Tant que la lecture est ouverte, personne ne voit votre position. Une fois la lecture conclue, ce que vous écrivez est affiché avec votre partie, mais sans votre nom. Votre style peut toutefois permettre de vous identifier : écrivez donc dans un style neutre.',
      named:
        'Tant que la lecture est ouverte, personne ne voit votre position. Une fois la lecture conclue, ce que vous écrivez est affiché avec votre nom. C’est la règle de ce dialogue.',
    },
    smallSide:
      'Votre partie n’a qu’un ou deux membres. Tout le monde voit si chaque partie est d’accord. Pour une partie aussi peu nombreuse, cela montre quelle position ses membres ont prise.',
    tellsSide:
      'La langue dans laquelle vous écrivez peut révéler votre partie. Écrivez dans toutes les langues que vous pouvez, ou faites d’abord traduire votre texte.',
    untranslatedWords: {
      marked:
        'Si votre texte n’existe pas dans la langue de la personne qui lit, il est affiché dans la langue où vous l’avez écrit, avec la mention qu’il n’est pas traduit.',
      'held-back':
        'Une objection n’est montrée aux autres que si vous l’écrivez dans toutes les langues du dialogue. Les réserves et les déclarations doivent être écrites dans toutes les langues.',
    },
    onlyYou: 'Personne d’autre ne voit que cela vient de vous.',
    notOnRoll:
      'La liste d’appel a été arrêtée à l’ouverture de cette lecture, et vous n’y figurez pas. Vous pouvez lire les textes, et prendre part à la prochaine lecture. La concertation interne de cette lecture est réservée aux personnes qui figurent sur la liste d’appel.',
    readOnly: 'Vous avez le statut d’observateur. Vous pouvez lire cette lecture, mais non y prendre part.',
    amends: 'Amende',
    amend: 'Proposer un amendement',
    changes: 'Ce que l’amendement change',
    part: {
      term: 'Terme',
      definition: 'Définition',
      topic: 'Sujet',
      scope: 'Rapport au champ du dialogue',
      reason: 'Motif',
      title: 'Intitulé',
      description: 'Description',
      modality: 'Forme',
      rationale: 'Motif',
      by: 'Qui est lié',
      form: 'Type d’engagement',
      action: 'Action',
      condition: 'Condition',
      'condition.word': 'Type de condition',
    },
    carried: 'Repris d’une lecture antérieure',
    offeredAgain: (round) => `Proposé de nouveau, cycle ${round}`,
    manyBaskets: (competing, lanes) =>
      `${count(competing, { one: 'corbeille est en concurrence', other: 'corbeilles sont en concurrence' })}${lanes === 0 ? ', et il ne reste aucun volet : tous sont pris' : ` pour ${count(lanes, { one: 'volet', other: 'volets' })}`}. S’il y a plus de corbeilles convenues que de volets, les moins bien classées attendent le prochain cycle.`,
    yours: 'Déposé par vous',
    withdraw: 'Retirer ma proposition',
    withdrawn: 'Retiré',
    tabledNow: 'Votre texte est déposé. Tout le monde peut maintenant le voir, sans votre nom.',
    withdrawnNow: 'Votre proposition est retirée. Elle reste au procès-verbal.',
    recorded: (ordinal) => `Position enregistrée, ${ordinal} version`,
    notRecorded: 'Vous n’avez pas encore pris position ici.',
    record: 'Enregistrer ma position',
    recordAgain: 'Enregistrer une nouvelle version',
    position: 'Votre position',
    change: 'Quelle modification lèverait votre objection ?',
    changeDue: 'Obligatoire si vous choisissez « Je fais objection » ou « Ligne rouge ».',
    changeOptional: 'Quelle modification vous permettrait d’accepter ? (facultatif)',
    stance: {
      support: ['J’appuie', ''],
      accept: ['Je peux m’en accommoder', 'ce n’est pas le libellé que je choisirais, mais je ne m’y oppose pas'],
      abstain: ['Je m’abstiens', 'je laisse les autres décider'],
      object: ['Je fais objection', 'et j’indique quelle modification lèverait mon objection'],
      block: ['Ligne rouge', 'ma partie ne peut en aucun cas accepter ce texte ; j’indique ce qu’il faudrait changer'],
      ratify: ['Je ratifie', 'tel quel'],
      'ratify-with-reservation': ['Je ratifie avec une réserve', 'sauf une ou plusieurs clauses, indiquées ci-dessous'],
      'ad-referendum': ['Je ratifie ad referendum', 'sous réserve de confirmation dans mon pays'],
      decline: ['Je refuse', 'je n’accepte pas ce texte'],
    },
    reservations: 'Réserves, clause par clause',
    reservationOn: (clause) => `Réserve à la clause ${clause}`,
    declarations: 'Déclarations interprétatives, clause par clause (facultatif)',
    declarationOn: (clause) => `Comment je comprends la clause ${clause}`,
    clauses: 'Le texte soumis à ratification',
    moved: 'L’échéance a été modifiée.',
    closedNow: 'La lecture est close. Son résultat est en cours d’établissement.',
  },
  table: {
    title: 'Déposer un texte',
    amendment: 'Déposer un amendement',
    kind: {
      definition: 'Définir un terme',
      topic: 'Inscrire un sujet au champ du dialogue',
      basket: 'Proposer une corbeille',
      modality: 'Proposer une forme pour le résultat',
      commitment: 'Rédiger une clause',
    },
    languages: 'Écrivez dans une langue au moins. L’absence de traduction est signalée.',
    field: {
      term: 'Terme',
      definition: 'Ce qu’il signifie dans ce dialogue',
      topic: 'Sujet',
      scope: 'Rapport au champ du dialogue',
      reason: 'Motif',
      title: 'Intitulé de la corbeille',
      description: 'Quel élément du problème elle couvre',
      modality: 'Forme',
      rationale: 'Pourquoi cette forme',
      by: 'Qui est lié',
      form: 'Type d’engagement',
      action: 'Action',
      condition: 'Condition (facultatif)',
      conditionText: 'Texte de la condition',
    },
    scope: { germane: 'Dans le champ', 'not-germane': 'Hors du champ', deferred: 'Différé' },
    modality: {
      treaty: 'Traité',
      'code-of-conduct': 'Code de conduite politiquement contraignant',
      'joint-statement': 'Déclaration commune',
      'parallel-declarations': 'Déclarations unilatérales parallèles',
      'confidence-building-measure': 'Mesure de confiance',
      'consultation-channel': 'Mécanisme permanent de consultation',
    },
    eachSide: 'Chaque partie',
    form: { undertake: 's’engage à', refrain: 's’abstient', 'not-authorize': 's’interdit d’autoriser' },
    word: { none: 'aucune condition', until: 'jusqu’au moment où', unless: 'sauf dans le cas où' },
    send: 'Déposer ce texte',
    sendAmendment: 'Déposer l’amendement',
    never: 'Un texte ne peut plus être modifié une fois déposé. Pour le changer, déposez un amendement.',
    cancel: 'Annuler',
  },
  settled: {
    status: outcomes.status,
    statusMeans: {
      agreed: 'toutes les parties sont d’accord',
      merged: 'toutes les parties sont d’accord, et le texte est désormais intégré à un autre',
      bracketed: 'non convenu, non décidé, ou libellé encore ouvert : le texte reste entre crochets',
      waiting:
        'toutes les parties sont d’accord, et il y a plus de corbeilles convenues que de volets : le texte fait l’objet d’une nouvelle lecture dans ce cycle ou est déposé en premier dans le prochain',
      dropped: 'le texte n’est plus examiné',
    },
    reason: outcomes.reason,
    wording: (letter) => `Libellé ${letter}`,
    asWording: (letter) => `libellé ${letter}`,
    matrix: 'L’accord, partie par partie',
    proposal: 'Proposition',
    outcome: 'Résultat',
    agrees: 'd’accord',
    doesNot: 'pas d’accord',
    objections: 'Objections, et ce qui les lèverait',
    stance: { object: 'Objection', block: 'Ligne rouge', decline: 'Refus' },
    heldBack:
      'Dans ce dialogue, une objection n’est affichée que si elle est écrite dans toutes les langues. Les autres objections ne sont pas affichées.',
    nothing: 'Cette lecture ne comptait aucune proposition.',
    digest: 'Empreinte SHA-256 de tout ce qui a été compté',
  },
  lead: {
    title: 'Conduite de cette lecture',
    turnout: 'Combien ont pris position',
    side: 'Partie',
    heardHead: 'Position prise',
    heard: (heard, roll) => `${heard} sur ${roll}`,
    fewer: (fewest, roll) => `moins de ${fewest} sur ${roll}`,
    notTold: 'non compté, car la partie est peu nombreuse',
    unheard: 'Pas encore de position',
    everybody: 'Tout le monde a pris position.',
    heardFirst: (fewest) =>
      `Avant son échéance, cette lecture ne peut être close que si ${fewest} membres de chaque partie ont pris position, ou, dans une partie moins nombreuse, tous ses membres. Le comptage effectué toutes les cinq minutes fait foi.`,
    lacking:
      'Ces engagements n’ont pas de texte dans une langue faisant foi. Si vous continuez maintenant, ils restent entre crochets et ne sont pas soumis à la ratification :',
    quorum: {
      needed: (members) => `quorum : ${members}`,
      notMet: 'À ce stade, le quorum n’est pas atteint.',
      unknown: 'Le nombre de membres d’une partie peu nombreuse qui ont pris position n’est pas communiqué.',
      means: (left) =>
        left > 0
          ? 'Si vous prononcez maintenant la clôture de la lecture, les textes sur lesquels trop peu de membres ont pris position ne font l’objet d’aucune décision. Ils restent entre crochets, et seule une nouvelle lecture les reprend.'
          : 'Si vous prononcez maintenant la clôture de la lecture, les textes sur lesquels trop peu de membres ont pris position ne font l’objet d’aucune décision. Ils restent entre crochets, et les règles ne permettent pas de nouvelle lecture.',
    },
    counted: {
      none: 'Vous ne voyez jamais une position, ni qui en a pris une. Le comptage a lieu toutes les cinq minutes à compter de l’ouverture de la lecture. Un nombre inférieur à trois n’est pas communiqué.',
      side: 'Vous ne voyez jamais une position, ni qui en a pris une. Le comptage a lieu toutes les cinq minutes à compter de l’ouverture de la lecture. Un nombre inférieur à trois n’est pas communiqué.',
      named: 'Les positions sont cachées jusqu’à la conclusion de la lecture. Vous voyez seulement qui en a pris une.',
    },
    shareReached:
      'Quelqu’un a atteint sa part des textes de cette lecture. Toutes les autres personnes peuvent encore déposer des textes. Parley ne dit pas de qui il s’agit.',
    extend: 'Prolonger',
    extendBy: 'Reporter l’échéance de',
    spans: { 1: '1 heure', 6: '6 heures', 24: '1 jour', 72: '3 jours', 168: '1 semaine' },
    extendNow: 'Reporter l’échéance',
    close: 'Clore la lecture',
    closeNow: 'Clore avec cette décision',
    cannotUndo: 'Une lecture close ne peut pas être rouverte.',
    decision: {
      settle: 'Conclure',
      'another-reading': 'Nouvelle lecture',
      silence: 'Nouvelle lecture, selon la procédure d’approbation tacite',
      adjourn: 'Ajourner',
    },
    leads: {
      settle: {
        terms:
          'Les textes sur lesquels toutes les parties sont d’accord sont acquis. Les autres restent entre crochets. Le cycle passe à l’étape suivante, la répartition en corbeilles.',
        baskets:
          'Chaque corbeille convenue reçoit son propre volet. Si aucune corbeille n’est convenue, le cycle s’achève ici.',
        modality:
          'La forme convenue est adoptée, et la rédaction commence. Si aucune forme n’est convenue, la corbeille est mise en suspens.',
        commitments:
          'Les clauses convenues sont soumises à ratification, avec les autres entre crochets. Si aucune clause n’est convenue, la corbeille est mise en suspens.',
        ratification:
          'Si toutes les parties ratifient, la corbeille est ratifiée. Sinon, elle est renvoyée à la rédaction, ou mise en suspens si les règles ne permettent plus de rédaction.',
      },
      'another-reading': (left) =>
        `Les textes convenus sont acquis. Les textes entre crochets font l’objet d’une nouvelle lecture. Les règles permettent encore ${count(left, { one: 'lecture', other: 'lectures' })}.`,
      silence:
        'Les textes entre crochets font l’objet d’une nouvelle lecture. À l’échéance de cette nouvelle lecture, chaque texte est convenu, sauf si quelqu’un y a fait objection. Aucun quorum n’est requis. Cette lecture ne peut pas être conclue avant son échéance.',
      adjourn: {
        round: 'Le cycle s’achève ici, avec ce qui a été convenu jusqu’à présent.',
        lane: 'La corbeille est mise en suspens. Les autres volets se poursuivent.',
      },
    },
  },
  nextMeans: {
    'another-reading': 'Les textes entre crochets font l’objet d’une nouvelle lecture.',
    'next-stage': 'Le cycle passe à l’étape suivante.',
    redraft: 'Le texte est renvoyé à la rédaction.',
    ratified: 'La corbeille est ratifiée.',
    shelve: 'La corbeille est mise en suspens.',
    adjourn: 'Le cycle est ajourné.',
  },
}
