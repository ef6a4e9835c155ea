import { countFormat } from './plural.ts'

const count = countFormat('en')

/** What a side's caucus says, in English. */
export const caucusInEnglish = {
  caucus: {
    title: 'Caucus',
    what: 'Notes for your side alone. The other sides, facilitators and observers do not see them; they are in no record and no document, and are deleted with the dialogue.',
    empty: 'Nobody of your side has left a note here yet.',
    note: (number: number) => `Note ${number}`,
    unsigned: 'not signed',
    signedBy: 'signed by',
    pages: 'Pages of notes',
    page: (page: number) => `Page ${page}`,
    write: 'A note for your side',
    sign: 'With your name?',
    signed: {
      no: ['Without my name', 'nobody is told who left it, not even within your side; a way of writing can tell'],
      yes: ['Signed with my name', 'your side sees who left it'],
    },
    never: 'A note is never edited or taken back.',
    send: 'Leave the note',
    left: 'The note is left. Your side reads it here.',
    places: (left: number) => `${count(left, { one: 'more note finds', other: 'more notes find' })} a place here.`,
  },
}
