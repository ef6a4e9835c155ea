import type { Tabled } from '../proposal.ts'
import type { Edit } from './edit.ts'
import { editsReplacing } from './edits-replacing.ts'
import { wordDiff } from './word-diff.ts'

/**
 * The edits from one text to another of the same kind. A text that both have is edited word by word; a text that only
 * one has is added or removed as a whole.
 */
export function editsBetween(from: Tabled, to: Tabled): readonly Edit[] {
  return editsReplacing(from, to).flatMap((edit): readonly Edit[] => {
    if (edit.is === 'words') return [edit]
    const { part, language, was, becomes } = edit
    if (language === undefined || was === undefined || becomes === undefined) return [edit]
    return wordDiff(was, becomes, language).map((words): Edit => ({ is: 'words', part, language, ...words }))
  })
}
