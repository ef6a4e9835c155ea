import type { Words } from '../words.ts'
import { commands } from './commands/commands.ts'
import { documents } from './documents/documents.ts'
import { dates } from './format.ts'
import { letters } from './letters/letters.ts'
import { pages } from './pages/pages.ts'

/** Everything that Parley says of its own, in French. */
export const words: Words = { dates, pages, documents, letters, commands }
