import { diffArrays } from 'diff'
import { type Block, type InstrumentDocument, plainText, type Runs, remark } from '../../shared/instrument/document.ts'
import { wordingIn } from '../../shared/instrument/wordings.ts'
import type { TextLanguage } from '../../shared/localized-text.ts'
import { isLike, wordByWord } from './word-by-word.ts'

/** Blocks about the whole document. They differ after every reading, and are not shown as changes of the text. */
const ALWAYS_NEW: ReadonlySet<Block['kind']> = new Set(['masthead', 'title', 'subtitle', 'status', 'contents', 'table'])

/**
 * A document with its changes since an earlier draft. Blocks are compared first, then changed blocks word by word. A
 * clause or definition is compared with its earlier version, however much of it changed and wherever it stood. Any
 * other block is compared with a similar one.
 */
export function withChanges(earlier: InstrumentDocument, now: InstrumentDocument): InstrumentDocument {
  const changes = diffArrays([...earlier.blocks], [...now.blocks], { comparator: areEqualBlocks })
  const versions = earlierVersions(
    changes.flatMap(({ removed, value }) => (removed ? value : [])),
    changes.flatMap(({ added, value }) => (added ? value : [])),
  )
  const found = new Set(versions.values())
  const marked: Block[] = []
  for (const [index, { added, removed, value }] of changes.entries()) {
    const next = changes[index + 1]
    if (removed)
      marked.push(
        ...reworded(
          value.filter((one) => !found.has(one)),
          next?.added ? next.value : [],
          versions,
          now,
        ),
      )
    else if (added && !changes[index - 1]?.removed) marked.push(...reworded([], value, versions, now))
    else if (!added) marked.push(...value)
  }
  const status = marked.findIndex((block) => block.kind === 'status')
  const notice: Block = { kind: 'paragraph', runs: [remark(wordingIn(now.language).changesShown)] }
  return { ...now, blocks: marked.toSpliced(status + 1, 0, notice) }
}

/** The earlier version of each clause and definition that changed. */
function earlierVersions(before: readonly Block[], after: readonly Block[]): ReadonlyMap<Block, Block> {
  const left = [...before]
  return new Map(
    after.flatMap((block) => {
      const matter = matterOf(block)
      const at = left.findIndex((one) => matter !== undefined && matterOf(one) === matter)
      return at < 0 ? [] : left.splice(at, 1).map((version) => [block, version] as const)
    }),
  )
}

function matterOf(block: Block): string | undefined {
  return block.kind === 'clause' || block.kind === 'item' ? block.matter : undefined
}

/** Blocks that differ after every reading count as equal, and are shown as they are now. */
function areEqualBlocks(one: Block, other: Block): boolean {
  if (one.kind !== other.kind) return false
  if (isAlwaysNew(one) || isAlwaysNew(other)) return isAlwaysNew(one) && isAlwaysNew(other)
  return 'runs' in one && 'runs' in other && plainText(one.runs) === plainText(other.runs)
}

function isAlwaysNew(block: Block): boolean {
  return ALWAYS_NEW.has(block.kind) || ('runs' in block && block.runs.some((run) => run.code))
}

/** Pairs removed blocks with similar added blocks. Blocks without a pair are deleted or inserted as a whole. */
function reworded(
  before: readonly Block[],
  after: readonly Block[],
  versions: ReadonlyMap<Block, Block>,
  { language }: InstrumentDocument,
): readonly Block[] {
  const left = [...before]
  const marked: Block[] = []
  for (const block of after) {
    const earlier = versions.get(block)
    if (earlier !== undefined) {
      marked.push(compared(earlier, block, language))
      continue
    }
    const alike = left.findIndex((one) => one.kind === block.kind && isSimilar(one, block, language))
    if (alike < 0) {
      marked.push(inserted(block))
      continue
    }
    const [pair, ...passed] = [left[alike], ...left.slice(0, alike)]
    left.splice(0, alike + 1)
    marked.push(...passed.flatMap(deleted))
    marked.push(pair === undefined ? inserted(block) : compared(pair, block, language))
  }
  return [...marked, ...left.flatMap(deleted)]
}

function isSimilar(one: Block, other: Block, language: TextLanguage): boolean {
  if (isAlwaysNew(one) || isAlwaysNew(other) || !('runs' in one) || !('runs' in other))
    return areEqualBlocks(one, other)
  return isLike(one, other, language)
}

function compared(before: Block, after: Block, language: TextLanguage): Block {
  if (!('runs' in before) || !('runs' in after) || isAlwaysNew(after)) return after
  return wordByWord(before, after, language)
}

function inserted(block: Block): Block {
  return 'runs' in block ? { ...block, runs: block.runs.map((run) => ({ ...run, change: 'inserted' })) } : block
}

/** A deleted block without its automatic number, which would shift the others. A deleted table is not shown. */
function deleted(block: Block): readonly Block[] {
  if (!('runs' in block) || isAlwaysNew(block)) return []
  const number = 'number' in block && block.number !== undefined ? [{ text: `${block.number} ` }] : []
  const runs: Runs = [...number, ...block.runs].map((run) => ({ ...run, change: 'deleted' }))
  const kind = block.kind === 'clause' || block.kind === 'heading' ? 'paragraph' : block.kind
  return [{ kind, runs } as Block]
}
