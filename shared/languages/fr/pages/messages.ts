import type { messages as english } from '../../en/pages/messages.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('fr')

/** What the pages say of messages for the facilitators, in French. */
export const messages: typeof english = {
  messages: {
    title: { facilitators: 'Messages à la facilitation', 'co-chairs': 'Messages à la coprésidence de votre partie' },
    link: {
      facilitators: 'Laisser un message à la seule facilitation',
      'co-chairs': 'Laisser un message à la seule coprésidence de votre partie',
    },
    what: {
      facilitators:
        'Seule la facilitation lit ce que vous écrivez ici. Elle peut répondre, et personne d’autre que vous ne lit la réponse. Le message ne figure dans aucun procès-verbal ni aucun document, et il est supprimé avec le dialogue.',
      'co-chairs':
        'Seule la coprésidence de votre partie lit ce que vous écrivez ici. Elle peut répondre, et personne d’autre que vous ne lit la réponse. Le message ne figure dans aucun procès-verbal ni aucun document, et il est supprimé avec le dialogue.',
    },
    operator:
      'Quiconque exploite les serveurs de ce dialogue peut lire les messages et les réponses, et découvrir qui a écrit un message, car la réponse doit parvenir à son auteur.',
    encrypted: {
      operator:
        'Quiconque exploite les serveurs de ce dialogue peut lire les messages et les réponses qui ne sont pas chiffrés, et découvrir qui a écrit un message, car la réponse doit parvenir à son auteur.',
      who: 'Qui peut le lire ?',
      choice: {
        yes: [
          'Chiffré',
          'seuls ces appareils de votre coprésidence peuvent le lire, et vous ne lisez la réponse que sur cet appareil',
        ],
        no: [
          'Non chiffré',
          'votre coprésidence peut le lire sur n’importe quel appareil, et quiconque exploite les serveurs peut le lire aussi',
        ],
      },
      devicesOf: 'appareils de',
      needs:
        'Vous ne pouvez pas chiffrer de message ici : il faut JavaScript et un navigateur capable de chiffrer et de conserver une clé (WebCrypto et IndexedDB).',
      noChair:
        'Vous ne pouvez pas encore chiffrer de message ici : aucun code d’un appareil de la coprésidence n’a été saisi sur cet appareil, ce qui se fait sur la page « Clés de la concertation interne ».',
      is: { yes: 'chiffré', no: 'non chiffré' },
      otherDevice:
        'Ce message a été chiffré sur un autre de vos appareils. Seul cet appareil-là peut l’ouvrir, ainsi que ses réponses.',
      notForThis:
        'Cet appareil ne peut pas ouvrir ce message. Il a été chiffré pour d’autres appareils de la coprésidence, dont son auteur avait saisi les codes.',
      brokenMessage: 'Ceci ne s’ouvre pas : le contenu a été modifié ou n’est pas à sa place.',
      doubtful: 'signé par {name}, selon le serveur ; cet appareil ne peut pas le confirmer',
    },
    none: 'Vous n’avez encore laissé aucun message.',
    yours: 'Votre message',
    unsigned: 'non signé',
    signedBy: 'signé par',
    answer: 'Réponse',
    noAnswer: 'Pas encore de réponse.',
    write: {
      facilitators: 'Un message à la facilitation',
      'co-chairs': 'Un message à la coprésidence de votre partie',
    },
    sign: 'Voulez-vous le signer ?',
    signed: {
      no: [
        'Sans mon nom',
        'les destinataires ne savent pas qui l’a écrit ; votre style peut toutefois permettre de vous identifier',
      ],
      yes: ['Signé de mon nom', 'les destinataires voient qui l’a écrit'],
    },
    never: 'Un message ne peut être ni modifié ni supprimé.',
    send: 'Envoyer',
    left: 'Votre message est envoyé. La réponse paraîtra ici.',
    full: 'Vous avez laissé autant de messages qu’une personne peut en laisser. Ils restent ici.',
    inbox: 'Messages pour vous',
    inboxMeans:
      'Des participants vous ont laissé ces messages. Personne d’autre ne les lit, et seul l’auteur lit votre réponse. Un message n’est pas signé, sauf si son auteur l’a signé.',
    noneForYou: 'Personne n’a encore laissé de message.',
    number: (number) => `Message ${number}`,
    waiting: 'En attente d’une réponse',
    pages: 'Pages de messages',
    page: (page) => `Page ${page}`,
    yourAnswer: 'Votre réponse',
    sendAnswer: 'Envoyer la réponse',
    answered: 'Votre réponse est envoyée. L’auteur du message peut la lire.',
    toAnswer: (many) =>
      `${count(many, { one: 'message attend', other: 'messages attendent' })} une réponse de votre part`,
    answers: (many) => `${count(many, { one: 'nouvelle réponse', other: 'nouvelles réponses' })} pour vous`,
  },
}
