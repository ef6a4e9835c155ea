import type { side as english } from '../../en/pages/side.ts'

/** What the page of a participant's own side says, in French. */
export const side: typeof english = {
  side: {
    title: 'Votre partie',
    what: 'Toutes les personnes qui sont dans votre partie, et toutes celles qui y ont été. La facilitation inscrit les personnes sur la liste nominative et les en retire. Vous voyez ici chaque changement, définitivement. Si vous ne connaissez pas quelqu’un, renseignez-vous auprès de votre partie avant d’écrire dans sa concertation interne.',
    left: 'Ne sont plus dans votre partie',
    erased: 'Une personne dont le nom a été effacé',
    joined: (day) => `Inscription sur la liste nominative le ${day}.`,
    corrected: (day) => `Nom ou qualité corrigés le ${day}.`,
    admittedAnew: (day) => `Réadmission le ${day}, par un rétablissement d’accès.`,
    leftOn: (day) => `Retrait de la liste nominative le ${day}.`,
    who: 'Qui est dans votre partie',
    waiting: 'En attente d’admission',
    waitingMeans:
      'La facilitation a inscrit ces personnes dans votre partie. Elles lui appartiendront lorsque plus de la moitié des membres les auront admises. Jusque-là, elles lisent ce que lisent les observateurs : ni votre concertation interne, ni vos projets, et aucune lecture ne compte leurs positions. Personne ne voit qui les admet. Si vous ne connaissez pas quelqu’un, renseignez-vous d’abord auprès de votre partie.',
    admit: (name) => `Admettre : ${name}`,
    admitted: (admit, needed) => `Admissions accordées : ${admit} ; il en faut ${needed}.`,
    admittedByYou: 'La vôtre en fait partie.',
    youWait: (side) =>
      `Les membres de votre partie (${side}) n’ont pas encore prononcé votre admission. Jusqu’à ce que plus de la moitié d’entre eux l’aient fait, vous lisez ce que lisent les observateurs.`,
    toAdmit: (people) =>
      people === 1
        ? 'Une personne attend d’être admise dans votre partie'
        : `${people} personnes attendent d’être admises dans votre partie`,
    waits: 'en attente d’admission par la partie',
    memo: 'Mémorandum de votre délégation',
    memoMeans:
      'À emporter : ce qui est en vigueur, ce qui a changé, ce qui est demandé à votre partie et jusqu’à quand, et ce qui est entre crochets. Seule votre délégation peut l’ouvrir. Il ne nomme personne.',
    memoDownloads: 'Mémorandum sous forme de fichier',
  },
}
