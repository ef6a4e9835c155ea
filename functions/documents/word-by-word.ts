import { diffArrays } from 'diff'
import { wordTokens } from '../../shared/edits/word-tokens.ts'
import { type Block, plainText, type Run } from '../../shared/instrument/document.ts'
import type { TextLanguage } from '../../shared/localized-text.ts'
import { isWord } from '../../shared/text/word-segmenter.ts'

type Written = Extract<Block, { readonly runs: unknown }>

/** A block with the words that changed since its earlier version. If little of that is left, the whole block changed. */
export function wordByWord(before: Written, after: Written, language: TextLanguage): Block {
  if (!isLike(before, after, language)) {
    const gone = before.runs.map((run): Run => ({ ...run, change: 'deleted' }))
    return { ...after, runs: [...gone, ...after.runs.map((run): Run => ({ ...run, change: 'inserted' }))] }
  }
  const changes = diffArrays([...tokensOf(before, language)], [...tokensOf(after, language)])
  const runs: Run[] = []
  const rest = [...after.runs]
  for (const { added, removed, value } of changes) {
    const text = value.join('')
    if (removed) runs.push({ text, change: 'deleted' })
    else runs.push(...take(rest, text.length).map((run): Run => (added ? { ...run, change: 'inserted' } : run)))
  }
  return { ...after, runs }
}

/** Whether two blocks are similar: they share two fifths of the longer one's words, or all words of the shorter one. */
export function isLike(one: Written, other: Written, language: TextLanguage): boolean {
  const [left, right] = [tokensOf(one, language).filter(isWord), tokensOf(other, language).filter(isWord)]
  const same = diffArrays(left, right).filter(({ added, removed }) => !added && !removed)
  const kept = same.reduce((all, { count }) => all + count, 0)
  const isPart = kept > FEWEST_WORDS && kept === Math.min(left.length, right.length)
  return isPart || kept / Math.max(left.length, right.length, 1) > 0.4
}

/** Up to this many words may all be in another text by chance. */
const FEWEST_WORDS = 3

/** Removes a number of characters from the front of runs, and returns them as runs of the same style. */
function take(runs: Run[], many: number): readonly Run[] {
  const taken: Run[] = []
  let left = many
  while (left > 0) {
    const run = runs.shift()
    if (run === undefined) break
    taken.push({ ...run, text: run.text.slice(0, left) })
    if (run.text.length > left) runs.unshift({ ...run, text: run.text.slice(left) })
    left -= Math.min(left, run.text.length)
  }
  return taken
}

function tokensOf({ runs }: Written, language: TextLanguage): readonly string[] {
  return wordTokens(plainText(runs), language)
}
