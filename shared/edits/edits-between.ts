import type { Tabled } from '../proposal.ts'
import type { Edit } from './edit.ts'
import { editsReplacing } from './edits-replacing.ts'
import { wordDiff } from './word-diff.ts'

/**
 * The edits that make one text out of another of its kind: word by word where a text has both, part by part and
 * language by language where it does not.
 */
export function editsBetween(from: Tabled, to: Tabled): readonly Edit[] {
  return editsReplacing(from, to).flatMap((edit): readonly Edit[] => {
    if (edit.is === 'words') return [edit]
    const { part, language, was, becomes } = edit
    if (language === undefined || was === undefined || becomes === undefined) return [edit]
    return wordDiff(was, becomes, language).map((words): Edit => ({ is: 'words', part, language, ...words }))
  })
}
