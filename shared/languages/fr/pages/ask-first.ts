import type { askFirst as english } from '../../en/pages/ask-first.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('fr')

/** What pages say before something that cannot be undone, in French. */
export const askFirst: typeof english = {
  askFirst: {
    notYet: 'Rien n’est encore fait. Lisez ce qui va se passer, puis confirmez.',
    final: 'Cette opération est irréversible.',
    back: 'Revenir en arrière sans rien faire',
    close: (decision) => `Clore la lecture : ${decision}`,
    closeNow: (decision) => `Clore maintenant : ${decision}`,
    counts: (texts) =>
      `Cette lecture compte ${count(texts, { one: 'proposition', other: 'propositions' })}. Une fois qu’elle est close, personne ne peut plus y déposer de texte ni y prendre position.`,
    turnout: 'Positions prises',
    beforeDeadline: (left) =>
      `Temps restant avant l’échéance : ${left}. Jusque-là, les participants pourraient encore prendre position.`,
    propose: (decision) => `Proposer : ${decision}`,
    consent: (decision) => `Consentir : ${decision}`,
    proposeNow: (decision) => `Confirmer : ${decision}`,
    carried:
      'La décision prend effet dès qu’un coprésident ou une coprésidente de chaque partie a consenti. Jusque-là, vous pouvez la retirer.',
    last: 'Votre consentement est le dernier attendu. La décision prend effet aussitôt.',
    start: 'Ouvrir le cycle',
    startAnyway: 'Ouvrir le cycle malgré tout',
    onRoster: 'Sur la liste nominative à présent',
    people: (number) => count(number, { one: 'participant', other: 'participants' }),
    nobodyElse: 'Les personnes invitées plus tard prendront part aux travaux à partir de la lecture suivante.',
    withdraw: 'Retirer cette proposition',
    withdrawMeans:
      'Personne ne peut plus prendre position sur elle, et elle n’est pas adoptée. Elle reste au procès-verbal en tant que proposition retirée.',
    itsAmendments: (amendments) => `Amendements à cette proposition qui restent déposés : ${amendments}.`,
  },
}
