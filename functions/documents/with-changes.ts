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
  const compared = (document: InstrumentDocument) => document.blocks.filter(isCompared)
  const changes = diffArrays([...compared(earlier)], [...compared(now)], { comparator: saysTheSame })
  const marked: Block[] = []
  for (const [index, { added, removed, value }] of changes.entries()) {
    const next = changes[index + 1]
    if (removed && next?.added) marked.push(...reworded(value, next.value, now))
    else if (removed) marked.push(...value.map(deleted))
    else if (added && !changes[index - 1]?.removed) marked.push(...value.map(inserted))
    else if (!added) marked.push(...value)
  }
  const blocks = now.blocks.filter((block) => !isCompared(block))
  return { ...now, blocks: inPlace(now, blocks, marked) }
}

function isCompared(block: Block): boolean {
  return !ALWAYS_NEW.has(block.kind) && !('runs' in block && block.runs.some((run) => run.code))
}

/** What is not compared goes back to where it stood: before the block that followed it. */
function inPlace(now: InstrumentDocument, apart: readonly Block[], marked: readonly Block[]): readonly Block[] {
  const status = now.blocks.findIndex((block) => block.kind === 'status')
  const placed = [...marked]
  for (const block of apart.toReversed()) {
    const followed = now.blocks.slice(now.blocks.indexOf(block) + 1).find(isCompared)
    const at = followed === undefined ? -1 : placed.findIndex((one) => isFrom(one, followed))
    if (now.blocks.indexOf(block) <= status) placed.unshift(block)
    else placed.splice(at < 0 ? placed.length : at, 0, block)
  }
  const notice: Block = { kind: 'paragraph', runs: [remark(wordingIn(now.language).changesShown)] }
  return placed.toSpliced(status + 1, 0, notice)
}

/** Whether a marked block is what became of a block: its text without what was deleted. */
function isFrom(marked: Block, block: Block): boolean {
  if (!('runs' in marked) || !('runs' in block)) return false
  return plainText(marked.runs.filter((run) => run.change !== 'deleted')) === plainText(block.runs)
}

function saysTheSame(one: Block, other: Block): boolean {
  return one.kind === other.kind && 'runs' in one && 'runs' in other && plainText(one.runs) === plainText(other.runs)
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
    marked.push(...passed.map(deleted))
    marked.push(pair === undefined ? inserted(block) : wordByWord(pair, block, language))
  }
  return [...marked, ...left.map(deleted)]
}

function inserted(block: Block): Block {
  return 'runs' in block ? { ...block, runs: block.runs.map((run) => ({ ...run, change: 'inserted' })) } : block
}

/** What is gone has no number any more, or it would take one from what is there. */
function deleted(block: Block): Block {
  if (!('runs' in block)) return block
  const number = 'number' in block && block.number !== undefined ? [{ text: `${block.number} ` }] : []
  const runs: Runs = [...number, ...block.runs].map((run) => ({ ...run, change: 'deleted' }))
  return { kind: block.kind === 'clause' || block.kind === 'heading' ? 'paragraph' : block.kind, runs } as Block
}

function wordByWord(before: Block, after: Block, language: string): Block {
  if (!('runs' in before) || !('runs' in after)) return after
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

function likeness(one: Block, other: Block, language: string): number {
  const [left, right] = [one, other].map((block) => wordsOf(block, language).filter((word) => word.trim() !== ''))
  const known = new Set(left)
  const shared = (right ?? []).filter((word) => known.has(word)).length
  return shared / Math.max(left?.length ?? 0, right?.length ?? 0, 1)
}

/** Words, spaces and signs, in any script. */
function wordsOf(block: Block, language: string): readonly string[] {
  if (!('runs' in block)) return []
  return Array.from(
    new Intl.Segmenter(language, { granularity: 'word' }).segment(plainText(block.runs)),
    (one) => one.segment,
  )
}
