import type { RosterWords } from '../../../roster/roster-words.ts'

/** What the cells of a table of people may say, in English. */
export const roster: RosterWords = {
  columns: {
    name: ['name', 'full name', 'first name', 'given name', 'middle name', 'last name', 'surname', 'family name'],
    role: ['role'],
    side: ['side', 'delegation', 'party'],
    capacity: ['capacity', 'status'],
    email: ['email', 'e-mail', 'mail', 'email address', 'e-mail address', 'mail address'],
    language: ['language'],
  },
  roles: {
    participant: ['participant'],
    facilitator: ['facilitator'],
    'co-chair': ['co-chair', 'cochair'],
    observer: ['observer'],
  },
  capacities: {
    'nongovernmental-expert': ['nongovernmental expert', 'non-governmental expert'],
    'former-official': ['former official'],
    'acting-official': ['acting official', 'acting official, in a personal capacity'],
  },
}
