import { countFormat } from '../../format/plural.ts'

const count = countFormat('en')

/** What a side's caucus says, in English. */
export const caucus = {
  caucus: {
    title: 'Caucus',
    what: 'Notes for your side only. The other sides, facilitators and observers do not see them. The notes are not part of any record or document. They are deleted with the dialogue.',
    empty: 'Nobody on your side has added a note yet.',
    note: (number: number) => `Note ${number}`,
    unsigned: 'not signed',
    signedBy: 'signed by',
    pages: 'Pages of notes',
    page: (page: number) => `Page ${page}`,
    write: 'A note for your side',
    sign: 'Do you want to sign it?',
    signed: {
      no: [
        'Without my name',
        'nobody is told who wrote it, not even your side; your style of writing can still identify you',
      ],
      yes: ['Signed with my name', 'your side sees who wrote it'],
    },
    never: 'You cannot edit or delete a note.',
    send: 'Add the note',
    left: 'Your note is added. Your side can read it here.',
    places: (left: number) => `There is room for ${count(left, { one: 'more note', other: 'more notes' })}.`,
  },
}
