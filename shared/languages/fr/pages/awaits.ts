import type { awaits as english } from '../../en/pages/awaits.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('fr')

/** What the pages say of what awaits somebody, and on the facilitators' board, in French. */
export const awaits: typeof english = {
  awaits: {
    title: 'Ce qui vous attend',
    texts: (texts, readings) =>
      `${count(texts, { one: 'texte attend', other: 'textes attendent' })} votre position, dans ${count(readings, { one: 'lecture', other: 'lectures' })}.`,
    closes: (readings) => (readings === 1 ? 'La lecture sera close le' : 'La première de ces lectures sera close le'),
    nothing: 'Aucun texte n’attend votre position à présent.',
    next: 'Aller au prochain texte',
    underSilence: (readings) =>
      `${count(readings, { one: 'lecture suit', other: 'lectures suivent' })} la procédure d’approbation tacite. Si vous êtes d’accord, vous n’avez rien à faire.`,
    back: 'Revenir à ce texte',
    anotherReading: 'Le prochain texte se trouve dans une autre lecture.',
    toFirstPage: 'Vers la page d’accueil',
    since: 'Ce qui a changé depuis votre dernière visite',
    sinceWhen: 'Votre dernière visite sur cet appareil :',
    nothingChanged: 'Aucune lecture n’a été ouverte ni conclue, et aucune échéance n’a changé.',
    is: { opened: 'ouverte', moved: 'nouvelle échéance', settled: 'conclue' },
    more: (many) => `et ${count(many, { one: 'autre changement', other: 'autres changements' })}`,
  },
  board: {
    title: 'Tableau de bord',
    next: 'Prochaine clôture',
    noneOpen: 'Aucune lecture n’est ouverte.',
    lanes: 'Volets par étape',
    ended: { ratified: 'Ratifiés', shelved: 'Mis en suspens' },
    heard: 'Positions prises',
    unheard: 'Sans position à ce jour',
    notCounted: 'Les personnes sont trop nombreuses pour être comptées ici. La page de la lecture les compte.',
    blocked: 'Ce qui manque',
    by: {
      consent: 'le consentement de toutes les parties à la motion en cours',
      'chairs-texts': 'le consentement de toutes les parties à des textes de la présidence',
      quorum: 'le quorum, à ce stade',
    },
    settling: 'Le résultat est en cours d’établissement.',
    lead: 'Conduire cette lecture',
    stopped: 'Le cycle s’est interrompu. Rien n’est perdu. Vous pouvez le reprendre ici.',
    answer: 'Répondre',
    resume: 'Reprendre le cycle',
    publication: 'Aller à la publication',
  },
}
