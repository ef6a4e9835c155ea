import type { commands as english } from '../../en/commands/commands.ts'
import { archiveNote } from './archive-note.ts'
import { roster } from './roster.ts'
import { rosterProblems } from './roster-problems.ts'

/** Everything else that people are told or may write, in Chinese. */
export const commands: typeof english = { archiveNote, roster, rosterProblems }
