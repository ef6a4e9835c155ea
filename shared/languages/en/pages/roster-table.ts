import type { Column } from '../../../roster/roster-words.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('en')
const people = (number: number) => count(number, { one: 'person', other: 'people' })

/** What the pages say about a roster from a table, in English. */
export const rosterTable = {
  rosterTable: {
    heading: 'Add people from a table',
    means:
      'Choose a file saved as CSV, or paste cells from a spreadsheet. The columns are name, role, side, capacity, email and language of the invitation. You first see how each line is understood.',
    file: 'File (CSV)',
    pasted: 'Or paste the cells here',
    look: 'Show how it is understood',
    title: 'The table, as it is understood',
    nothingYet: 'Nobody has been added yet.',
    problems: 'Nobody can be added before these problems are solved:',
    line: (line: number, problem: string) => `Line ${line}: ${problem}`,
    correct: 'The table, to correct it',
    again: 'Show it again',
    encoding: (encoding: string) => `The file was read as ${encoding}. If names look wrong, save it as CSV UTF-8.`,
    noHeader: 'The first line has no headings. The columns are taken in the usual order.',
    unread: 'These columns are not understood and are left out:',
    leftOut: 'a capacity or mail address is left out: only participants have them',
    isThere: 'on the roster already: nothing changes',
    isNew: 'will be added',
    lineHead: 'Line',
    column: {
      name: 'Name',
      role: 'Role',
      side: 'Side',
      capacity: 'Capacity',
      email: 'Email',
      language: 'Language',
    } satisfies Record<Column, string>,
    what: 'What happens',
    nobodyNew: 'Everybody in this table is on the roster already.',
    add: (number: number) => `Add ${people(number)}`,
    addMeans: 'All of them are added, or nobody. They get no invitation yet: you make the invitations on the roster.',
    added: (number: number) => `Added to the roster: ${people(number)}. Now invite them.`,
  },
}
