import type { caucus as english } from '../../en/pages/caucus.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('fr')

/** What a side's caucus says, in French. */
export const caucus: typeof english = {
  caucus: {
    title: 'Concertation interne',
    what: 'Des notes réservées à votre partie. Ni les autres parties, ni la facilitation, ni les observateurs ne les voient. Les notes ne figurent dans aucun procès-verbal ni aucun document. Elles sont supprimées avec le dialogue.',
    empty: 'Personne dans votre partie n’a encore ajouté de note.',
    note: (number) => `Note ${number}`,
    unsigned: 'non signée',
    signedBy: 'signée par',
    pages: 'Pages de notes',
    page: (page) => `Page ${page}`,
    write: 'Une note pour votre partie',
    sign: 'Voulez-vous la signer ?',
    signed: {
      no: [
        'Sans mon nom',
        'personne ne sait qui l’a écrite, pas même votre partie ; votre style peut toutefois permettre de vous identifier',
      ],
      yes: ['Signée de mon nom', 'votre partie voit qui l’a écrite'],
    },
    never: 'Une note ne peut être ni modifiée ni supprimée.',
    send: 'Ajouter la note',
    left: 'Votre note est ajoutée. Votre partie peut la lire ici.',
    places: (left) => `Il reste de la place pour ${count(left, { one: 'note', other: 'notes' })}.`,
  },
}
