import type { consultations as english } from '../../en/pages/consultations.ts'
import { countFormat } from '../../format/plural.ts'
import { register } from '../documents/register.ts'
import { shares } from '../documents/shares.ts'

const count = countFormat('fr')
const days = (many: number) => count(many, { one: 'jour', other: 'jours' })

/** What the pages say of consultations, in French. */
export const consultations: typeof english = {
  consultations: {
    ...register,
    title: 'Consultations',
    link: 'Consultations sur ce qui est en vigueur',
    downloads: 'Registre des consultations sous forme de fichier',
    means:
      'Une partie peut demander à une autre ce que couvre un texte en vigueur, ou dire qu’elle juge un comportement incompatible avec ce texte. Les autres parties répondent, et la partie qui a engagé la consultation la clôt. Il n’est pas nécessaire qu’un cycle soit ouvert.',
    nothing: 'Il n’y a aucune consultation que vous puissiez voir.',
    draftTitle: 'Projet de votre partie',
    overTitle: 'Un projet que votre partie n’a pas présenté',
    open: 'L’ouvrir',
    bring: 'Engager une consultation',
    about: 'Sur quoi elle porte',
    kindAsked: 'Ce que votre partie présente',
    kindMeans: {
      clarification: 'Votre partie demande ce que couvre le texte.',
      concern:
        'Votre partie juge un comportement incompatible avec le texte. Décrivez le comportement, sans nommer personne.',
    },
    words: 'Le texte de la consultation',
    answerWords: 'La réponse',
    closingWords: 'Texte d’accompagnement, si votre partie le souhaite',
    whoSees: ({ by, transmission, quorum }) =>
      `D’abord, seule votre partie voit ce projet, sans indication de son auteur. ${
        by === 'quorum'
          ? `Votre partie est réputée l’avoir présenté à partir du moment où ${shares(quorum)} au moins de ses membres l’appuient.`
          : 'Votre partie est réputée l’avoir présenté à partir du moment où sa coprésidence le décide.'
      } ${
        transmission === 'at-once'
          ? 'Les autres parties le voient alors aussitôt.'
          : 'La facilitation le voit alors, et les autres parties le voient lorsque la facilitation le leur transmet.'
      } Votre partie est nommée. Aucune personne n’est nommée à qui que ce soit.`,
    whoSeesDecision: ({ by, quorum }) =>
      `Seule votre partie voit ce projet, sans indication de son auteur, ${
        by === 'quorum'
          ? `jusqu’au moment où ${shares(quorum)} au moins de ses membres l’appuient`
          : 'jusqu’au moment où sa coprésidence décide'
      }. C’est alors ce que dit votre partie, et toutes les parties le voient. Votre partie est nommée, mais aucune personne ne l’est.`,
    daysToMake: (many) =>
      `Si votre partie ne le présente pas dans un délai de ${days(many)}, personne d’autre n’en saura rien.`,
    draftIt: 'Rédiger ce projet pour ma partie',
    supportedByDrafting: 'Vous appuyez ce que vous rédigez.',
    drafted: 'Projet rédigé, avec votre appui. Votre partie peut maintenant l’appuyer.',
    until: 'Votre partie peut décider jusqu’au',
    draftsOf: {
      request: 'Votre partie engage-t-elle cette consultation ?',
      answer: 'Réponses que votre partie rédige',
      closing: 'Comment votre partie clôt la consultation',
      publication: 'La consultation devient-elle publique ?',
    },
    noDrafts: 'Personne dans votre partie n’a encore rédigé de projet.',
    theDraft: 'La consultation ci-dessus',
    publication: 'La consultation tout entière devient publique, si toutes les parties consentent.',
    publicationMeans:
      'Avant le consentement de toutes les parties, l’existence même de la consultation n’est pas publique.',
    support: 'Appuyer ce projet',
    takeBack: 'Retirer mon appui',
    youSupport: 'Vous appuyez ce projet.',
    supported: 'Appui enregistré. Il sera compté avec certitude.',
    takenBack: 'Votre appui est retiré.',
    notOnRoll:
      'Vous avez rejoint votre partie après qu’elle a commencé à se prononcer ; ce sont donc d’autres de ses membres qui appuient ce projet.',
    byCoChair: 'La décision appartient à la coprésidence de votre partie.',
    make: 'Décider ainsi au nom de la partie dont vous exercez la coprésidence',
    madeNow: 'Votre partie a décidé.',
    receipt: 'Récépissé',
    draftAnother: {
      request: 'Rédiger le projet',
      answer: 'Rédiger un projet de réponse pour ma partie',
      closing: 'Rédiger un projet de clôture pour ma partie',
      publication: 'Proposer à ma partie que la consultation devienne publique',
    },
    closeAs: 'Clore avec la mention',
    closeMeans: {
      clarified: 'les réponses disent ce que couvre le texte',
      'not-agreed': 'les parties voient la question différemment',
      'for-review': 'la question est inscrite à l’ordre du jour du prochain cycle',
    },
    transmit: 'Transmettre aux autres parties',
    transmitMeans:
      'Les autres parties la voient alors, et disposent pour répondre du nombre de jours que prévoient ses règles.',
    passedOn: 'Transmise aux autres parties.',
    extend: 'Reporter la date',
    extendMeans: 'La date est reportée pour toutes les parties. Elle ne peut être que reportée à plus tard.',
    extendBy: 'Reporter de',
    spans: { 7: '7 jours', 30: '30 jours', 90: '90 jours' },
    extendNow: 'Reporter la date',
    moved: 'La date a été reportée.',
    phase: {
      draft: 'Votre partie la rédige',
      over: 'Votre partie ne l’a pas présentée',
      made: 'Présentée, non encore transmise',
      transmitted: 'Les autres parties peuvent répondre',
      answered: 'La partie qui l’a engagée doit la clore',
      closed: 'Close',
      public: 'Publique',
    },
    agenda: 'À l’ordre du jour de ce cycle',
    agendaMeans: 'Les consultations qui étaient ouvertes, ou renvoyées au réexamen, à l’ouverture du cycle.',
    stillOpen: 'ouverte',
    runsUntil: 'Jusqu’au',
    stillToAnswer: (sides) => `Réponse encore attendue de : ${sides}, jusqu’au`,
    stillToClose: (side) => `À clore par : ${side}, jusqu’au`,
    awaits: {
      draft: 'Votre partie la rédige.',
      answer: 'Votre partie peut y répondre.',
      closing: 'Votre partie peut la clore.',
      transmission: 'Elle attend que la facilitation la transmette.',
    },
    consented: (sides) => `Ont consenti à ce qu’elle devienne publique : ${sides}.`,
    mistake: {
      kind: 'Choisissez ce que votre partie présente.',
      clause: 'Choisissez sur quoi porte la consultation.',
      words: 'Écrivez le texte, dans une langue au moins.',
      outcome: 'Choisissez comment votre partie clôt la consultation.',
    },
  },
}
