import { diffArrays } from 'diff'
import {
  type Block,
  type InstrumentDocument,
  plainText,
  type Run,
  type Runs,
  remark,
} from '../../shared/instrument/document.ts'
import { wordingIn } from '../../shared/instrument/wording.ts'

/** What is said of the whole document changes with every reading, and is no change of its text. */
const ALWAYS_NEW: ReadonlySet<Block['kind']> = new Set(['title', 'subtitle', 'status', 'table'])

/**
 * A document with what changed since an earlier draft of it: blocks are compared first, then what was reworded
 * word by word.
 */
export function withChanges(earlier: InstrumentDocument, now: InstrumentDocument): InstrumentDocument {
  const changes = diffArrays([...earlier.blocks], [...now.blocks], { comparator: saysTheSame })
  const marked: Block[] = []
  for (const [index, { added, removed, value }] of changes.entries()) {
    const next = changes[index + 1]
    if (removed && next?.added) marked.push(...reworded(value, next.value, now))
    else if (removed) marked.push(...value.flatMap(deleted))
    else if (added && !changes[index - 1]?.removed) marked.push(...value.map(inserted))
    else if (!added) marked.push(...value)
  }
  const status = marked.findIndex((block) => block.kind === 'status')
  const notice: Block = { kind: 'paragraph', runs: [remark(wordingIn(now.language).changesShown)] }
  return { ...now, blocks: marked.toSpliced(status + 1, 0, notice) }
}

/** What always changes counts as the same, and is shown as it is now. */
function saysTheSame(one: Block, other: Block): boolean {
  if (one.kind !== other.kind) return false
  if (isAlwaysNew(one) || isAlwaysNew(other)) return isAlwaysNew(one) && isAlwaysNew(other)
  return 'runs' in one && 'runs' in other && plainText(one.runs) === plainText(other.runs)
}

function isAlwaysNew(block: Block): boolean {
  return ALWAYS_NEW.has(block.kind) || ('runs' in block && block.runs.some((run) => run.code))
}

/** Pairs what was taken out with what came in where one reads like the other; the rest is out, or in, as a whole. */
function reworded(
  before: readonly Block[],
  after: readonly Block[],
  { language }: InstrumentDocument,
): readonly Block[] {
  const left = [...before]
  const marked: Block[] = []
  for (const block of after) {
    const alike = left.findIndex((one) => one.kind === block.kind && likeness(one, block, language) > 0.4)
    if (alike < 0) {
      marked.push(inserted(block))
      continue
    }
    const [pair, ...passed] = [left[alike], ...left.slice(0, alike)]
    left.splice(0, alike + 1)
    marked.push(...passed.flatMap(deleted))
    marked.push(pair === undefined ? inserted(block) : wordByWord(pair, block, language))
  }
  return [...marked, ...left.flatMap(deleted)]
}

function inserted(block: Block): Block {
  return 'runs' in block ? { ...block, runs: block.runs.map((run) => ({ ...run, change: 'inserted' })) } : block
}

/** What is gone has no number any more, or it would take one from what is there. A table that is gone is gone. */
function deleted(block: Block): readonly Block[] {
  if (!('runs' in block) || isAlwaysNew(block)) return []
  const number = 'number' in block && block.number !== undefined ? [{ text: `${block.number} ` }] : []
  const runs: Runs = [...number, ...block.runs].map((run) => ({ ...run, change: 'deleted' }))
  const kind = block.kind === 'clause' || block.kind === 'heading' ? 'paragraph' : block.kind
  return [{ kind, runs } as Block]
}

function wordByWord(before: Block, after: Block, language: string): Block {
  if (!('runs' in before) || !('runs' in after) || isAlwaysNew(after)) return after
  const changes = diffArrays([...wordsOf(before, language)], [...wordsOf(after, language)])
  const runs: Run[] = []
  const rest = [...after.runs]
  for (const { added, removed, value } of changes) {
    const text = value.join('')
    if (removed) runs.push({ text, change: 'deleted' })
    else runs.push(...take(rest, text.length).map((run): Run => (added ? { ...run, change: 'inserted' } : run)))
  }
  return { ...after, runs }
}

/** Takes so many characters off the front of runs, each keeping how it says them. */
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

/** The share of words that stand in both in the same order. */
function likeness(one: Block, other: Block, language: string): number {
  if (isAlwaysNew(one) || isAlwaysNew(other)) return saysTheSame(one, other) ? 1 : 0
  const isWord = (word: string) => /[\p{L}\p{N}]/u.test(word)
  const [left, right] = [wordsOf(one, language).filter(isWord), wordsOf(other, language).filter(isWord)]
  const kept = diffArrays(left, right).filter(({ added, removed }) => !added && !removed)
  return kept.reduce((all, { count }) => all + count, 0) / Math.max(left.length, right.length, 1)
}

/** Words, spaces and signs, in any script. */
function wordsOf(block: Block, language: string): readonly string[] {
  if (!('runs' in block)) return []
  return Array.from(
    new Intl.Segmenter(language, { granularity: 'word' }).segment(plainText(block.runs)),
    (one) => one.segment,
  )
}
