import { wordsIn } from '../../shared/languages/loaded.ts'
import { Language } from '../../shared/localized-text.ts'

/** The name of the note in an archive. */
export const NOTE_NAME = 'VERIFY.txt'

/** What is in the archive of a dialogue, and how to verify it, in every language. */
export function archiveNote(): string {
  return Language.options.map((language) => wordsIn(language).commands.archiveNote).join('\n')
}
