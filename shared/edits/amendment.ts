import type { Proposal, Tabled } from '../proposal.ts'
import { editsBetween } from './edits-between.ts'
import { outOfLineAfter } from './out-of-line.ts'

/**
 * What an amendment changes of the text that it amends, and which languages it leaves out of line. Made once, when it is
 * tabled: composing and verifying apply the edits.
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
