import type { chairsTexts as english } from '../../en/pages/chairs-texts.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('fr')
const texts = (many: number) => count(many, { one: 'texte', other: 'textes' })

/** What the pages say of chair's texts, in French. */
export const chairsTexts: typeof english = {
  chairsTexts: {
    mark: 'Texte de la présidence',
    title: 'Déposer un texte de la présidence',
    link: 'Déposer un texte de la présidence',
    means:
      'Un texte de la présidence n’appartient à aucune partie. Chacun prend position sur ce texte et l’amende comme tout autre texte. Pour déposer une corbeille entière en une fois, inscrivez ses textes sur la liste l’un après l’autre, nouveaux textes et amendements : ils sont déposés tous ensemble, ou aucun ne l’est.',
    list: 'Votre liste',
    empty: 'La liste ne contient encore aucun texte.',
    notYet: 'Rien de ce qui figure sur la liste n’est encore déposé. Vérifiez les textes, puis déposez-les.',
    notKept: 'La liste n’est pas conservée si vous quittez cette page.',
    amendsWhich: 'Amende (facultatif)',
    amendsNone: 'Rien : c’est un nouveau texte',
    amendsShow: 'Afficher son formulaire',
    draftWhich: 'Un projet du médiateur (facultatif)',
    draftNone: 'Aucun',
    draftShow: 'Le reprendre dans le formulaire',
    amends: 'Amende',
    add: 'Inscrire sur la liste',
    remove: 'Ôter de la liste',
    tableNow: (many) => (many === 1 ? 'Déposer ce texte' : `Déposer ces ${texts(many)}`),
    move: (many) => (many === 1 ? 'Proposer de déposer ce texte' : `Proposer de déposer ces ${texts(many)}`),
    drafted: 'Si une machine a rédigé ce texte : laquelle (facultatif)',
    draftedNote: 'Tout le monde le voit, et cela figure au procès-verbal.',
    draftedTooLong: (most) => `Le nom de la machine compte au plus ${most} caractères.`,
    tooMany: (most) => `Au plus ${most} textes peuvent être déposés ensemble.`,
    amend: 'Amender par un texte de la présidence',
    withdraw: 'Retirer le texte de la présidence',
    withdrawMeans:
      'Le texte reste au procès-verbal, avec la mention « retiré ». Personne ne peut plus prendre position sur lui. Ses amendements restent déposés.',
    tabledNow: 'Les textes de la présidence sont déposés.',
    tabledAtOnce: 'Dès que la dernière partie consent, tous ces textes sont déposés ensemble.',
    moved: 'Proposé par la coprésidence d’une partie',
    onlyCoChairs: 'Seules les coprésidences voient ces textes jusqu’à leur dépôt.',
    finish: 'Toutes les parties ont consenti. Déposer maintenant',
    awaits: (many) =>
      `${count(many, { one: 'projet de texte de la présidence attend', other: 'projets de textes de la présidence attendent' })} le consentement de votre partie`,
    said: {
      moved:
        'Votre motion est enregistrée. Les textes sont déposés lorsqu’un coprésident ou une coprésidente de chaque partie consent.',
      consented:
        'Le consentement de votre partie est enregistré. Les textes sont déposés lorsque la dernière partie consent.',
      withdrawn: 'La motion est retirée. Ses textes ne sont pas déposés.',
      'taken-back': 'Le consentement de votre partie est retiré. La motion reste en cours.',
    },
    back: 'Retour à la lecture',
  },
}
