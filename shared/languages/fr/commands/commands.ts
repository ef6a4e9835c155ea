import { archiveNote } from './archive-note.ts'
import { roster } from './roster.ts'
import { rosterProblems } from './roster-problems.ts'

/** Everything else that people are told or may write, in French. */
export const commands = { archiveNote, roster, rosterProblems }
