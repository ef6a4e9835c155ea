import type { Proposal, Tabled } from '../proposal.ts'
import { editsBetween } from './edits-between.ts'
import { outOfLineAfter } from './out-of-line.ts'

/**
 * The edits of an amendment against the text that it amends, and the languages that it leaves out of line. Computed
 * once, when it is tabled: composing and verifying only apply the edits.
 */
export function changesOf(
  { body: from, outOfLine = [] }: Pick<Proposal, 'body' | 'outOfLine'>,
  to: Tabled,
): Pick<Proposal, 'edits' | 'outOfLine'> {
  if (from.kind === 'text') return {}
  const edits = editsBetween(from, to)
  const left = outOfLineAfter(outOfLine, edits, to)
  return { edits, ...(left.length > 0 && { outOfLine: left }) }
}
